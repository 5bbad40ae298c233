package vn.binhan.reading;

import java.util.regex.Pattern;
import vn.binhan.wording.MappedText;

/** Sentences that speak of what was promised before them. */
final class BackReferences {
    private static final String BY_YEAR = "[^;%]{0,80}(?<!\\d)nam 20\\d{2}(?!\\d)";
    private static final Pattern ALL_BY =
            Pattern.compile(
                    "\\s*(?:tat ca )?(?:cac|nhung) (?:chi tieu|muc tieu|ket qua)(?: neu)? (?:nay|tren|do)"
                            + "(?!\\p{L})"
                            + BY_YEAR);
    private static final Pattern THESE_BY =
            Pattern.compile("[\\s(]*thoi (?:gian|han) (?:hoan thanh|thuc hien)" + BY_YEAR);

    /** "Riêng vùng cao, tỷ lệ này là 60%": of what the sentence before promised. */
    private static final Pattern REFERS =
            Pattern.compile(
                    "\\G\\s*(?:rieng|trong do)(?!\\p{L})|(?<!\\p{L})(?:ty le|con so|chi tieu) (?:nay|do|tren)(?!\\p{L})");

    private BackReferences() {}

    /** "Các chỉ tiêu này đều phải hoàn thành vào năm 2030". */
    static boolean toAll(MappedText text, int from, int to) {
        return ALL_BY.matcher(text.bare()).region(from, to).lookingAt();
    }

    /** "Thời hạn hoàn thành: năm 2030". */
    static boolean toThese(MappedText text, int from, int to) {
        return THESE_BY.matcher(text.bare()).region(from, to).lookingAt();
    }

    /** Whether a sentence speaks of a part of what the one before it promised. */
    static boolean toLast(MappedText text, int from, int to) {
        return REFERS.matcher(text.bare()).region(from, to).find();
    }
}
