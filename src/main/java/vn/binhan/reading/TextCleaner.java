package vn.binhan.reading;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes what extraction leaves behind out of a text: markup, entities, odd spaces, split marks. */
final class TextCleaner {
    private static final Pattern TAG =
            Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]{0,11})[^<>]{0,400}>");
    private static final Pattern BLOCK_TAG =
            Pattern.compile("(?i)p|br|div|td|th|tr|table|li|ul|ol|h[1-6]|section|article|hr");
    private static final Pattern ENTITY = Pattern.compile("&(#?[a-zA-Z0-9]{2,8});");
    private static final String MARKS = "grave=\u0300 acute=\u0301 tilde=\u0303 circ=\u0302";

    // spotless:off
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("nbsp", " "),  Map.entry("amp", "&"),   Map.entry("quot", "\""),
            Map.entry("lt", "<"),    Map.entry("gt", ">"),    Map.entry("apos", "'"),
            Map.entry("ndash", "-"), Map.entry("mdash", "-"), Map.entry("minus", "-"),
            Map.entry("ldquo", "\u201c"), Map.entry("rdquo", "\u201d"), Map.entry("bull", "\u2022"),
            Map.entry("lsquo", "'"), Map.entry("rsquo", "'"), Map.entry("hellip", "\u2026"));
    // spotless:on

    private final String raw;
    private final MappedText.Builder out;
    private int at;
    private int point;

    private TextCleaner(String raw) {
        this.raw = raw;
        this.out = new MappedText.Builder(raw.length() + 16);
    }

    static MappedText clean(String raw) {
        TextCleaner cleaner = new TextCleaner(raw);
        cleaner.run();
        cleaner.out.settleTones();
        return unglue(cleaner.out.build());
    }

    private void run() {
        Matcher tag = TAG.matcher(raw);
        Matcher entity = ENTITY.matcher(raw);
        while (at < raw.length()) {
            char letter = raw.charAt(at);
            if (letter == '<' && startsAt(tag)) {
                boolean block = BLOCK_TAG.matcher(tag.group(1)).matches();
                take(block ? "\n" : "", tag.end() - at);
            } else if (letter == '&' && startsAt(entity)) {
                take(decode(entity.group(1), entity.group()), entity.end() - at);
            } else if (letter == '\\' && at + 1 < raw.length()) {
                takeEscape(raw.charAt(at + 1));
            } else if (letter == '\r') {
                take("\n", raw.startsWith("\r\n", at) ? 2 : 1);
            } else {
                takeLetter();
            }
        }
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
        if (letter < ' ') {
            return letter == '\n' || letter == '\f' || letter == '\u000b' ? "\n" : " ";
        }
        if (letter < 0x7f) {
            return isMarkdown(letter) ? "" : String.valueOf(letter);
        }
        return switch (letter) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> "-";
            case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff' -> "";
            case '\u0085', '\u2028', '\u2029' -> "\n";
            case '\u0110', '\u00d0' -> "\u0110";
            case '\uff05' -> "%";
            default -> Character.isSpaceChar(letter) ? " " : String.valueOf(letter);
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
        for (String mark : MARKS.split(" ")) {
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

    private static MappedText unglue(MappedText glued) {
        MappedText.Builder out = new MappedText.Builder(glued.length() + 64);
        String text = glued.text();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            int seam = end - at >= 4 ? Syllables.seam(text.subSequence(at, end)) : 0;
            for (int i = at; i < Math.max(end, at + 1); i++) {
                if (seam > 0 && i == at + seam) {
                    out.add(' ', glued.start(i), glued.start(i));
                }
                out.add(text.charAt(i), glued.start(i), glued.end(i));
            }
            at = Math.max(end, at + 1);
        }
        return out.build();
    }
}
