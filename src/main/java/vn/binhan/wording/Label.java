package vn.binhan.wording;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The mark in front of a paragraph: "II.", "1.2.", "a)", "-". */
public record Label(Numbering style, String shown, List<Integer> steps, int bodyStart) {
    private static final Pattern STEP = Pattern.compile("\\.");
    private static final String ALPHABET = "abcd\u0111eghiklmnopqrstuvxy";
    private static final String[][] COUNTING = {
        {"nhat", "mot"}, {"hai"}, {"ba"}, {"tu", "bon"}, {"nam"}, {"sau"}, {"bay"}, {"tam"}
    };

    /** The mark that a line begins with, or null when it has none. */
    public static @Nullable Label read(MappedText source, int start, int end) {
        if (!mayBegin(source, start, end)) {
            return null;
        }
        int stop = Math.min(end, start + 40);
        for (Numbering style : candidates(source.charAt(start))) {
            Matcher matcher = style.pattern().matcher(source.text()).region(start, stop);
            matcher.useTransparentBounds(true);
            if (matcher.lookingAt()) {
                String inner = firstGroup(matcher);
                int body = matcher.end();
                while (body < end && Character.isWhitespace(source.charAt(body))) {
                    body++;
                }
                return new Label(
                        style, shown(style, matcher.group(), inner), steps(style, inner), body);
            }
        }
        return null;
    }

    /** Most lines begin with a plain word: no pattern needs to look at them. */
    private static boolean mayBegin(MappedText source, int start, int end) {
        if (end - start < 2 || !Character.isLetter(source.charAt(start))) {
            return end > start;
        }
        boolean named =
                "IVXPCDTMHBNSGLptcmhbnsdivx".indexOf(source.charAt(start)) >= 0
                        || source.charAt(start) == '\u0110';
        return named || !Character.isLetter(source.charAt(start + 1));
    }

    /** The styles that can begin with a letter, so that few patterns look at each line. */
    private static List<Numbering> candidates(char first) {
        if (Character.isDigit(first)) {
            return List.of(Numbering.DECIMAL, Numbering.CLOSED);
        }
        if (Character.isUpperCase(first)) {
            return List.of(
                    Numbering.PART,
                    Numbering.NAMED,
                    Numbering.MEASURE,
                    Numbering.CAPITAL,
                    Numbering.ROMAN,
                    Numbering.ARTICLE,
                    Numbering.ORDINAL);
        }
        if (Character.isLowerCase(first)) {
            return List.of(Numbering.LETTER, Numbering.ORDINAL, Numbering.BULLET);
        }
        return switch (first) {
            case '(' -> List.of(Numbering.BRACKET);
            case MappedText.ROW -> List.of(Numbering.ROW);
            case '-' -> List.of(Numbering.DASH);
            case '+' -> List.of(Numbering.PLUS);
            default -> List.of(Numbering.BULLET);
        };
    }

    private static String firstGroup(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            String inner = matcher.group(group);
            if (inner != null) {
                return inner;
            }
        }
        return matcher.group();
    }

    private static String shown(Numbering style, String whole, String inner) {
        return switch (style) {
            case LETTER, CLOSED, BRACKET -> whole.strip();
            case ARTICLE, PART, NAMED, MEASURE -> whole.strip().replaceAll("[.:]$", "");
            default -> inner;
        };
    }

    private static List<Integer> steps(Numbering style, String inner) {
        return Character.isDigit(inner.charAt(0))
                ? STEP.splitAsStream(inner).map(Integer::valueOf).toList()
                : List.of(step(style, inner));
    }

    private static int step(Numbering style, String inner) {
        boolean mayBeRoman = style == Numbering.PART || style == Numbering.ROW;
        if (style == Numbering.ROMAN || (mayBeRoman && isRoman(inner))) {
            return roman(inner);
        }
        if (style == Numbering.NAMED || style == Numbering.MEASURE) {
            return Integer.parseInt(inner.replaceAll(".*?(\\d+)$", "$1"));
        }
        if (inner.length() == 1 && Character.isLetter(inner.charAt(0))) {
            return 1 + ALPHABET.indexOf(Character.toLowerCase(inner.charAt(0)));
        }
        boolean inWords = style == Numbering.ORDINAL || style == Numbering.PART;
        return inWords ? counted(Letters.bare(inner)) : 0;
    }

    private static boolean isRoman(String word) {
        return word.chars().allMatch(letter -> "IVX".indexOf(letter) >= 0);
    }

    private static int roman(String numeral) {
        int sum = 0;
        int before = 0;
        for (int i = numeral.length() - 1; i >= 0; i--) {
            int value =
                    switch (numeral.charAt(i)) {
                        case 'I' -> 1;
                        case 'V' -> 5;
                        default -> 10;
                    };
            sum += value < before ? -value : value;
            before = Math.max(before, value);
        }
        return sum;
    }

    private static int counted(String words) {
        for (int i = 0; i < COUNTING.length; i++) {
            for (String word : COUNTING[i]) {
                if (words.contains(word)) {
                    return i + 1;
                }
            }
        }
        return 0;
    }

    /** The last of its numbers: 3 for "1.2.3". */
    public int ordinal() {
        return steps.isEmpty() ? 0 : steps.getLast();
    }

    /** How many numbers it has: 3 for "1.2.3". */
    public int depth() {
        return steps.size();
    }

    /** "1.2" below "1". */
    public boolean continues(Label parent) {
        return depth() == parent.depth() + 1
                && steps.subList(0, depth() - 1).equals(parent.steps());
    }

    /** "Hoạt động 1" below "Dự án 1", row "1" below row "I": the one is a part of the other. */
    public boolean isPartOf(@Nullable Label above) {
        return above != null && above.style == style && above.nesting() < nesting();
    }

    /** Whether a label of the same style may stand in one row with this: no part with its whole. */
    public boolean isInRowOf(Label other) {
        return nesting() == other.nesting();
    }

    private int nesting() {
        if (style == Numbering.ROW) {
            return isRoman(shown) ? 0 : 1;
        }
        String word = style == Numbering.NAMED ? Letters.bare(shown) : "";
        return word.startsWith("hoat dong") ? 2 : word.startsWith("tieu du an") ? 1 : 0;
    }

    /** The ways in which a plan numbers its parts, from the widest to the narrowest. */
    public enum Numbering {
        // spotless:off
    PART     (0, "Phần I, Phần A, Chương II", "(?:Phần|PHẦN|Chương|CHƯƠNG)\\s+(?:thứ\\s+|THỨ\\s+)?([IVX]{1,6}|\\d{1,2}|[A-HĐ]|(?iu:nhất|một|hai|ba|tư|bốn|năm|sáu|bảy))(?!\\p{L})[.:]?", "a part or chapter"),
    CAPITAL  (1, "A. B. C.",                "([A-HK-UĐ])(?:[.)/](?=\\s|$)|\\s?-(?=\\s\\p{Lu}\\p{L}))",                                  "a capital letter"),
    ARTICLE  (2, "Điều 1.",                 "(?:Điều|ĐIỀU)\\s+(\\d{1,3})\\s*[.:]?",                       "an article of a decision"),
    ROMAN    (3, "I. II/ III - Mục 1.",     "([IVX]{1,6})\\s?(?:[.):]|/(?!v)|-(?=\\s|\\p{Lu}{2}))(?=\\s|\\p{L}|$)|([IVX]{1,4})(?=\\s+\\p{Lu}{2})|(?:Mục|MỤC) (\\d{1,2}|[IVX]{1,4})\\s?[.:](?=\\s)", "a Roman number, or Mục with a number"),
    HEADING  (4, "MỤC TIÊU",                "",                                                           "a heading without a number"),
    DECIMAL  (5, "1. 1.1. 2.1.3",           "(\\d{1,2}(?:\\.\\d{1,2}){1,4})(?![\\d/%])[.)]?(?=\\s|\\p{L}|$)|(\\d{1,2})\\s?(?:(?:\\.|/(?!\\p{Lu}{2}))(?=\\s|\\p{L}|\\d{2,3}\\s?%|$)|-(?=\\s(?:\\p{Lu}|\\d{2,3}\\s?%)))", "a number, its depth told by the dots"),
    NAMED    (6, "Mục tiêu 1: Hoạt động 2.", "((?:Nhóm )?(?:Mục tiêu|Tiểu dự án|TIỂU DỰ ÁN|Nhiệm vụ|Hoạt động|Nội dung|Giải pháp|Dự án|Hợp phần|HỢP PHẦN|MỤC TIÊU|NHIỆM VỤ|HOẠT ĐỘNG|NỘI DUNG|GIẢI PHÁP|DỰ ÁN) \\d{1,2}|Nhóm (?:mục tiêu|chỉ tiêu|nhiệm vụ|hoạt động|nội dung|giải pháp)(?: số)? \\d{1,2})\\s?[:.](?=\\s)", "a word with a number"),
    ROW      (7, "1 | ... | ...",           "\u241f([IVX]{1,4}|\\d{1,2}(?:\\.\\d{1,2})*)\\.?(?=\\s)",             "the number of a row in a table"),
    LETTER   (8, "a) b. đ)",                "([a-zđ])[.)](?=\\s|\\p{Lu}|$)|([ivx]{2,4})\\)(?=\\s)",                    "a small letter"),
    CLOSED   (9, "1) 2)",                   "(\\d{1,2})\\)(?=\\s|\\p{L}|$)",                              "a number with a bracket"),
    BRACKET  (10, "(1) (a) (i)",             "\\((\\d{1,2}|[a-zđ]|[ivx]{1,4})\\)(?=\\s|\\p{L}|$)",         "a number in brackets"),
    ORDINAL (11, "Thứ nhất, Một là",        "((?:Thứ|thứ) (?:nhất|hai|ba|tư|năm|sáu|bảy|tám)(?!,? (?:ngày |\\d))|(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám) là)(?=[\\s,:])[,:]?", "a counting word"),
    LEAD    (12, "Đến năm 2025:",           "",                                                           "a line that ends with a colon"),
    MEASURE (13, "Chỉ tiêu 1:",             "(Chỉ tiêu \\d{1,2}(?:\\.\\d{1,2})?)\\s?[:.](?=\\s)",            "a numbered measure"),
    DASH    (14, "-",                       "(-)(?=\\s|\\p{L}|\\d)",                                      "a dash"),
    PLUS    (15, "+",                       "(\\+)(?=\\s|\\p{L}|\\d)",                                    "a plus under a dash"),
    BULLET  (16, "\u2022",                  "([\u2022\u00b7\u25cf\u25cb\u25e6\u25aa\u25ab\u25a0\u25a1\uf0b7\uf0a7\u2023\u27a2\u2713\u2714*]|o(?=\\s[\\p{Lu}\\d]))(?=\\s|\\p{L}|\\d)", "a bullet"),
    TEXT    (17, "",                        "",                                                           "a paragraph without any mark");
    // spotless:on

        private final int rank;
        private final String example;
        private final Pattern pattern;
        private final String meaning;

        Numbering(int rank, String example, String pattern, String meaning) {
            this.rank = rank;
            this.example = example;
            this.pattern = Pattern.compile(pattern.isEmpty() ? "(?!)" : pattern);
            this.meaning = meaning;
        }

        /** From the widest (0) to the narrowest. */
        public int rank() {
            return rank;
        }

        String example() {
            return example;
        }

        Pattern pattern() {
            return pattern;
        }

        String meaning() {
            return meaning;
        }

        /** Whether it counts nothing. */
        public boolean isBullet() {
            return this == DASH || this == PLUS || this == BULLET;
        }
    }
}
