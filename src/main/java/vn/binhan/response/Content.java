package vn.binhan.response;

import java.util.List;
import java.util.Map;
import vn.binhan.intake.Told;

/**
 * What was told and what was written down at its checks, as far as somebody asked to read it.
 *
 * @param asked whether they did
 * @param lines what was told, by what it is
 * @param checks what each check says, by its version and then by what it is
 * @param files what was added, none of it opened
 * @param stopped one sentence that says why nothing is shown; empty otherwise
 */
record Content(
        boolean asked,
        List<Map.Entry<String, String>> lines,
        Map<Integer, List<Map.Entry<String, String>>> checks,
        List<Told.File> files,
        String stopped) {
    /** Nobody asked to read it. */
    static final Content NOT_ASKED = new Content(false, List.of(), Map.of(), List.of(), "");

    static Content stopped(String sentence) {
        return new Content(true, List.of(), Map.of(), List.of(), sentence);
    }

    @Override
    public String toString() {
        return "content";
    }
}
