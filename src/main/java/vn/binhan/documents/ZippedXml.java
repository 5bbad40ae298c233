package vn.binhan.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The XML parts of a DOCX or ODT. Only parts that are asked for are unpacked, to at most 200 MB
 * together and 200 times their packed size; document types and entities are refused, not expanded.
 */
final class ZippedXml implements AutoCloseable {

    private static final long MAX_UNPACKED = 200L << 20;
    private static final long FREE_OF_RATIO = 4L << 20;
    private static final int MAX_RATIO = 200;
    private static final int MAX_ENTRIES = 20_000;

    private final ZipFile zip;
    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private long unpacked;

    ZippedXml(byte[] bytes) throws IOException {
        zip = ZipFile.builder().setByteArray(bytes).get();
        if (java.util.Collections.list(zip.getEntries()).size() > MAX_ENTRIES) {
            throw new Refusal.Stop(Refusal.BOMB, "more than " + MAX_ENTRIES + " entries");
        }
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        xml.setProperty(XMLInputFactory.IS_COALESCING, false);
        xml.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** The first bytes of a part that is plain text, such as "mimetype". */
    String head(String part) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(part);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(256), java.nio.charset.StandardCharsets.UTF_8).strip();
        }
    }

    /** Reads one part; null when the file has no such part. */
    <T> @Nullable T read(String part, Function<XmlWalk, T> reader) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(part);
        if (entry == null) {
            return null;
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new Refusal.Stop(Refusal.ENCRYPTED, "encrypted entry");
        }
        try (var in = new Bounded(zip.getInputStream(entry), entry.getCompressedSize())) {
            XMLStreamReader stream = xml.createXMLStreamReader(in);
            return reader.apply(new XmlWalk(stream));
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static RuntimeException broken(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal.Stop stop) {
                return stop;
            }
        }
        String text = String.valueOf(e.getMessage());
        boolean entity = text.contains("entity") || text.contains("JAXP00010");
        return new Refusal.Stop(entity ? Refusal.UNSAFE : Refusal.BROKEN, "XML of the file");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Stops the unpacking when it yields too much. */
    private final class Bounded extends FilterInputStream {

        private final long packed;
        private long seen;

        Bounded(InputStream in, long packed) {
            super(in);
            this.packed = Math.max(1, packed);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) {
            seen += bytes;
            unpacked += bytes;
            boolean blownUp = seen > FREE_OF_RATIO && seen / packed > MAX_RATIO;
            if (blownUp || unpacked > MAX_UNPACKED) {
                throw new Refusal.Stop(Refusal.BOMB, "unpacked " + unpacked + " bytes");
            }
        }
    }

    /** Walks through one part, element by element; names are told without their prefix. */
    static final class XmlWalk {

        private final XMLStreamReader stream;

        XmlWalk(XMLStreamReader stream) {
            this.stream = stream;
        }

        /** Goes to the next start, end or text; false at the end of the part. */
        boolean next() {
            try {
                while (stream.hasNext()) {
                    int event = stream.next();
                    if (event == XMLStreamConstants.DTD
                            || event == XMLStreamConstants.ENTITY_REFERENCE) {
                        throw new Refusal.Stop(Refusal.UNSAFE, "document type in the file");
                    }
                    if (event != XMLStreamConstants.COMMENT
                            && event != XMLStreamConstants.PROCESSING_INSTRUCTION) {
                        return event != XMLStreamConstants.END_DOCUMENT;
                    }
                }
                return false;
            } catch (XMLStreamException e) {
                throw broken(e);
            }
        }

        /** The name of the element that starts here; empty elsewhere. */
        String starts() {
            return stream.getEventType() == XMLStreamConstants.START_ELEMENT
                    ? stream.getLocalName()
                    : "";
        }

        /** The name of the element that ends here; empty elsewhere. */
        String ends() {
            return stream.getEventType() == XMLStreamConstants.END_ELEMENT
                    ? stream.getLocalName()
                    : "";
        }

        /** The text that stands here; empty elsewhere. */
        String words() {
            return stream.isCharacters() ? stream.getText() : "";
        }

        /** An attribute by its name without prefix; the fallback when it is missing. */
        String attribute(String name, String fallback) {
            for (int i = 0; i < stream.getAttributeCount(); i++) {
                if (stream.getAttributeLocalName(i).equals(name)) {
                    return stream.getAttributeValue(i);
                }
            }
            return fallback;
        }

        /** An attribute when an element starts here; empty when missing or elsewhere. */
        String attributeIfStart(String name) {
            return starts().isEmpty() ? "" : attribute(name, "");
        }

        int number(String name, int fallback) {
            try {
                return Integer.parseInt(attribute(name, "").strip());
            } catch (NumberFormatException none) {
                return fallback;
            }
        }

        /** Goes behind the element that starts here. */
        void skip() {
            int depth = 1;
            while (depth > 0 && next()) {
                depth += starts().isEmpty() ? 0 : 1;
                depth -= ends().isEmpty() ? 0 : 1;
            }
        }
    }
}
