package vn.binhan.figures;

import java.util.regex.Pattern;
import vn.binhan.wording.Lookup;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Paragraph;

/** What is measured where it stands apart from its figures: above them, before or behind them. */
public final class Measured {
    /** "Tỷ lệ hộ ký cam kết." before "Năm 2025: 60%; ...". */
    private static final Pattern MEASURE =
            Pattern.compile(
                    "(?:(?:tang|giam|nang|duy tri) )?(?:ty|ti) (?:le|suat|so|trong)(?!\\p{L})"
                            + "|(?:tong )?so (?:luong )?\\p{L}|chi so \\p{L}");

    private static final Pattern AIMED = Pattern.compile("(?:muc|chi) tieu|phan dau|ket qua");

    /** "Đến năm 2025, ít nhất 50%" before "; đến năm 2030, 70% người ...". */
    private static final Pattern LEFT_OUT =
            Pattern.compile(
                    "[\\s,:+-]*(?:(?:phan dau|den|trong|vao|het|cuoi|giai doan|nam)\\s)*20\\d{2}(?:"
                            + " ?- ?20\\d{2})?[\\s,:]+(?:(?:la|dat|co|it nhat|toi thieu|khong duoi|tren"
                            + "|hon|duoi|tu|khoang|phan dau)\\s)*\\d{1,3}(?:,\\d{1,2})? ?%(?: tro"
                            + " len)?[\\s,]*");

    private static final int LONGEST = 200;

    private Measured() {}

    /** The measure that a paragraph names for its items: "Tỷ lệ hộ ký cam kết:", or nothing. */
    public static int[] byItems(MappedText text, Paragraph paragraph) {
        int from = paragraph.bodyStart();
        boolean apart =
                paragraph.end() - from < LONGEST
                        && Lookup.nextDigit(text.bare(), from, paragraph.end()) == paragraph.end();
        return apart && paragraph.endsWith(':')
                ? measure(text, from, paragraph.end(), true)
                : apart ? measure(text, from, paragraph.end(), false) : new int[] {0, 0};
    }

    /** The measure that a sentence without figures names for the next one, else the one before. */
    public static int[] named(MappedText text, int from, int to, int[] above) {
        int[] found = to - from < LONGEST ? measure(text, from, to, false) : above;
        return found[0] < found[1] ? found : above;
    }

    private static int[] measure(MappedText text, int from, int to, boolean any) {
        int[] words = TargetWords.aimed(text, from, to);
        boolean measures =
                MEASURE.matcher(text.bare()).region(words[0], words[1]).lookingAt()
                        || (any && !AIMED.matcher(text.bare()).region(from, to).find());
        return measures && TargetWords.hasWords(text, words) ? words : new int[] {0, 0};
    }

    /** Whether a piece of a list is only a year and a figure: what it counts is named behind. */
    public static boolean isLeftOut(MappedText text, int from, int to) {
        return LEFT_OUT.matcher(text.bare()).region(from, to).matches();
    }
}
