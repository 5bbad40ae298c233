package vn.binhan.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Locale;

/** What a file is, told from its first bytes; the name only breaks a tie between two texts. */
enum FileKind {
    PDF("application/pdf"),
    ZIP("application/zip"),
    OLE("application/x-ole-storage"),
    RTF("application/rtf"),
    HTML("text/html"),
    TEXT("text/plain"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    TIFF("image/tiff"),
    UNKNOWN("application/octet-stream");

    /** As many first bytes as {@link #of} wants to see. */
    static final int HEAD = 4096;

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    boolean isPicture() {
        return this == PNG || this == JPEG || this == TIFF;
    }

    static FileKind of(byte[] head, String fileName) {
        var latin = new String(head, ISO_8859_1);
        if (latin.substring(0, Math.min(1024, latin.length())).contains("%PDF-")) {
            return PDF;
        }
        if (latin.startsWith("PK\3\4") || latin.startsWith("PK\5\6")) {
            return ZIP;
        }
        if (latin.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return OLE;
        }
        if (latin.startsWith("{\\rtf")) {
            return RTF;
        }
        if (latin.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (latin.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (latin.startsWith("II*\0") || latin.startsWith("MM\0*")) {
            return TIFF;
        }
        return ofText(head, fileName.toLowerCase(Locale.ROOT));
    }

    private static FileKind ofText(byte[] head, String name) {
        if (!PlainText.looksLikeText(head)) {
            return UNKNOWN;
        }
        var start = PlainText.decode(head).stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return HTML;
        }
        if (start.startsWith("<?xml")) {
            return start.contains("<html") ? HTML : UNKNOWN;
        }
        boolean tags = Arrays.stream(HTML_TAGS).anyMatch(start::contains);
        boolean named = name.endsWith(".html") || name.endsWith(".htm");
        return (start.startsWith("<") && tags) || named ? HTML : TEXT;
    }

    private static final String[] HTML_TAGS = {
        "<head", "<body", "<meta", "<title", "<table", "<div", "<p>", "<p ", "<h1", "<ol", "<ul"
    };
}
