package vn.binhan.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhan.documents.Extraction.Refused;
import vn.binhan.documents.Extraction.Text;

class RefusalsTest {

    private static DocumentReader reader;

    @TempDir Path folder;

    @BeforeAll
    static void open() {
        reader = new DocumentReader(ReadingLimits.usual());
        reader.warmUp();
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    private void assertRefused(Path file, Refusal why) {
        assertThat(reader.read(file, file.getFileName().toString()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).isEqualTo(why));
    }

    private Path docx(String body) throws IOException {
        return DocumentFixtures.zip(folder.resolve("a.docx"), DocumentFixtures.docx(body, "", ""));
    }

    @Test
    void an_empty_file_or_only_blanks_is_EMPTY() throws IOException {
        assertRefused(DocumentFixtures.write(folder, "a.txt", ""), Refusal.EMPTY);
        assertRefused(DocumentFixtures.write(folder, "a.docx", ""), Refusal.EMPTY);
        assertRefused(DocumentFixtures.write(folder, "b.txt", " \n\t\u00a0\r\n"), Refusal.EMPTY);
        assertRefused(docx("<w:p/>"), Refusal.EMPTY);
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            assertRefused(
                    DocumentFixtures.write(folder, "a.pdf", DocumentFixtures.saved(pdf)),
                    Refusal.EMPTY);
        }
    }

    @Test
    void a_file_of_100_MB_is_TOO_LARGE_before_it_is_read() throws IOException {
        Path file = folder.resolve("a.pdf");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(100L << 20);
        }
        long start = System.nanoTime();
        assertRefused(file, Refusal.TOO_LARGE);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(100));
    }

    @Test
    void a_pdf_with_a_password_is_ENCRYPTED() throws IOException {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            var policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
            policy.setEncryptionKeyLength(256);
            pdf.protect(policy);
            assertRefused(
                    DocumentFixtures.write(folder, "a.pdf", DocumentFixtures.saved(pdf)),
                    Refusal.ENCRYPTED);
        }
    }

    @Test
    void a_docx_with_a_password_is_ENCRYPTED() throws Exception {
        Path file = folder.resolve("a.docx");
        try (var container = new POIFSFileSystem();
                var out = Files.newOutputStream(file)) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("bí mật");
            try (var inside = encryptor.getDataStream(container)) {
                inside.write("PK".getBytes(UTF_8));
            }
            container.writeFilesystem(out);
        }
        assertRefused(file, Refusal.ENCRYPTED);
    }

    @Test
    void an_odt_with_a_password_is_ENCRYPTED() throws IOException {
        Path file = folder.resolve("a.odt");
        DocumentFixtures.zip(
                file,
                Map.of(
                        "mimetype", "application/vnd.oasis.opendocument.text",
                        "META-INF/manifest.xml",
                                "<m><file-entry><encryption-data/></file-entry></m>",
                        "content.xml", "garbage"));
        assertRefused(file, Refusal.ENCRYPTED);
    }

    @Test
    void a_zip_bomb_is_a_BOMB_in_bounded_time() throws IOException {
        Path file = folder.resolve("a.docx");
        Map<String, String> parts = new HashMap<>(DocumentFixtures.docx("", "", ""));
        parts.remove("word/document.xml");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document xmlns:w='w'><w:body>".getBytes(UTF_8));
            byte[] blanks = " ".repeat(1 << 20).getBytes(UTF_8);
            for (int megabyte = 0; megabyte < 300; megabyte++) {
                zip.write(blanks);
            }
        }
        long start = System.nanoTime();
        assertRefused(file, Refusal.BOMB);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void a_pdf_whose_page_unpacks_without_end_is_a_BOMB_and_the_next_file_is_read()
            throws IOException {
        Path file = folder.resolve("bomb.pdf");
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            pdf.addPage(page);
            var content = new org.apache.pdfbox.pdmodel.common.PDStream(pdf);
            byte[] blanks = " ".repeat(1 << 20).getBytes(UTF_8);
            try (var out = content.createOutputStream(org.apache.pdfbox.cos.COSName.FLATE_DECODE)) {
                for (int megabyte = 0; megabyte < 300; megabyte++) {
                    out.write(blanks);
                }
            }
            page.setContents(content);
            Files.write(file, DocumentFixtures.saved(pdf));
        }
        assertRefused(file, Refusal.BOMB);
        Path next = docx(DocumentFixtures.paragraph("Chào"));
        assertThat(reader.read(next, "a.docx")).isInstanceOf(Text.class);
    }

    @Test
    void a_picture_that_claims_a_billion_pixels_is_a_BOMB() throws IOException {
        var header = java.nio.ByteBuffer.allocate(57);
        header.putLong(0x89504e470d0a1a0aL).putInt(13).put("IHDR".getBytes(UTF_8));
        header.putInt(60_000).putInt(60_000).put(new byte[] {8, 0, 0, 0, 0});
        var check = new java.util.zip.CRC32();
        check.update(header.array(), 12, 17);
        header.putInt((int) check.getValue());
        Path file = DocumentFixtures.write(folder, "a.png", header.array());
        org.junit.jupiter.api.Assumptions.assumeTrue(reader.ocrAvailable(), "needs Tesseract");
        assertThat(reader.ocr(file, "a.png", _ -> {}))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Refusal.BOMB));
    }

    @Test
    void billion_laughs_and_outside_entities_are_UNSAFE_and_nothing_is_fetched() throws Exception {
        Path secret = DocumentFixtures.write(folder, "secret.txt", "CANARY");
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(300);
            String outside =
                    "<!DOCTYPE d [<!ENTITY a SYSTEM \""
                            + secret.toUri()
                            + "\"><!ENTITY b SYSTEM"
                            + " \"http://127.0.0.1:"
                            + server.getLocalPort()
                            + "/\">]>";
            String laughs =
                    "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
            for (String prolog : new String[] {outside, laughs}) {
                var parts = new HashMap<>(DocumentFixtures.docx("<w:p>&a;&b;&c;</w:p>", "", ""));
                parts.computeIfPresent("word/document.xml", (_, xml) -> prolog + xml);
                Path file = DocumentFixtures.zip(folder.resolve("a.docx"), parts);
                assertRefused(file, Refusal.UNSAFE);
            }
            String html =
                    outside.replace("DOCTYPE d", "DOCTYPE html")
                            + "<html><body><p>Chào &a; &b;</p>"
                            + "<iframe src='http://127.0.0.1:"
                            + server.getLocalPort()
                            + "/'></iframe></body></html>";
            Path page = DocumentFixtures.write(folder, "a.html", html);
            assertThat(((Text) reader.read(page, "a.html")).text())
                    .contains("Chào")
                    .doesNotContain("CANARY");
            org.assertj.core.api.Assertions.assertThatThrownBy(server::accept)
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void elements_nested_without_end_are_refused_and_the_process_survives() throws IOException {
        reader.warmUp();
        long pid = reader.parserPid().orElseThrow();
        Path file = docx("<w:tbl><w:tr><w:tc>".repeat(50_000));
        assertThat(reader.read(file, "a.docx")).isInstanceOf(Refused.class);
        Path page =
                DocumentFixtures.write(folder, "a.html", "<html>" + "<div>".repeat(200_000) + "x");
        assertThat(reader.read(page, "a.html")).isNotNull();
        assertThat(reader.parserPid()).hasValue(pid);
    }

    @Test
    void programs_archives_spreadsheets_and_noise_are_UNSUPPORTED() throws IOException {
        assertRefused(
                DocumentFixtures.write(folder, "a.docx", new byte[] {'M', 'Z', 0, 3, 0, 0, 1}),
                Refusal.UNSUPPORTED);
        assertRefused(
                DocumentFixtures.zip(folder.resolve("a.zip"), Map.of("a.txt", "a")),
                Refusal.UNSUPPORTED);
        Path xlsx = folder.resolve("a.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(xlsx)) {
            book.createSheet("a").createRow(0).createCell(0).setCellValue("a");
            book.write(out);
        }
        assertRefused(xlsx, Refusal.UNSUPPORTED);
        Path xls = folder.resolve("a.doc");
        try (var book = new HSSFWorkbook();
                var out = Files.newOutputStream(xls)) {
            book.createSheet("a");
            book.write(out);
        }
        assertRefused(xls, Refusal.UNSUPPORTED);
    }

    @Test
    void a_damaged_file_is_BROKEN() throws IOException {
        assertRefused(DocumentFixtures.write(folder, "a.pdf", "%PDF-1.7 nothing"), Refusal.BROKEN);
        assertRefused(DocumentFixtures.write(folder, "a.docx", "PK\3\4 nothing"), Refusal.BROKEN);
        assertRefused(docx("<w:p><w:r>"), Refusal.BROKEN);
    }

    @Test
    void more_text_than_the_limit_is_TOO_LONG() throws IOException {
        var few = new ReadingLimits(1 << 20, Duration.ofSeconds(30), 100, 128, 1, 10);
        try (var strict = new DocumentReader(few)) {
            Path file = docx(DocumentFixtures.paragraph("Kế hoạch ".repeat(50)));
            assertThat(strict.read(file, "a.docx"))
                    .isInstanceOfSatisfying(
                            Refused.class, r -> assertThat(r.why()).isEqualTo(Refusal.TOO_LONG));
            Path text = DocumentFixtures.write(folder, "a.txt", "Kế hoạch ".repeat(50));
            assertThat(strict.read(text, "a.txt"))
                    .isInstanceOfSatisfying(
                            Refused.class, r -> assertThat(r.why()).isEqualTo(Refusal.TOO_LONG));
        }
    }

    @Test
    void every_refusal_has_a_sentence_in_both_languages() throws IOException {
        for (String language : new String[] {"vi", "en"}) {
            var words = new Properties();
            try (var in =
                    DocumentReader.class.getResourceAsStream(
                            "documents." + language + ".properties")) {
                words.load(new java.io.InputStreamReader(in, UTF_8));
            }
            for (Refusal refusal : Refusal.values()) {
                assertThat(words.getProperty(refusal.wordsKey(), ""))
                        .as(refusal.wordsKey())
                        .endsWith(".");
            }
        }
    }
}
