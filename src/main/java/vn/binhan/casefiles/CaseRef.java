package vn.binhan.casefiles;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A case for good: its province and a random number, from which nothing can be learned or counted.
 */
public record CaseRef(String province, UUID id) {
    private static final Pattern FORM =
            Pattern.compile("(\\d{2})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** The case that was printed so; empty when it is no such text. */
    public static Optional<CaseRef> parse(String text) {
        var parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new CaseRef(parts.group(1), UUID.fromString(parts.group(2))))
                : Optional.empty();
    }

    /** The name under which it stands in the record. */
    public String subject() {
        return "case:" + id;
    }

    @Override
    public String toString() {
        return province + "-" + id;
    }
}
