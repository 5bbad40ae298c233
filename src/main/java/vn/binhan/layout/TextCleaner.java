package vn.binhan.layout;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhan.wording.Letters;
import vn.binhan.wording.MappedText;

/** Takes what extraction leaves behind out of a text: markup, entities, odd spaces, split marks. */
final class TextCleaner {
    private static final Pattern TAG =
            Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]{0,11})[^<>]{0,400}>");
    private static final Pattern BLOCK_TAG =
            Pattern.compile("(?i)p|br|div|td|th|tr|table|li|ul|ol|h[1-6]|section|article|hr");
    private static final Pattern ENTITY = Pattern.compile("&(#?[a-zA-Z0-9]{2,8});");
    private static final char LEFT_OUT = '\0';
    private static final String MARKS = "grave=\u0300 acute=\u0301 tilde=\u0303 circ=\u0302";

    // spotless:off
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("nbsp", " "),  Map.entry("amp", "&"),   Map.entry("quot", "\""),
            Map.entry("lt", "<"),    Map.entry("gt", ">"),    Map.entry("apos", "'"),
            Map.entry("ndash", "-"), Map.entry("mdash", "-"), Map.entry("minus", "-"),
            Map.entry("ldquo", "\u201c"), Map.entry("rdquo", "\u201d"), Map.entry("bull", "\u2022"),
            Map.entry("lsquo", "'"), Map.entry("rsquo", "'"), Map.entry("hellip", "\u2026"));
    // spotless:on

    /** The letters that stay as they are, wherever they stand: nearly all of a text. */
    private static final boolean[] PLAIN = new boolean[Letters.TABLE_SIZE];

    static {
        for (int i = 0; i < PLAIN.length; i++) {
            char letter = (char) i;
            PLAIN[i] = "<&\\\r*_`#".indexOf(letter) < 0 && tidied(letter) == letter;
        }
    }

    private final String raw;
    private final char[] letters;
    private final MappedText.Builder out;
    private int at;
    private int point;
    private int rowEnd = -1;
    private int lastRowEnd = -1;
    private boolean row;

    private TextCleaner(String raw) {
        this.raw = raw;
        this.letters = raw.toCharArray();
        this.out = new MappedText.Builder(letters.length + 16);
    }

    static MappedText clean(String raw) {
        TextCleaner cleaner = new TextCleaner(raw);
        cleaner.run();
        cleaner.out.settleTones();
        return unglue(cleaner.out);
    }

    private void run() {
        Matcher tag = TAG.matcher(raw);
        Matcher entity = ENTITY.matcher(raw);
        while (at < letters.length) {
            char letter = letters[at];
            if (isPlain(letter)) {
                out.add(letter, point, point + 1);
                at++;
                point++;
            } else if (letter == '<' && startsAt(tag)) {
                boolean block = BLOCK_TAG.matcher(tag.group(1)).matches();
                take(block ? "\n" : "", tag.end() - at);
            } else if (letter == '&' && startsAt(entity)) {
                take(decode(entity.group(1), entity.group()), entity.end() - at);
            } else if (letter == '\\' && at + 1 < letters.length) {
                takeEscape(raw.charAt(at + 1));
            } else if (letter == '\r') {
                take("\n", raw.startsWith("\r\n", at) ? 2 : 1);
            } else if (letter == '\t') {
                take(isInRow() ? "|" : " ", 1);
            } else {
                takeLetter();
            }
        }
    }

    private boolean isPlain(char letter) {
        return letter < PLAIN.length
                && PLAIN[letter]
                && (at + 1 == letters.length || !isMark(letters[at + 1]));
    }

    /**
     * Whether the line is a row of a table whose cells are parted by tabs: three of them at least,
     * the first of which may be empty below another row.
     */
    private boolean isInRow() {
        if (at >= rowEnd) {
            int end = raw.indexOf('\n', at);
            rowEnd = end < 0 ? raw.length() : end;
            boolean goesOn = row && raw.lastIndexOf('\n', at) == lastRowEnd;
            int cells = 0;
            for (int i = at; i < rowEnd; i++) {
                boolean cell = letters[i] == '\t' && i + 1 < rowEnd && letters[i + 1] > ' ';
                cells += cell ? 1 : 0;
            }
            row = cells >= 2 && at > 0 && (letters[at - 1] > ' ' || goesOn);
            lastRowEnd = rowEnd;
        }
        return row;
    }

    private boolean startsAt(Matcher matcher) {
        return matcher.region(at, Math.min(raw.length(), at + 420)).lookingAt();
    }

    private void takeEscape(char code) {
        if (raw.startsWith("\\r\\n", at)) {
            take("\n", 4);
        } else if (code == 'n' || code == 'r') {
            take("\n", 2);
        } else if (code == 't') {
            take(" ", 2);
        } else {
            takeLetter();
        }
    }

    private void takeLetter() {
        int end = at + Character.charCount(raw.codePointAt(at));
        boolean composed = true;
        while (end < raw.length() && isMark(raw.charAt(end)) && end - at < 8) {
            end++;
            composed = false;
        }
        String letters = raw.substring(at, end);
        if (!composed) {
            letters = Normalizer.normalize(letters, Normalizer.Form.NFC);
        } else if (letters.length() == 1) {
            letters = tidy(letters.charAt(0));
        }
        take(letters, end - at);
    }

    private static boolean isMark(char letter) {
        return letter >= '\u0300' && letter <= '\u036f';
    }

    private String tidy(char letter) {
        char tidied = isMarkdown(letter) ? LEFT_OUT : tidied(letter);
        return tidied == LEFT_OUT ? "" : String.valueOf(tidied);
    }

    private static char tidied(char letter) {
        if (letter < ' ') {
            return letter == '\n' || letter == '\f' || letter == '\u000b' ? '\n' : ' ';
        }
        return switch (letter) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff' -> LEFT_OUT;
            case '\u0085', '\u2028', '\u2029' -> '\n';
            case '\u00d0' -> '\u0110';
            case '\uff05' -> '%';
            default -> Character.isSpaceChar(letter) ? ' ' : letter;
        };
    }

    private boolean isMarkdown(char letter) {
        if (letter == '*' || letter == '_') {
            return (at > 0 && raw.charAt(at - 1) == letter)
                    || (at + 1 < raw.length() && raw.charAt(at + 1) == letter);
        }
        return letter == '`' || (letter == '#' && (out.last() == '\n' || out.last() == ' '));
    }

    private void take(String letters, int width) {
        int points = raw.codePointCount(at, at + width);
        for (int i = 0; i < letters.length(); i++) {
            out.add(letters.charAt(i), point, point + points);
        }
        at += width;
        point += points;
    }

    private static String decode(String name, String whole) {
        String known = NAMED.get(name);
        if (known != null) {
            return known;
        }
        if (name.startsWith("#")) {
            return decodeNumber(name.substring(1), whole);
        }
        for (String mark : MARKS.split(" ", -1)) {
            String ending = mark.substring(0, mark.indexOf('='));
            if (name.length() == ending.length() + 1 && name.endsWith(ending)) {
                String letters = name.charAt(0) + mark.substring(mark.indexOf('=') + 1);
                return Normalizer.normalize(letters, Normalizer.Form.NFC);
            }
        }
        return whole;
    }

    private static String decodeNumber(String digits, String whole) {
        try {
            boolean hex = digits.startsWith("x") || digits.startsWith("X");
            int code = Integer.parseInt(hex ? digits.substring(1) : digits, hex ? 16 : 10);
            boolean letter = Character.isBmpCodePoint(code) && !Character.isISOControl(code);
            return letter ? code == 0xa0 ? " " : String.valueOf((char) code) : " ";
        } catch (NumberFormatException e) {
            return whole;
        }
    }

    /** Puts a space between words that lost theirs; hardly any text has such words. */
    private static MappedText unglue(MappedText.Builder glued) {
        String text = glued.text();
        MappedText.Builder out = null;
        int done = 0;
        for (int at = 0; at < text.length(); at++) {
            int start = at;
            boolean marked = false;
            while (at < text.length() && Letters.isLetter(text.charAt(at))) {
                marked |= Letters.isMarked(text.charAt(at++));
            }
            int seam = marked && at - start >= 4 ? Syllables.seam(text, start, at) : 0;
            if (seam > 0) {
                int place = glued.start(start + seam);
                out = out == null ? new MappedText.Builder(text.length() + 64) : out;
                out.add(glued, done, start + seam);
                out.add(' ', place, place);
                done = start + seam;
            }
        }
        if (out == null) {
            return glued.build(text);
        }
        out.add(glued, done, text.length());
        return out.build();
    }
}
