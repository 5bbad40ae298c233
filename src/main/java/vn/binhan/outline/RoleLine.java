package vn.binhan.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhan.wording.Bodies;
import vn.binhan.wording.Lookup;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Paragraph;

/** Where a line below a task names those who lead or help: "Cơ quan chủ trì: Sở Y tế". */
public record RoleLine(boolean leads, int from, int to, boolean inBrackets) {
    private static final Pattern NAMED_ROLE =
            Pattern.compile(
                    "\\(?(?:(?:co quan|don vi)\\s)?(chu tri|phoi hop)(?: thuc hien)?\\s?:\\s?");
    private static final Pattern DOES = Pattern.compile("(?:don vi |co quan )?thuc hien\\s?:\\s?");
    private static final Pattern CIRCUMSTANCE =
            Pattern.compile("(?:thoi gian|ghi chu|san pham|kinh phi)(?: \\p{L}+){0,3}\\s?:");
    private static final int LONGEST = 400;

    /** Whether a line below a task only says who does it, when or with what. */
    public static boolean is(Node node) {
        return is(node.paragraph());
    }

    /** Whether a line only says who does a task and when. */
    public static boolean is(Paragraph paragraph) {
        int end = Math.min(paragraph.end(), paragraph.bodyStart() + 60);
        String words = paragraph.source().bare().substring(paragraph.bodyStart(), end);
        boolean named =
                words.indexOf(':') >= 0
                        && (NAMED_ROLE.matcher(words).lookingAt()
                                || CIRCUMSTANCE.matcher(words).lookingAt());
        return !paragraph.endsWith(':')
                && (named || standsInBrackets(paragraph) || doer(paragraph) > 0);
    }

    /** "(Sở Y tế chủ trì, phối hợp với Công an tỉnh)" on a line of its own. */
    private static boolean standsInBrackets(Paragraph paragraph) {
        return paragraph.label() == null
                && paragraph.length() < LONGEST
                && paragraph.source().charAt(paragraph.start()) == '('
                && (paragraph.bareText().contains("chu tri")
                        || paragraph.bareText().contains("thuc hien"))
                && Bodies.isNameAt(paragraph.source(), paragraph.start() + 1);
    }

    /** "Thực hiện: Hội Phụ nữ xã chủ trì": where the name of the body begins, or -1. */
    private static int doer(Paragraph paragraph) {
        MappedText text = paragraph.source();
        Matcher does = DOES.matcher(text.bare()).region(paragraph.bodyStart(), paragraph.end());
        return does.lookingAt() && Bodies.isNameAt(text, does.end()) ? does.end() : -1;
    }

    /** "Mở lớp tập huấn. (Sở Y tế chủ trì)": where the bracket behind a task opens, or -1. */
    private static int closingBracket(Paragraph paragraph) {
        MappedText text = paragraph.source();
        int end = paragraph.end();
        while (end > paragraph.start() && ".;".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int open = text.charAt(end - 1) == ')' ? text.text().lastIndexOf('(', end - 1) : -1;
        boolean leads =
                open > paragraph.start()
                        && end - open < LONGEST
                        && Lookup.holdsAny(text.bare(), open, end, "chu tri")
                        && Bodies.isNameAt(text, open + 1);
        return leads ? open : -1;
    }

    /** The places in a line where bodies are named with their role. */
    public static List<RoleLine> in(Paragraph paragraph) {
        MappedText text = paragraph.source();
        if (standsInBrackets(paragraph)) {
            return List.of(new RoleLine(true, paragraph.start() + 1, paragraph.end(), true));
        }
        int bracket = closingBracket(paragraph);
        if (bracket > 0) {
            return List.of(new RoleLine(true, bracket + 1, paragraph.end(), true));
        }
        int doer = doer(paragraph);
        if (doer > 0) {
            int end = paragraph.source().sentenceEnd(doer, paragraph.end());
            return List.of(new RoleLine(true, doer, end, false));
        }
        if (!namesRole(text.bare(), paragraph.start(), paragraph.end())) {
            return List.of();
        }
        List<RoleLine> found = new ArrayList<>();
        Matcher role = NAMED_ROLE.matcher(text.bare()).region(paragraph.start(), paragraph.end());
        while (role.find()) {
            if (Bodies.isNameAt(text, role.end())) {
                boolean leads = text.bare().startsWith("chu tri", role.start(1));
                int end = text.sentenceEnd(role.end(), paragraph.end());
                found.add(new RoleLine(leads, role.end(), end, false));
                addMore(paragraph, leads, end, found);
            }
        }
        return found;
    }

    /** "Chủ trì: Sở A; Hội B; Ban C": the row goes on behind a semicolon with another body. */
    private static void addMore(
            Paragraph paragraph, boolean leads, int from, List<RoleLine> found) {
        MappedText text = paragraph.source();
        int end = from;
        while (end + 1 < paragraph.end()
                && text.charAt(end - 1) == ';'
                && Bodies.isNameAt(text, end + 1)) {
            int start = end + 1;
            end = text.sentenceEnd(start, paragraph.end());
            found.add(new RoleLine(leads, start, end, false));
        }
    }

    /** Most tasks name no role: the pattern need not look at them. */
    private static boolean namesRole(String bare, int from, int to) {
        return Lookup.holdsAny(bare, from, to, ":")
                && Lookup.holdsAny(bare, from, to, "chu tri", "phoi hop");
    }
}
