package vn.binhan.dossiers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import vn.binhan.access.Actor;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Story;
import vn.binhan.kit.Words;
import vn.binhan.vault.Purpose;

/**
 * The sealed words of a dossier: closed until somebody who may opens all of them, on record.
 *
 * @param lines by turn, each with what it answers; none while they are closed
 * @param stopped why they stay closed, in a sentence
 */
public record DossierWords(Map<Integer, List<Map.Entry<String, String>>> lines, String stopped) {
    /** Nothing is opened. */
    public static final DossierWords CLOSED = new DossierWords(Map.of(), "");

    /** What was said with this happening. */
    public List<Map.Entry<String, String>> of(int turn) {
        return lines.getOrDefault(turn, List.of());
    }

    /** Opens the words of the whole dossier, on record; or says why not. */
    public static DossierWords open(
            Chronicle chronicle,
            Actor actor,
            Story story,
            BiFunction<Happening, String, List<Map.Entry<String, String>>> reading,
            Words words) {
        var sealed = story.happenings().stream().filter(Happening::words).toList();
        if (sealed.isEmpty()) {
            return CLOSED;
        }
        var opened = chronicle.words(actor, story, Purpose.LEGAL_PAPER, sealed);
        if (!opened.isOpen()) {
            return new DossierWords(Map.of(), words.t(opened.stopped(), opened.values().toArray()));
        }
        var all = new LinkedHashMap<Integer, List<Map.Entry<String, String>>>();
        sealed.forEach(each ->
                all.put(
                        each.turn(),
                        reading.apply(each, opened.texts().getOrDefault(each.turn(), ""))));
        return new DossierWords(all, "");
    }
}
