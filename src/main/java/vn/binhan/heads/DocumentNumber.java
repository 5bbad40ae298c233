package vn.binhan.heads;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.wording.Found;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Paragraph;

/** The number and the symbol of a document, each absent where its head does not tell it. */
record DocumentNumber(@Nullable Found<String> number, @Nullable Found<String> symbol) {
    private static final Pattern BLANK =
            Pattern.compile(
                    "S[ốỐôo]\\s?:?\\s?[.\u2026]{0,12}\\s?(/)\\s?([A-ZĐ]{2,4}(?:-[A-ZĐ]{2,8}){1,2})");

    /** "Số: 4155QĐ/ BTP" and "Số: 4 155/QĐ-BTP": a stroke lost, a blank too many. */
    private static final Pattern SPOILT =
            Pattern.compile(
                    "S[ốỐôo]\\s?:\\s?(\\d{1,2} \\d{2,3}(?= ?/)|\\d{1,5}(?! ?/)) ?/? ?((?:KH|QĐ)[A-Z]{0,3}"
                            + " ?[/-] ?[A-ZĐ][A-Za-zĐ]{1,9}(?: ?- ?[A-ZĐ][A-ZĐ\\d]{1,8}(?!\\p{L})){0,9})");

    private static final Pattern CALLED =
            Pattern.compile(".*(?<!\\p{L})so\\s?:?\\s{0,4}", Pattern.DOTALL);
    private static final int LINES_ABOVE = 25;

    /**
     * The number in the letterhead, else in the lines above it, else in the note of an annex.
     *
     * @param note the line "(Kèm theo Quyết định số ...)" of an annex that came alone
     */
    static DocumentNumber of(DocumentParts parts, @Nullable Paragraph note, int from, int to) {
        MappedText text = parts.at(0).source();
        Matcher spoilt = SPOILT.matcher(text.text()).region(from, to);
        if (spoilt.find()) {
            return new DocumentNumber(joined(text, spoilt, 1), joined(text, spoilt, 2));
        }
        Reference own = reference(parts, text, note, from, to);
        if (own != null) {
            return new DocumentNumber(own.number(0.97), own.symbol(0.97));
        }
        Matcher blank = BLANK.matcher(text.text()).region(from, to);
        return new DocumentNumber(
                null, blank.find() ? text.found(blank.start(2), blank.end(2), 0.8) : null);
    }

    private static Found<String> joined(MappedText text, Matcher spoilt, int group) {
        Found<String> words = text.found(spoilt.start(group), spoilt.end(group), 0.8);
        return words.as(words.value().replace(" ", ""));
    }

    private static @Nullable Reference reference(
            DocumentParts parts, MappedText text, @Nullable Paragraph note, int from, int to) {
        List<Reference> inHead = Reference.all(text, from, to);
        if (!inHead.isEmpty()) {
            return inHead.stream()
                    .filter(code -> isCalled(text, code.start()))
                    .findFirst()
                    .orElse(inHead.getFirst());
        }
        int above = parts.hasLetterhead() ? parts.headStart() : LINES_ABOVE;
        for (int i = 0; i < Math.min(above, parts.paragraphs().size()); i++) {
            Paragraph line = parts.at(i);
            String bare = line.length() < 200 ? line.bareText() : "";
            if (bare.startsWith("so hieu")
                    || bare.startsWith("so ky hieu")
                    || bare.startsWith("so/ky hieu")
                    || bare.startsWith("so:")) {
                int end = Math.min(line.end() + 40, text.length());
                List<Reference> named = Reference.all(text, line.start(), end);
                if (!named.isEmpty()) {
                    return named.getFirst();
                }
            }
        }
        List<Reference> noted =
                note == null ? List.of() : Reference.all(text, note.start(), note.end());
        return noted.isEmpty() ? null : noted.getFirst();
    }

    /** "Số: 28/KH-BCĐ", not the 138/CP in the name of the board above it. */
    private static boolean isCalled(MappedText text, int at) {
        return CALLED.matcher(text.bare()).region(Math.max(0, at - 8), at).matches();
    }
}
