package vn.binhan.dossiers;

import java.util.List;
import vn.binhan.chronicle.Happening;

/**
 * One thing that happened in a dossier, as its page tells it.
 *
 * @param by who told it
 * @param details what of it is code, in words
 */
public record Told(Happening happening, String title, String by, List<String> details) {
    public int turn() {
        return happening.turn();
    }
}
