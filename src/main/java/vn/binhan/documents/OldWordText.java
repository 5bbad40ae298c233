package vn.binhan.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** DOC (Word 97-2003) and RTF through Tika, which prints Word's automatic numbers for DOC. */
final class OldWordText {

    /**
     * RTF writers store the printed number for old readers; Tika would drop it and count itself.
     */
    private static final Pattern PRINTED_NUMBER =
            Pattern.compile("\\{\\\\(listtext|pntext)\\b((?:\\\\pard|\\\\plain)\\b ?)*");

    private static final Pattern LIST_SWITCH = Pattern.compile("\\\\ls\\d+(?=[\\\\ {}\\r\\n])");

    /**
     * Tika reads cells of an RTF as paragraphs; signs of the private area carry the rows through.
     */
    private static final char CELL_END = '\ue001';

    private static final char ROW_END = '\ue002';
    private static final char ROW_START = '\ue003';
    private static final Pattern TABLE_SWITCH = Pattern.compile("\\\\(cell|row|trowd)(?![a-z])");

    private static final int BULLET_FORMAT = 23;

    private OldWordText() {}

    /** The text of a Word file in an OLE container; other containers are refused. */
    static String readOle(byte[] bytes, int maxCharacters) throws IOException {
        List<String> bullets;
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntry("EncryptedPackage") || root.hasEntry("EncryptionInfo")) {
                throw new Refusal.Stop(Refusal.ENCRYPTED, "encrypted OOXML");
            }
            if (!root.hasEntry("WordDocument")) {
                throw new Refusal.Stop(Refusal.UNSUPPORTED, "OLE without a Word document");
            }
            bullets = bullets(root);
        }
        return withBullets(parse(new OfficeParser(), bytes, maxCharacters), bullets);
    }

    /** The bullets of a DOC in their order; Tika prints every one of them as "·". */
    private static List<String> bullets(DirectoryNode root) {
        List<String> bullets = new ArrayList<>();
        try (var word = new HWPFDocument(root)) {
            Range range = word.getRange();
            for (int i = 0; i < range.numParagraphs(); i++) {
                Paragraph paragraph = range.getParagraph(i);
                HWPFList list = paragraph.isInList() ? paragraph.getList() : null;
                int level = paragraph.getIlvl();
                if (list != null && list.getNumberFormat((char) level) == BULLET_FORMAT) {
                    bullets.add(ListNumbering.bullet(list.getNumberText((char) level).strip()));
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            return List.of();
        }
        return bullets;
    }

    private static String withBullets(String text, List<String> bullets) {
        List<String> lines = text.lines().toList();
        boolean countsMatch =
                lines.stream().filter(OldWordText::hasBullet).count() == bullets.size();
        var next = bullets.iterator();
        var out = new StringBuilder(text.length());
        for (String line : lines) {
            boolean bulleted = hasBullet(line);
            out.append(!bulleted ? "" : countsMatch ? next.next() + " " : "• ");
            out.append(bulleted ? line.substring(1).strip() : line).append('\n');
        }
        return out.toString();
    }

    private static boolean hasBullet(String line) {
        return line.startsWith("·");
    }

    static String readRtf(byte[] bytes, int maxCharacters) throws IOException {
        var source = new String(bytes, ISO_8859_1);
        String printed = PRINTED_NUMBER.matcher(source).replaceAll("{");
        String unlisted = LIST_SWITCH.matcher(printed).replaceAll("");
        String marked =
                TABLE_SWITCH
                        .matcher(unlisted)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(
                                        switch (found.group(1)) {
                                            case "cell" -> sign(CELL_END);
                                            case "row" -> sign(ROW_END) + "\\par ";
                                            default -> sign(ROW_START) + found.group();
                                        }));
        return parse(new RTFParser(), marked.getBytes(ISO_8859_1), maxCharacters);
    }

    private static String sign(char sign) {
        return "{\\uc1\\u" + (sign - 0x10000) + "?}";
    }

    private static String parse(Parser parser, byte[] bytes, int maxCharacters) throws IOException {
        var lines = new Lines(new LineWriter(maxCharacters));
        var context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        try (var in = TikaInputStream.get(bytes)) {
            parser.parse(in, lines, new Metadata(), context);
            return lines.out.finish();
        } catch (EncryptedDocumentException | org.apache.poi.EncryptedDocumentException e) {
            throw new Refusal.Stop(Refusal.ENCRYPTED, "encrypted Word document");
        } catch (TikaException | SAXException e) {
            throw new Refusal.Stop(Refusal.BROKEN, e.getClass().getSimpleName());
        }
    }

    /** Pictures and files inside a document are never opened. */
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(
                InputStream stream,
                ContentHandler handler,
                Metadata metadata,
                boolean outputHtml) {}
    }

    /** Tika's XHTML as lines. */
    private static final class Lines extends DefaultHandler {

        private final LineWriter out;
        private boolean inBody;
        private boolean inRow;

        Lines(LineWriter out) {
            this.out = out;
        }

        @Override
        public void startElement(String uri, String name, String prefixed, Attributes attributes) {
            switch (name) {
                case "body" -> inBody = true;
                case "tr" -> out.startRow();
                case "td", "th" -> out.startCell();
                case "br", "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "div" -> out.endLine();
                default -> {}
            }
        }

        @Override
        public void endElement(String uri, String name, String prefixed) {
            switch (name) {
                case "tr" -> out.endRow();
                case "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "div" -> out.endLine();
                default -> {}
            }
        }

        @Override
        public void characters(char[] letters, int from, int length) {
            int written = from;
            for (int i = from; inBody && i < from + length; i++) {
                if (letters[i] >= CELL_END && letters[i] <= ROW_START) {
                    out.text(new String(letters, written, i - written));
                    rowSign(letters[i]);
                    written = i + 1;
                }
            }
            if (inBody) {
                out.text(new String(letters, written, from + length - written));
            }
        }

        private void rowSign(char sign) {
            if (sign == ROW_START && !inRow) {
                out.startRow();
                out.startCell();
            } else if (sign == CELL_END && inRow) {
                out.startCell();
            } else if (sign == ROW_END && inRow) {
                out.endRow();
            }
            inRow = sign != ROW_END;
        }
    }
}
