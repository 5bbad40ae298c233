package vn.binhan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhan.reading.PlanReading.Content;
import vn.binhan.wording.Casing;
import vn.binhan.wording.Found;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Paragraph;

/** Contents that are counted in words within a paragraph: "Thứ nhất là ... . Thứ hai là ...". */
final class NewsOrdinals {
    /** What is counted is work, or no more is said than that there are some things to do. */
    private static final Pattern CUE =
            Pattern.compile(
                    "(?<!\\p{L})(?:viec|nhiem vu|giai phap|noi dung|hoat dong)(?: chinh| lon| trong tam| can lam|"
                            + " uu tien)?(?!\\p{L})[^.:;]{0,60}[.:;,]");

    private static final Pattern ORDINAL =
            Pattern.compile(
                    "(?<=[.:;,\"\u201c] )(?:thu (nhat|hai|ba|tu|nam|sau|bay|tam)|(mot|hai|ba|bon|nam|sau|bay|tam)(?= la))(?:,| la|:)*\\s");
    private static final List<String> ORDER =
            List.of("nhat mot", "hai", "ba", "tu bon", "nam", "sau", "bay", "tam");
    private static final int FEWEST = 3;
    private static final int LONGEST_CUE = 200;

    private final MappedText text;

    NewsOrdinals(MappedText text) {
        this.text = text;
    }

    /** The contents that one paragraph counts, or none. */
    List<Found<Content>> in(Paragraph paragraph) {
        List<int[]> marks = marks(paragraph);
        if (marks.size() < FEWEST || !isAnnounced(paragraph, marks.getFirst()[0])) {
            return List.of();
        }
        List<Found<Content>> contents = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            int from = marks.get(i)[1];
            int next = i + 1 < marks.size() ? marks.get(i + 1)[0] : paragraph.end();
            int to = Math.min(next, text.sentenceEnd(from, next));
            while (to > from && " .;,\"\u201d".indexOf(text.charAt(to - 1)) >= 0) {
                to--;
            }
            Content content =
                    new Content(null, Casing.capitalised(text.words(from, to)), List.of());
            contents.add(new Found<>(content, text.span(marks.get(i)[0], to), 0.7));
        }
        return contents;
    }

    /** Where each mark of the row begins and ends, as long as the row counts on from the first. */
    private List<int[]> marks(Paragraph paragraph) {
        List<int[]> marks = new ArrayList<>();
        Matcher ordinal = ORDINAL.matcher(text.bare()).region(paragraph.start(), paragraph.end());
        ordinal.useTransparentBounds(true);
        while (marks.size() < ORDER.size() && ordinal.find()) {
            String word = ordinal.group(1) == null ? ordinal.group(2) : ordinal.group(1);
            if (List.of(ORDER.get(marks.size()).split(" ")).contains(word)) {
                marks.add(new int[] {ordinal.start(), ordinal.end()});
            }
        }
        return marks;
    }

    private boolean isAnnounced(Paragraph paragraph, int at) {
        int from = Math.max(paragraph.start(), at - LONGEST_CUE);
        return CUE.matcher(text.bare()).region(from, at).find();
    }
}
