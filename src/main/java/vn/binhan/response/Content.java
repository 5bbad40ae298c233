package vn.binhan.response;

import java.util.List;
import java.util.Map;

/**
 * What was told, as far as somebody asked to read it.
 *
 * @param asked whether they did
 * @param lines what stands there, by what it is
 * @param stopped one sentence that says why nothing is shown; empty otherwise
 */
record Content(boolean asked, List<Map.Entry<String, String>> lines, String stopped) {
    /** Nobody asked to read it. */
    static final Content NOT_ASKED = new Content(false, List.of(), "");

    static Content stopped(String sentence) {
        return new Content(true, List.of(), sentence);
    }

    @Override
    public String toString() {
        return "content";
    }
}
