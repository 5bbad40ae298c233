package vn.binhan.hotline;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.binhan.casefiles.CaseRef;

/**
 * The number of a case as somebody reads it out: its beginning, or the whole of it.
 *
 * @param lowest the first case that begins so
 * @param highest the last one
 */
record CaseNumber(String province, UUID lowest, UUID highest) {
    private static final Pattern BEGINNING = Pattern.compile("(?:(\\d{2})[- ]?)?([0-9a-f]{8})");

    /** This case and no other. */
    static CaseNumber of(CaseRef ref) {
        return new CaseNumber(ref.province(), ref.id(), ref.id());
    }

    /** The number that was typed; where it names no province, that of whoever typed it. */
    static Optional<CaseNumber> parse(String typed, String home) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        var whole = CaseRef.parse(text);
        if (whole.isPresent()) {
            return whole.map(CaseNumber::of);
        }
        var parts = BEGINNING.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var province = parts.group(1) == null ? home : parts.group(1);
        return Optional.of(
                new CaseNumber(
                        province,
                        UUID.fromString(parts.group(2) + "-0000-0000-0000-000000000000"),
                        UUID.fromString(parts.group(2) + "-ffff-ffff-ffff-ffffffffffff")));
    }

    /** Says nothing: the number of a case finds it. */
    @Override
    public String toString() {
        return "case number";
    }
}
