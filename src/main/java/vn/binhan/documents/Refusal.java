package vn.binhan.documents;

import java.util.Locale;

/** Why a file was not read; each has one sentence in the words file that says what to do. */
public enum Refusal {
    /** Zero bytes, only blanks, or a scan on which no word was found. */
    EMPTY,
    /** More bytes than the limit; refused before reading. */
    TOO_LARGE,
    /** Locked with a password. */
    ENCRYPTED,
    /** Unpacks to far more than a document can hold. */
    BOMB,
    /** Asks the reader to fetch or expand something from outside. */
    UNSAFE,
    /** None of the formats that the room reads. */
    UNSUPPORTED,
    /** The right format, but damaged. */
    BROKEN,
    /** Took longer than the limit. */
    TOO_SLOW,
    /** More text, or more scanned pages, than the limit. */
    TOO_LONG,
    /** A scan, and this machine cannot recognise Vietnamese. */
    OCR_MISSING,
    /** Too many files are waiting to be read. */
    BUSY;

    /** The key of the sentence in {@code documents.vi.properties} and its translations. */
    public String wordsKey() {
        return "documents.refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Ends the reading from deep inside a parser; never leaves the room. */
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Refusal why;

        Stop(Refusal why, String detail) {
            super(detail, null, false, false);
            this.why = why;
        }

        Refusal why() {
            return why;
        }
    }
}
