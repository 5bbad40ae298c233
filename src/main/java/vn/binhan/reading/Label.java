package vn.binhan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** The mark in front of a paragraph: "II.", "1.2.", "a)", "-". */
record Label(Numbering style, String shown, List<Integer> steps, int bodyStart) {
    private static final String ALPHABET = "abcd\u0111eghiklmnopqrstuvxy";
    private static final String[][] COUNTING = {
        {"nhat", "mot"}, {"hai"}, {"ba"}, {"tu", "bon"}, {"nam"}, {"sau"}, {"bay"}, {"tam"}
    };

    static @Nullable Label read(MappedText source, int start, int end) {
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
                "IVXPCDTMHBNSptcmhbnsd".indexOf(source.charAt(start)) >= 0
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
            case ARTICLE, PART -> whole.strip().replaceAll("[.:]$", "");
            default -> inner;
        };
    }

    private static List<Integer> steps(Numbering style, String inner) {
        List<Integer> steps = new ArrayList<>();
        if (Character.isDigit(inner.charAt(0))) {
            for (String step : inner.split("\\.")) {
                steps.add(Integer.parseInt(step));
            }
        } else if (style == Numbering.ROMAN || (style == Numbering.PART && isRoman(inner))) {
            steps.add(roman(inner));
        } else if (inner.length() == 1 && Character.isLetter(inner.charAt(0))) {
            steps.add(1 + ALPHABET.indexOf(Character.toLowerCase(inner.charAt(0))));
        } else {
            steps.add(counted(Letters.bare(inner)));
        }
        return List.copyOf(steps);
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

    int ordinal() {
        return steps.isEmpty() ? 0 : steps.getLast();
    }

    int depth() {
        return steps.size();
    }

    boolean continues(Label parent) {
        return depth() == parent.depth() + 1
                && steps.subList(0, depth() - 1).equals(parent.steps());
    }
}
