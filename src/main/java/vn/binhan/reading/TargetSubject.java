package vn.binhan.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the words that say who or what a target counts out of the words around its number. */
final class TargetSubject {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern HEAD =
            Pattern.compile(
                    "(?:\\([^()\\n]{0,60}\\)|[\\s,;:.()+\u2022-]|(?:(?:đến|vào|tới|trong|giai"
                            + " đoạn|từ)\\s)?(?:(?:hết|cuối)\\s)?(?:năm\\s)?(?:19|20)\\d{2}(?:\\s?-\\s?(?:19|20)\\d{2})?(?!\\d)|(?:và|phấn"
                            + " đấu|mỗi năm|hàng năm|hằng năm|đồng thời|trong đó|cụ"
                            + " thể|còn|riêng|có|đạt|đảm bảo|bảo đảm|ít nhất|tối thiểu|lên|ở"
                            + " mức)(?!\\p{L}))*+",
                    FLAGS);
    private static final Pattern TAIL =
            Pattern.compile(
                    "(?:[\\s,;:.(/+-]|(?<!\\p{L})(?:và|đạt|duy"
                            + " trì|xuống|còn|lên|là|tới|đến|khoảng|phấn"
                            + " đấu|hơn|trên|dưới|có|được|giữ|ở|mức|ở mức|bằng|tăng|từ|vào|trong|đồng"
                            + " thời|còn lại|đảm bảo|bảo đảm|ít nhất|tối thiểu|tỷ lệ)(?!\\p{L})|(?<!so"
                            + " với )(?<!so với năm )(?<!với giai đoạn )(?:(?:đến|vào|tới|trong|giai"
                            + " đoạn)\\s)?(?:(?:hết|cuối)\\s)?(?<!so với )(?:năm\\s)?(?<!so với năm"
                            + " )(?:19|20)\\d{2}(?:\\s?-\\s?(?:19|20)\\d{2})?)$",
                    FLAGS);
    private static final Pattern CHANGE =
            Pattern.compile(
                    ".*?(giam|tang)(?: them| it nhat| toi thieu| trung binh| binh quan| hang nam|"
                            + " moi nam| tu| khoang| tren){0,3}\\s?",
                    Pattern.DOTALL);
    private static final Pattern PREFIX =
            Pattern.compile(
                    "(?:(?:cac )?(?:chi tieu|muc tieu)(?: cu the)?(?: cua ke hoach)?(?: den nam"
                            + " \\d{4})?\\s?\\d{0,2}(?:\\.\\d{1,2})?\\s?[:.]\\s?|phan dau )");

    private TargetSubject() {}

    static int[] trimmed(MappedText text, int from, int to) {
        int start = from;
        Matcher head = HEAD.matcher(text.text()).region(from, to);
        if (head.lookingAt()) {
            start = head.end();
        }
        Matcher prefix = PREFIX.matcher(text.bare()).region(start, to);
        if (prefix.lookingAt()) {
            start = prefix.end();
        }
        int end = to;
        boolean cut = true;
        while (cut && end > start) {
            int window = Math.max(start, end - 40);
            Matcher tail = TAIL.matcher(text.text()).region(window, end);
            tail.useTransparentBounds(true);
            cut = tail.find() && tail.start() < end;
            end = cut ? tail.start() : end;
        }
        return new int[] {start, Math.max(start, end)};
    }

    static boolean hasWords(MappedText text, int[] gap) {
        int words = 0;
        boolean inWord = false;
        for (int i = gap[0]; i < gap[1]; i++) {
            boolean letter = Character.isLetter(text.charAt(i));
            words += letter && !inWord ? 1 : 0;
            inWord = letter;
        }
        return words >= 2;
    }

    /** "Giảm" in "Giảm 10% số vụ": the verb belongs to what is counted. */
    static String changeVerb(MappedText text, int from, int to) {
        Matcher change = CHANGE.matcher(text.bare()).region(Math.max(from, to - 40), to);
        return change.matches() ? text.words(change.start(1), change.end(1)) : "";
    }

    /** Where the words end once the closing colon, stop or end mark is left out. */
    static int endOf(MappedText text, int from, int to) {
        int end = to;
        while (end > from && " .;:,/".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
