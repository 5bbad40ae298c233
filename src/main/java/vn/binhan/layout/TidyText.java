package vn.binhan.layout;

import java.util.List;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Paragraph;

/** The text of a document laid out again: tidied, its lost lines found, one paragraph to a line. */
public record TidyText(MappedText text, List<Paragraph> paragraphs) {
    private static final double LEAST_VIETNAMESE = 0.2;

    /** The paragraphs of a text as it was taken out of its file. */
    public static TidyText of(String given) {
        MappedText clean =
                SpacedTables.stroked(
                        LostDots.restored(MisreadFigures.mended(TextCleaner.clean(given))));
        MappedText text = Paragraphs.flow(RunOnSections.parted(LostLines.restored(clean)));
        return new TidyText(text, Paragraphs.of(text));
    }

    /** Whether there are words, and enough of them Vietnamese. */
    public boolean isVietnamese() {
        return !paragraphs.isEmpty() && Syllables.share(text) >= LEAST_VIETNAMESE;
    }
}
