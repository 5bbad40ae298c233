package vn.binhan.vault;

import java.util.UUID;

/**
 * Why and on which legal basis a case is erased for good.
 *
 * @param basis the article that allows it, as it is cited; no line breaks, at most 200 letters
 */
public record Erasure(Reason reason, String basis) {
    private static final int LONGEST_BASIS = 200;

    /** The grounds for erasing; the words are {@code vault.erasure.…}. */
    public enum Reason {
        /** The time for which it may be kept is over. */
        RETENTION_OVER,
        /** She asked for it and nothing in the law forbids it. */
        HER_REQUEST,
        /** It was opened by mistake, for example twice. */
        MISTAKE,
        /** A court or authority ordered it. */
        ORDER
    }

    /** Refuses a basis that would not fit on one line of the journal. */
    public Erasure {
        if (basis.isBlank()
                || basis.length() > LONGEST_BASIS
                || basis.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A legal basis is one short line");
        }
    }

    /** One erasure as the journal keeps it. */
    record Line(long number, CaseId of, String at, Reader by, Erasure why) {

        String text() {
            return String.join(
                    "\t",
                    String.valueOf(number),
                    at,
                    of.province(),
                    of.id().toString(),
                    by.province(),
                    String.valueOf(by.person()),
                    why.reason.name(),
                    why.basis);
        }

        static Line parse(String text) {
            var parts = text.split("\t", -1);
            return new Line(
                    Long.parseLong(parts[0]),
                    new CaseId(parts[2], UUID.fromString(parts[3])),
                    parts[1],
                    new Reader(parts[4], Long.parseLong(parts[5]), "", 0),
                    new Erasure(Reason.valueOf(parts[6]), parts[7]));
        }
    }
}
