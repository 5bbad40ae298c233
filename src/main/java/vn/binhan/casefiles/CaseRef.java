package vn.binhan.casefiles;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A case for good: its province and a random number, from which nothing can be learned or counted.
 */
public record CaseRef(String province, UUID id) {
    /** One order for all, in which several cases are held without waiting in a circle. */
    public static final Comparator<CaseRef> IN_ORDER =
            Comparator.comparing(CaseRef::province).thenComparing(CaseRef::id);

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

    /** The beginning of a case's number as pages and papers show it: province and eight signs. */
    public record Short(String province, String begins) {
        private static final Pattern FORM = Pattern.compile("(\\d{2})-([0-9a-f]{8})(-.*)?");

        /** What somebody typed from a page; empty when it is no such number. */
        public static Optional<Short> parse(String text) {
            var parts = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
            return parts.matches()
                    ? Optional.of(new Short(parts.group(1), parts.group(2)))
                    : Optional.empty();
        }

        /** The first number that begins so. */
        public UUID first() {
            return UUID.fromString(begins + "-0000-0000-0000-000000000000");
        }

        /** The last number that begins so. */
        public UUID last() {
            return UUID.fromString(begins + "-ffff-ffff-ffff-ffffffffffff");
        }
    }

    /** Its number as pages show it, to be read out and typed. */
    public String shortly() {
        return toString().substring(0, 11);
    }

    @Override
    public String toString() {
        return province + "-" + id;
    }
}
