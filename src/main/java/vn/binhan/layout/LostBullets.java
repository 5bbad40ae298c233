package vn.binhan.layout;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.WorkVerbs;

/** The bullets of a document that lost its lines: which dash begins an item, and which joins. */
final class LostBullets {
    private static final Pattern DASH = Pattern.compile("(?<=[;.:]) (?=[-+] ?\\p{L})");

    /** What opens a line whatever stands before it, as no word of a sentence does. */
    private static final Pattern BULLET = Pattern.compile(" (?=(?:[+\u2022\u25aa*]|o) (\\p{L}))");

    /** A bullet behind an item that has no stop. */
    private static final Pattern BARE_DASH = Pattern.compile(" (?=- (.{1,24}))");

    /** "Văn hóa - Xã hội", "Văn phòng HĐND - UBND": a dash within a name. */
    private static final Pattern IN_NAME =
            Pattern.compile(
                    "(?:xa hoi|the thao|the duc|du lich|tai chinh|thuong binh|dau tu|dao tao|cong nghe"
                            + "|ky thuat|moi truong|truyen hinh|phat thanh|tu do|hanh phuc|ubnd|hdnd"
                            + "|kinh te|van hoa|gia dinh|ke hoach|do thi|ha tang|xay dung|dinh duong"
                            + "|thong tin|lam nghiep|thuy san)(?!\\p{L}).*");

    private static final Pattern MEASURE =
            Pattern.compile(
                    "(?:\\d{1,3}(?:,\\d+)? ?%|it nhat|toi thieu|phan dau|ty le|tren|duoi) ?.*");

    private static final String YEARS = ".*nam 20\\d{2}|20\\d{2} ?- ?20\\d{2}";

    private LostBullets() {}

    /** Sets a break before each bullet behind a position. */
    static void in(MappedText text, int from, BitSet breaks) {
        Matcher stopped = DASH.matcher(text.bare()).region(from, text.length());
        stopped.useTransparentBounds(true);
        while (stopped.find()) {
            int letter = stopped.end() + (text.charAt(stopped.end() + 1) == ' ' ? 2 : 1);
            if (!Character.isLowerCase(text.charAt(letter))) {
                breaks.set(stopped.start());
            }
        }
        Matcher bullet = BULLET.matcher(text.bare()).region(from, text.length());
        while (bullet.find()) {
            if (Character.isUpperCase(text.charAt(bullet.start(1)))) {
                breaks.set(bullet.start());
            }
        }
        Matcher dash = BARE_DASH.matcher(text.bare()).region(from, text.length());
        while (dash.find()) {
            String words = text.bare().substring(dash.start(1), dash.end(1));
            boolean range =
                    Character.isDigit(text.charAt(dash.start() - 1))
                            && !(isItem(words) && endsYear(text, dash.start()));
            boolean upper =
                    !range
                            && !Character.isLowerCase(text.charAt(dash.start(1)))
                            && !shouts(text, dash.start(1));
            if (upper
                    && (isItem(words) || opensSentence(text, dash.start(), dash.start(1), words))) {
                breaks.set(dash.start());
            }
        }
    }

    /** "Năm 2024 - Trên 45% hộ", "Giai đoạn 2022 - 2025 - 80%": the years close the heading. */
    private static boolean endsYear(MappedText text, int at) {
        return at > 11 && text.bare().substring(at - 11, at).matches(YEARS);
    }

    private static boolean isItem(String words) {
        return WorkVerbs.OPENING.matcher(words).lookingAt() || MEASURE.matcher(words).matches();
    }

    /** A capital behind a word without one begins a sentence, unless the two are one name. */
    private static boolean opensSentence(MappedText text, int end, int start, String words) {
        int word = text.text().lastIndexOf(' ', end - 1) + 1;
        boolean lower = Character.isLowerCase(text.charAt(word));
        return lower
                && Character.isUpperCase(text.charAt(start))
                && !IN_NAME.matcher(words).matches();
    }

    /** A heading in capitals begins here. */
    static boolean shouts(MappedText text, int at) {
        int letters = 0;
        for (int i = at; i < Math.min(text.length(), at + 8); i++) {
            char letter = text.charAt(i);
            if (Character.isLowerCase(letter)) {
                return false;
            }
            letters += Character.isLetter(letter) ? 1 : 0;
        }
        return letters > 3;
    }
}
