package vn.binhan.plans;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.binhan.drafting.DraftItem;

/**
 * One version of a plan exactly as it was issued; it never changes.
 *
 * @param header the head of the plan in words: issuer, number, symbol, issuedOn, place, title …
 * @param bases the legal bases, a line each, with their day when the document names it
 * @param text the text that was read, to which all spans refer
 * @param file the SHA-256 of the original file, in hexadecimal
 */
public record PlanVersion(
        PlanId plan,
        int version,
        long draft,
        List<DraftItem> items,
        Map<String, String> header,
        List<String> bases,
        String text,
        String file,
        String fileName,
        String mediaType,
        Instant issuedAt,
        long issuedBy,
        String note) {
    /** The fields of a head in the order in which people read them. */
    static final List<String> HEAD =
            List.of(
                    "kind",
                    "number",
                    "symbol",
                    "issuer",
                    "place",
                    "issuedOn",
                    "title",
                    "periodFrom",
                    "periodTo");

    /** Its lines with the line each belongs to. */
    public List<Line> lines() {
        return Line.of(items);
    }

    /** The sentence from which this line was taken, empty for a line that a person added. */
    public String sentence(int key) {
        return item(key).map(item -> Quotation.of(text, item)).orElse("");
    }

    /** By when this line is due in the words of the plan, empty where it says nothing. */
    public String dueWords(int key) {
        return item(key).map(item -> item.details().getOrDefault("due", "")).orElse("");
    }

    private Optional<DraftItem> item(int key) {
        return items.stream().filter(item -> item.key() == key).findFirst();
    }
}
