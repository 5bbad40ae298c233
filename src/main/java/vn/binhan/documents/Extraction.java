package vn.binhan.documents;

import java.util.List;

/** What became of one file: its text, the need to recognise scanned pages, or one refusal. */
public sealed interface Extraction {

    /**
     * The text as a person reads it: one paragraph, heading or table row a line, list numbers in
     * the line, cells joined by " | ", Unicode NFC.
     *
     * @param starts where each page begins in the text, in code points; empty when the format has
     *     no fixed pages
     */
    record Text(String text, String mediaType, List<Integer> starts) implements Extraction {}

    /**
     * Some pages are pictures: offer {@link DocumentReader#ocr}, which takes 2-4 seconds a page.
     *
     * @param pages how many pages the file has
     * @param scannedPages how many of them have to be recognised
     */
    record NeedsOcr(String mediaType, int pages, int scannedPages) implements Extraction {}

    /**
     * The file cannot be used, and why.
     *
     * @param detail a technical hint for the operator's log, never a text of the document; may be
     *     empty
     */
    record Refused(Refusal why, String detail) implements Extraction {
        Refused(Refusal why) {
            this(why, "");
        }
    }
}
