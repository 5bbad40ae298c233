package vn.binhan.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;

/** Keeps the files that people hand in, byte by byte as they came, named by what they contain. */
public final class Originals {
    private static final int PIECE = 4 * 1024 * 1024;

    private final JdbcClient sql;

    public Originals(JdbcClient sql) {
        this.sql = sql;
    }

    /** Bytes that can be read twice: once to name them, once to keep them. */
    public interface Content {
        InputStream open() throws IOException;
    }

    /** Keeps the file in the caller's transaction and names it; the same bytes are kept once. */
    public Kept keep(String province, Content content, String fileName, Instant now) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            FileKind kind;
            long size;
            try (var in = new DigestInputStream(content.open(), digest)) {
                var head = in.readNBytes(FileKind.HEAD);
                kind = FileKind.of(head, fileName);
                size = head.length + in.transferTo(OutputStream.nullOutputStream());
            }
            var sha256 = digest.digest();
            if (!has(province, sha256)) {
                add(province, sha256, kind.mediaType(), size, content, now);
            }
            return new Kept(HexFormat.of().formatHex(sha256), kind.mediaType(), size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A file as it was kept.
     *
     * @param sha256 its name for good, 64 hexadecimal digits
     */
    public record Kept(String sha256, String mediaType, long bytes) {}

    /** Keeps bytes whose media type is known already, and returns their name. */
    public String keep(String province, byte[] bytes, String mediaType, Instant now) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256").digest(bytes);
            if (!has(province, sha256)) {
                Content content = () -> new ByteArrayInputStream(bytes);
                add(province, sha256, mediaType, bytes.length, content, now);
            }
            return HexFormat.of().formatHex(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The whole file, for small ones; empty when there is no such file. */
    public Optional<byte[]> open(String province, String sha256) {
        return sql.sql(
                        """
                        select content from documents.file
                        where province = :province and sha256 = :sha
                        """)
                .param("province", province)
                .param("sha", HexFormat.of().parseHex(sha256))
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** The file's bytes, fetched piece by piece; a fault when there is no such file. */
    public InputStream stream(String province, String sha256) {
        var name = HexFormat.of().parseHex(sha256);
        long size =
                sql.sql(
                                """
                                select bytes from documents.file
                                where province = :province and sha256 = :sha
                                """)
                        .param("province", province)
                        .param("sha", name)
                        .query((row, n) -> row.getLong(1))
                        .single();
        var starts = LongStream.iterate(0, at -> at < size, at -> at + PIECE).iterator();
        return new SequenceInputStream(
                new Enumeration<>() {
                    @Override
                    public boolean hasMoreElements() {
                        return starts.hasNext();
                    }

                    @Override
                    public InputStream nextElement() {
                        return new ByteArrayInputStream(piece(province, name, starts.nextLong()));
                    }
                });
    }

    private byte[] piece(String province, byte[] sha256, long at) {
        return sql.sql(
                        """
                        select substring(content from :at for :length) from documents.file
                        where province = :province and sha256 = :sha
                        """)
                .param("at", Math.toIntExact(at) + 1)
                .param("length", PIECE)
                .param("province", province)
                .param("sha", sha256)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    private boolean has(String province, byte[] sha256) {
        return sql.sql(
                        """
                        select exists (select from documents.file
                                       where province = :province and sha256 = :sha)
                        """)
                .param("province", province)
                .param("sha", sha256)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    private void add(
            String province,
            byte[] sha256,
            String mediaType,
            long size,
            Content content,
            Instant now)
            throws IOException {
        try (var in = content.open()) {
            sql.sql(
                            """
                            insert into documents.file
                                (province, sha256, media_type, bytes, content, added_at)
                            values (:province, :sha, :type, :bytes, :content, :now)
                            on conflict do nothing
                            """)
                    .param("province", province)
                    .param("sha", sha256)
                    .param("type", mediaType)
                    .param("bytes", size)
                    .param("content", new SqlBinaryValue(in, size))
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}
