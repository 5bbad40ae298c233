package vn.binhan.documents;

import java.io.IOException;
import vn.binhan.documents.ZippedXml.XmlWalk;

/**
 * The body of an ODT as a person sees it: list numbers written out, no comments, deleted text,
 * notes or thumbnails.
 */
final class OdtText {

    private final OdtNumbering numbering;
    private final LineWriter out;

    private OdtText(OdtNumbering numbering, LineWriter out) {
        this.numbering = numbering;
        this.out = out;
    }

    static boolean isIn(ZippedXml file) throws IOException {
        return file.head("mimetype").startsWith("application/vnd.oasis.opendocument.text");
    }

    static String read(ZippedXml file, int maxCharacters) throws IOException {
        Boolean locked = file.read("META-INF/manifest.xml", OdtText::locked);
        if (Boolean.TRUE.equals(locked)) {
            throw new Refusal.Stop(Refusal.ENCRYPTED, "encrypted ODT");
        }
        var numbering = new OdtNumbering();
        file.read("styles.xml", numbering::learn);
        var text = new OdtText(numbering, new LineWriter(maxCharacters));
        String lines = file.read("content.xml", text::body);
        if (lines == null) {
            throw new Refusal.Stop(Refusal.BROKEN, "no content.xml");
        }
        return lines;
    }

    private static boolean locked(XmlWalk at) {
        while (at.next()) {
            if (at.starts().equals("encryption-data")) {
                return true;
            }
        }
        return false;
    }

    private String body(XmlWalk at) {
        while (at.next() && !at.starts().equals("body")) {
            numbering.learnHere(at);
        }
        while (at.next()) {
            element(at);
        }
        return out.finish();
    }

    private void element(XmlWalk at) {
        switch (at.starts()) {
            case "p" -> line(at, "p", numbering.label());
            case "h" -> line(at, "h", numbering.headingLabel(at));
            case "list" -> numbering.startList(at);
            case "list-item" -> numbering.startItem(at);
            case "table-row" -> out.startRow();
            case "table-cell", "covered-table-cell" -> out.startCell();
            case "tracked-changes", "annotation", "forms", "sequence-decls", "note" -> at.skip();
            default -> {}
        }
        switch (at.ends()) {
            case "list" -> numbering.endList();
            case "table-row" -> out.endRow();
            default -> {}
        }
    }

    /** One paragraph; lines of a text box in it follow as their own lines. */
    private void line(XmlWalk at, String end, String label) {
        boolean labelled = false;
        while (at.next() && !at.ends().equals(end)) {
            switch (at.starts()) {
                case "s", "tab" -> out.blank();
                case "line-break" -> out.endLine();
                case "annotation", "note", "ruby-text", "title", "desc" -> at.skip();
                case "text-box" -> box(at);
                default -> {
                    String words = at.words();
                    if (!labelled && !words.isBlank()) {
                        out.text(label);
                        labelled = true;
                    }
                    out.text(words);
                }
            }
        }
        out.endLine();
    }

    private void box(XmlWalk at) {
        out.endLine();
        while (at.next() && !at.ends().equals("text-box")) {
            element(at);
        }
    }
}
