package vn.binhan.documents;

import java.util.ArrayList;
import java.util.List;

/** Where the pages of a file begin in its text, of which blanks and line ends were tidied. */
final class PageStarts {

    private PageStarts() {}

    /** The place of each page's first sign, in code points; pages without one share a place. */
    static List<Integer> of(String text, List<ParserProtocol.Page> pages) {
        var starts = new ArrayList<Integer>();
        int at = 0;
        int points = 0;
        for (var page : pages) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
                points++;
            }
            starts.add(points);
            long signs = signs(PlainText.tidy(page.text()));
            while (signs > 0 && at < text.length()) {
                int sign = text.codePointAt(at);
                at += Character.charCount(sign);
                points++;
                signs -= Character.isWhitespace(sign) ? 0 : 1;
            }
        }
        return List.copyOf(starts);
    }

    private static long signs(String text) {
        return text.codePoints().filter(sign -> !Character.isWhitespace(sign)).count();
    }
}
