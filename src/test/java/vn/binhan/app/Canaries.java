package vn.binhan.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;
import vn.binhan.kit.VietnameseText;

/**
 * Texts that must be nowhere, in every form in which a program could leave them, and the search for
 * them in bytes of any kind.
 */
final class Canaries {
    private static final int HEAD = 4;
    private static final int LONGEST = 1024;
    private static final int MOST_UNPACKED = 4 * 1024 * 1024;

    private final Map<String, byte[]> forms = new LinkedHashMap<>();
    private final Map<Integer, List<String>> byHead = new HashMap<>();
    private final BitSet heads = new BitSet(1 << 16);
    private long scanned;

    Canaries(Map<String, String> texts) {
        texts.forEach(this::plant);
    }

    /** The forms by name, so that a test can show that each is found. */
    Map<String, byte[]> forms() {
        return forms;
    }

    /** How many bytes were looked through. */
    long scanned() {
        return scanned;
    }

    private void plant(String name, String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        var bare = VietnameseText.key(text);
        encoded(name + " NFC", composed);
        encoded(name + " NFD", decomposed);
        encoded(name + " large", composed.toUpperCase(Locale.ROOT));
        encoded(name + " without marks", bare);
        form(name + " as title without marks", title(bare), StandardCharsets.UTF_8);
        form(
                name + " in an address",
                java.net.URLEncoder.encode(composed, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8);
    }

    private static String title(String bare) {
        var words = new StringBuilder();
        for (var word : bare.split(" ", -1)) {
            words.append(words.isEmpty() ? "" : " ")
                    .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(word.substring(1));
        }
        return words.toString();
    }

    private void encoded(String name, String text) {
        form(name, text, StandardCharsets.UTF_8);
        form(name + " UTF-16LE", text, StandardCharsets.UTF_16LE);
        form(name + " UTF-16BE", text, StandardCharsets.UTF_16BE);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        add(name + " hex", ascii(HexFormat.of().formatHex(bytes)));
        add(name + " HEX", ascii(HexFormat.of().withUpperCase().formatHex(bytes)));
        for (var shift = 0; shift < 3; shift++) {
            add(name + " base64 " + shift, base64(bytes, shift));
        }
    }

    /** The letters that stay the same whatever stands before and behind the bytes. */
    private static byte[] base64(byte[] bytes, int shift) {
        var shifted = new byte[shift + bytes.length];
        System.arraycopy(bytes, 0, shifted, shift, bytes.length);
        var all = Base64.getEncoder().withoutPadding().encode(shifted);
        var from = shift == 0 ? 0 : shift + 1;
        var whole = shifted.length / 3 * 4;
        return Arrays.copyOfRange(all, from, whole);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private void form(String name, String text, Charset charset) {
        add(name, text.getBytes(charset));
    }

    private void add(String name, byte[] bytes) {
        if (forms.values().stream().anyMatch(known -> Arrays.equals(known, bytes))) {
            return;
        }
        forms.put(name, bytes);
        heads.set((bytes[0] & 0xff) << 8 | bytes[1] & 0xff);
        byHead.computeIfAbsent(head(bytes, 0), _ -> new ArrayList<>()).add(name);
    }

    private static int head(byte[] bytes, int at) {
        var head = 0;
        for (var i = 0; i < HEAD; i++) {
            head = head << 8 | bytes[at + i] & 0xff;
        }
        return head;
    }

    /** The forms that stand in these bytes. */
    Set<String> in(byte[] bytes) {
        return in(bytes, bytes.length);
    }

    private Set<String> in(byte[] bytes, int length) {
        var found = new TreeSet<String>();
        for (var at = 0; at + HEAD <= length; at++) {
            if (!heads.get((bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff)) {
                continue;
            }
            for (var name : byHead.getOrDefault(head(bytes, at), List.of())) {
                var form = forms.get(name);
                if (at + form.length <= length
                        && Arrays.equals(form, 0, form.length, bytes, at, at + form.length)) {
                    found.add(name);
                }
            }
        }
        return found;
    }

    /** The forms that stand in what this gives, and in what is packed in it with gzip. */
    Set<String> in(InputStream stream, boolean packed) throws IOException {
        var found = new TreeSet<String>();
        var buffer = new byte[1 << 20];
        var kept = 0;
        int read;
        while ((read = stream.readNBytes(buffer, kept, buffer.length - kept)) > 0) {
            var length = kept + read;
            scanned += read;
            found.addAll(in(buffer, length));
            if (packed) {
                found.addAll(unpacked(buffer, length));
            }
            kept = Math.min(LONGEST, length);
            System.arraycopy(buffer, length - kept, buffer, 0, kept);
        }
        return found;
    }

    private Set<String> unpacked(byte[] bytes, int length) {
        var found = new TreeSet<String>();
        for (var at = 0; at + 3 < length; at++) {
            if (bytes[at] == 0x1f && bytes[at + 1] == (byte) 0x8b && bytes[at + 2] == 8) {
                var out = new java.io.ByteArrayOutputStream();
                try (var gzip =
                        new GZIPInputStream(new ByteArrayInputStream(bytes, at, length - at))) {
                    var part = new byte[8192];
                    int read;
                    while (out.size() < MOST_UNPACKED && (read = gzip.read(part)) > 0) {
                        out.write(part, 0, read);
                    }
                } catch (IOException e) {
                    // What could be unpacked before the end of the piece counts.
                }
                found.addAll(in(out.toByteArray()));
            }
        }
        return found;
    }

    /** Every file below this folder with a form in it or in its name. */
    Map<String, Set<String>> below(Path folder, boolean packed) throws IOException {
        var found = new LinkedHashMap<String, Set<String>>();
        for (var file : filesBelow(folder)) {
            var hits = new TreeSet<>(in(file.toString().getBytes(StandardCharsets.UTF_8)));
            try (var stream = Files.newInputStream(file)) {
                hits.addAll(in(stream, packed));
            } catch (java.nio.file.NoSuchFileException e) {
                continue;
            }
            if (!hits.isEmpty()) {
                found.put(folder.relativize(file).toString(), hits);
            }
        }
        return found;
    }

    /** The database and the program work on: what goes while it is listed is passed over. */
    private static List<Path> filesBelow(Path folder) throws IOException {
        var files = new ArrayList<Path>();
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile()) {
                            files.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException gone)
                            throws IOException {
                        if (gone instanceof java.nio.file.NoSuchFileException) {
                            return FileVisitResult.CONTINUE;
                        }
                        throw gone;
                    }
                });
        return files;
    }

    /** The forms that stand in any table, as an ordinary dump would write it. */
    Set<String> inDumpOf(Connection owner) throws SQLException, IOException {
        var sieve = new Sieve();
        var tables = new ArrayList<String>();
        try (var statement = owner.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select format('%I.%I', schemaname, tablename) from pg_tables
                                where schemaname not in ('pg_catalog', 'information_schema')
                                """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        for (var table : tables) {
            owner.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select * from " + table + ") to stdout", sieve);
        }
        return sieve.found();
    }

    /** Takes bytes and remembers the forms that stood in them. */
    private final class Sieve extends OutputStream {
        private final byte[] buffer = new byte[1 << 20];
        private final Set<String> found = new TreeSet<>();
        private int length;

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            for (var done = 0; done < count; ) {
                var part = Math.min(count - done, buffer.length - length);
                System.arraycopy(bytes, from + done, buffer, length, part);
                length += part;
                done += part;
                if (length == buffer.length) {
                    look();
                }
            }
            scanned += count;
        }

        private void look() {
            found.addAll(in(buffer, length));
            var kept = Math.min(LONGEST, length);
            System.arraycopy(buffer, length - kept, buffer, 0, kept);
            length = kept;
        }

        Set<String> found() {
            look();
            return found;
        }
    }
}
