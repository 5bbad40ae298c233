package vn.binhan.figures;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhan.figures.Quantities.Quantity;
import vn.binhan.wording.MappedText;

/** The words of a sentence that only introduce its figures. */
final class Introduction {
    private static final Pattern INTRODUCES =
            Pattern.compile(
                    "(?!.*(?:ty|ti) (?:le|so|suat|trong))(?:.*(?:nhu(?: sau)?|sau day|gom|cu"
                            + " the)|.*(?:muc tieu|chi tieu|phan dau)[^:]*"
                            + "|[\\s+-]*(?:ve|doi voi|trong) [^:%]{2,80})\\s?",
                    Pattern.DOTALL);

    /** "UBND ban hành kế hoạch ..., phấn đấu tỷ lệ ... đạt 80%": who issued it is not counted. */
    private static final Pattern ISSUED =
            Pattern.compile(
                    "[^:]{0,400}(?:ban hanh|xay dung|phe duyet) ke hoach [^:]{0,400}?, phan dau ");

    private Introduction() {}

    /** "Các mục tiêu như: có 90% ...": the words before the colon count nothing. */
    static int end(MappedText text, List<Quantity> figures, int from, int to) {
        Quantity first = figures.getFirst();
        Matcher issued = ISSUED.matcher(text.bare()).region(from, first.from());
        if (issued.lookingAt()
                && TargetWords.hasWords(
                        text, TargetWords.aimed(text, issued.end(), first.from()))) {
            return issued.end();
        }
        int colon = text.text().lastIndexOf(':', first.from());
        boolean introduces =
                colon >= from
                        && INTRODUCES.matcher(text.bare()).region(from, colon).matches()
                        && TargetWords.hasWords(text, TargetWords.trimmed(text, first.to(), to));
        return introduces ? colon + 1 : from;
    }
}
