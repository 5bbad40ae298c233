package vn.binhan.directory;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.binhan.vault.CaseId;

/**
 * An entry of the directory for good: the province that began it, 00 for what came with the
 * program, and a random number that tells nothing; printed as 91-….
 */
public record FacilityRef(String province, UUID id) {
    private static final Pattern FORM =
            Pattern.compile("(\\d{2})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** The entry that was printed so; empty for anything else. */
    public static Optional<FacilityRef> parse(String text) {
        var parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new FacilityRef(parts.group(1), UUID.fromString(parts.group(2))))
                : Optional.empty();
    }

    /** The key under which its place lies sealed, if it is kept secret. */
    CaseId safe() {
        return new CaseId(province, id);
    }

    /** As rights and the record name it. */
    String subject() {
        return "facility:" + this;
    }

    @Override
    public String toString() {
        return province + "-" + id;
    }
}
