package vn.binhan.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of unmarked text to Unicode: UTF-8, UTF-16, windows-1258, or an old Vietnamese font code.
 */
final class PlainText {

    /** Old editors closed a file with it. */
    private static final byte DOS_END = 0x1a;

    private static final Pattern BLANKS = Pattern.compile("[ \\t]+");
    private static final Pattern BLANK_ENDS = Pattern.compile(" *\\n *");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

    private PlainText() {}

    static boolean looksLikeText(byte[] head) {
        if (byteOrderMark(head) != null || sixteenBit(head) != null) {
            return true;
        }
        for (byte b : head) {
            boolean blank = b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == DOS_END;
            if ((b >= 0 && b < ' ' && !blank) || b == 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** The text in NFC, without its byte order mark. */
    static String decode(byte[] bytes) {
        Charset marked = byteOrderMark(bytes);
        Charset charset = marked != null ? marked : sixteenBit(bytes);
        if (charset != null) {
            int skip = marked == null ? 0 : marked.equals(UTF_8) ? 3 : 2;
            return nfc(new String(bytes, skip, bytes.length - skip, charset));
        }
        String utf8 = strictUtf8(bytes);
        return utf8 != null ? nfc(utf8) : LegacyVietnamese.decode(bytes);
    }

    /** Whether the bytes say by themselves that they are UTF-8 or UTF-16. */
    static boolean isUnicode(byte[] bytes) {
        return byteOrderMark(bytes) != null
                || sixteenBit(bytes) != null
                || strictUtf8(bytes) != null;
    }

    /** One form for every route: NFC, plain blanks, "\n" line ends, no invisible characters. */
    static String tidy(String text) {
        var kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\r' ->
                        kept.append(
                                i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "" : "\n");
                case '\n', '\t' -> kept.append(c);
                case '\f', '\u000b', '\u2028', '\u2029' -> kept.append('\n');
                case '\u00a0', '\u2002', '\u2003', '\u2009', '\u202f' -> kept.append(' ');
                case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff' -> {}
                default -> {
                    if (!Character.isISOControl(c)) {
                        kept.append(c);
                    }
                }
            }
        }
        String lines = BLANKS.matcher(kept).replaceAll(" ");
        lines = BLANK_ENDS.matcher(lines).replaceAll("\n");
        return nfc(EMPTY_LINES.matcher(lines).replaceAll("\n\n").strip());
    }

    static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static @Nullable Charset byteOrderMark(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(3, bytes.length), ISO_8859_1);
        if (start.startsWith("\u00ef\u00bb\u00bf")) {
            return UTF_8;
        }
        if (start.startsWith("\u00ff\u00fe")) {
            return UTF_16LE;
        }
        return start.startsWith("\u00fe\u00ff") ? UTF_16BE : null;
    }

    /** Unmarked UTF-16 shows as zeros on every second byte of its Latin letters and blanks. */
    private static @Nullable Charset sixteenBit(byte[] bytes) {
        int seen = Math.min(bytes.length, FileKind.HEAD) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < seen; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int many = seen / 5;
        if (seen < 8 || (even > 0 && odd > 0)) {
            return null;
        }
        return odd > many ? UTF_16LE : even > many ? UTF_16BE : null;
    }

    /** Null unless every byte fits; a head cut in the middle of a letter still fits. */
    private static @Nullable String strictUtf8(byte[] bytes) {
        var decoder =
                UTF_8.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, false);
        try {
            if (result.isError()) {
                result.throwException();
            }
            return out.flip().toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }
}
