package vn.binhan.documents;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhan.documents.DocumentFixtures.Placed;
import vn.binhan.documents.Extraction.Text;

class ReadingOfFormatsTest {

    private static final String PLAIN = "Kế hoạch phòng, chống bạo lực gia đình ở xã Mỹ Đức";

    private static DocumentReader reader;

    @TempDir Path folder;

    @BeforeAll
    static void open() {
        reader = new DocumentReader(ReadingLimits.usual());
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    private String text(Path file) {
        Extraction extraction = reader.read(file, file.getFileName().toString());
        assertThat(extraction).isInstanceOf(Text.class);
        return ((Text) extraction).text();
    }

    private String text(String name, byte[] bytes) throws IOException {
        return text(DocumentFixtures.write(folder, name, bytes));
    }

    private Path fixture(String name) throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/documents/" + name)) {
            return DocumentFixtures.write(folder, name, in.readAllBytes());
        }
    }

    @Test
    void plain_text_is_read_in_every_common_unicode_form() throws IOException {
        assertThat(text("a.txt", PLAIN.getBytes(UTF_8))).isEqualTo(PLAIN);
        assertThat(text("b.txt", ("\ufeff" + PLAIN).getBytes(UTF_8))).isEqualTo(PLAIN);
        assertThat(text("c.txt", ("\ufeff" + PLAIN).getBytes(UTF_16LE))).isEqualTo(PLAIN);
        assertThat(text("d.txt", ("\ufeff" + PLAIN).getBytes(UTF_16BE))).isEqualTo(PLAIN);
        assertThat(text("e.txt", PLAIN.getBytes(UTF_16LE))).isEqualTo(PLAIN);
    }

    @Test
    void plain_text_needs_no_parsing_process() throws IOException {
        try (var fresh = new DocumentReader(ReadingLimits.usual())) {
            Path file = DocumentFixtures.write(folder, "a.txt", PLAIN);
            assertThat(fresh.read(file, "a.txt"))
                    .isEqualTo(new Text(PLAIN, "text/plain", List.of()));
            assertThat(fresh.parserPid()).isEmpty();
        }
    }

    @Test
    void decomposed_letters_come_out_composed_and_invisible_ones_not_at_all() throws IOException {
        String decomposed = java.text.Normalizer.normalize(PLAIN, java.text.Normalizer.Form.NFD);
        assertThat(text("a.txt", decomposed.replace(" ", "\u00a0\u200b").getBytes(UTF_8)))
                .isEqualTo(PLAIN);
    }

    @Test
    void odt_lists_keep_numbers_and_the_thumbnail_adds_no_noise() throws IOException {
        String styles =
                "<text:list-style style:name=\"L1\"><text:list-level-style-number text:level=\"1\""
                        + " style:num-format=\"I\" style:num-suffix=\".\"/>"
                        + "<text:list-level-style-number text:level=\"2\" style:num-format=\"a\""
                        + " style:num-suffix=\")\"/></text:list-style>"
                        + "<text:list-style style:name=\"L2\"><text:list-level-style-bullet"
                        + " text:level=\"1\" text:bullet-char=\"-\"/></text:list-style>";
        String body =
                "<text:h text:outline-level=\"1\">KẾ HOẠCH</text:h>"
                        + "<text:list text:style-name=\"L1\">"
                        + item("Mục tiêu")
                        + "<text:list-item><text:p>Nội<text:s"
                        + " text:c=\"2\"/>dung</text:p><text:list>"
                        + item("Một")
                        + item("Hai")
                        + "</text:list></text:list-item></text:list>"
                        + "<text:p>Xen giữa</text:p>"
                        + "<text:list text:style-name=\"L1\" text:continue-numbering=\"true\">"
                        + item("Tổ chức")
                        + "</text:list>"
                        + "<text:list text:style-name=\"L2\">"
                        + item("gạch")
                        + "</text:list>"
                        + "<table:table><table:table-row><table:table-cell><text:p>TT</text:p>"
                        + "</table:table-cell><table:table-cell><text:p>Việc</text:p>"
                        + "</table:table-cell></table:table-row></table:table>";
        Path file = folder.resolve("a.odt");
        DocumentFixtures.zip(
                file,
                Map.of(
                        "mimetype", "application/vnd.oasis.opendocument.text",
                        "Thumbnails/thumbnail.png", "not even a picture",
                        "content.xml",
                                odf(
                                        "<office:automatic-styles>"
                                                + styles
                                                + "</office:automatic-styles><office:body><office:text>"
                                                + body
                                                + "</office:text></office:body>")));
        assertThat(text(file).lines())
                .containsExactly(
                        "KẾ HOẠCH",
                        "I. Mục tiêu",
                        "II. Nội dung",
                        "a) Một",
                        "b) Hai",
                        "Xen giữa",
                        "III. Tổ chức",
                        "- gạch",
                        "TT | Việc");
    }

    private static String item(String text) {
        return "<text:list-item><text:p>" + text + "</text:p></text:list-item>";
    }

    private static String odf(String inside) {
        return "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:style=\"s\""
                + " xmlns:table=\"b\">"
                + inside
                + "</office:document-content>";
    }

    @Test
    void html_keeps_list_numbers_and_rows_but_no_script_and_no_hidden_text() throws IOException {
        String html =
                "<!doctype html><meta charset=utf-8><title>tên</title><script>alert(1)</script>"
                        + "<style>p{}</style><h1>KẾ HOẠCH</h1><p>Dòng <b>đậm</b><br>hai</p>"
                        + "<ol start=3><li>Ba<li><p>Bốn</p></ol><ol type=I><li>Một</ol>"
                        + "<ul><li>gạch</ul><table><tr><th>TT<th>Việc<tr><td>1<td>A</table>"
                        + "<p style='display:none'>ẩn</p><img src='http://127.0.0.1:9/x'>";
        assertThat(text("a.html", html.getBytes(UTF_8)).lines())
                .containsExactly(
                        "KẾ HOẠCH",
                        "Dòng đậm",
                        "hai",
                        "3. Ba",
                        "4. Bốn",
                        "I. Một",
                        "- gạch",
                        "TT | Việc",
                        "1 | A");
    }

    @Test
    void rtf_keeps_the_numbers_that_its_writer_printed() throws IOException {
        String rtf =
                "{\\rtf1\\ansi\\ansicpg1252{\\*\\listtable{\\list{\\listlevel\\levelnfc1}\\listid1}}{\\*\\listoverridetable{\\listoverride\\listid1\\ls1}}\\pard"
                        + " {\\listtext\\pard\\plain I.\\tab}\\ilvl0\\ls1 M\\u7909?c"
                        + " ti\\u234?u\\par{\\listtext\\pard\\plain II.\\tab}\\ilvl0\\ls1 N\\u7897?i"
                        + " dung\\par\\pard Th\\u432?\\u7901?ng\\par}";
        assertThat(text("a.rtf", rtf.getBytes(UTF_8)).lines())
                .containsExactly("I. Mục tiêu", "II. Nội dung", "Thường");
    }

    @Test
    void doc_odt_and_rtf_saved_by_libreoffice_keep_numbers_and_rows() throws IOException {
        List<String> expected =
                List.of(
                        "KẾ HOẠCH",
                        "I. MỤC ĐÍCH",
                        "1. Mục đích chung",
                        "a) Đúng luật",
                        "b) Kịp thời",
                        "II. NỘI DUNG",
                        "- Loa xã",
                        "TT | Nhiệm vụ",
                        "1 | Truyền thông",
                        "Hết");
        for (String name : List.of("plan.docx", "plan.doc", "plan.odt", "plan.rtf")) {
            assertThat(text(fixture(name)).lines()).as(name).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void the_content_decides_and_not_the_name() throws IOException {
        Path file = folder.resolve("x.pdf");
        DocumentFixtures.zip(
                file, DocumentFixtures.docx(DocumentFixtures.paragraph("Chào"), "", ""));
        assertThat(reader.read(file, "x.pdf"))
                .isInstanceOfSatisfying(
                        Text.class,
                        found -> assertThat(found.mediaType()).contains("wordprocessing"));
    }

    @Test
    void a_cell_drawn_on_a_pdf_page_is_one_however_many_lines_it_has() throws IOException {
        Assumptions.assumeTrue(DocumentFixtures.FONT.exists(), "needs DejaVu Sans");
        Path file = folder.resolve("table.pdf");
        try (var pdf = new PDDocument()) {
            DocumentFixtures.textPage(
                    pdf,
                    List.of(
                            new Placed("1", 75, 692),
                            new Placed("Mở lớp cho", 106, 700),
                            new Placed("tổ can ngăn", 106, 685),
                            new Placed("Sở Tư pháp", 206, 700),
                            new Placed("2", 75, 665),
                            new Placed("Quý II", 306, 665),
                            new Placed("Dòng dưới bảng", 70, 600)));
            DocumentFixtures.ruled(
                    pdf, new float[] {70, 100, 200, 300, 400}, new float[] {715, 678, 655});
            Files.write(file, DocumentFixtures.saved(pdf));
        }
        assertThat(text(file).lines().filter(line -> !line.isEmpty()))
                .containsExactly(
                        "1 | Mở lớp cho tổ can ngăn | Sở Tư pháp",
                        "2 | | | Quý II",
                        "Dòng dưới bảng");
    }

    @Test
    void pdf_gives_the_letterhead_column_by_column_and_table_columns_with_bars()
            throws IOException {
        Assumptions.assumeTrue(DocumentFixtures.FONT.exists(), "needs DejaVu Sans");
        Path file = folder.resolve("a.pdf");
        try (var pdf = new PDDocument()) {
            DocumentFixtures.textPage(
                    pdf,
                    List.of(
                            new Placed("ỦY BAN NHÂN DÂN", 70, 780),
                            new Placed("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 270, 780),
                            new Placed("TỈNH AN GIANG", 80, 765),
                            new Placed("Độc lập - Tự do - Hạnh phúc", 300, 764),
                            new Placed("Số: 12/KH-UBND", 75, 740),
                            new Placed("An Giang, ngày 5 tháng 3 năm 2026", 290, 739),
                            new Placed("KẾ HOẠCH", 280, 700),
                            new Placed("Phòng, chống bạo lực gia đình trên địa bàn tỉnh", 150, 680),
                            new Placed("1.", 70, 650),
                            new Placed("Nâng cao nhận thức", 110, 650),
                            new Placed("TT", 70, 620),
                            new Placed("Nhiệm vụ", 150, 620),
                            new Placed("Cơ quan chủ trì", 350, 620),
                            new Placed("1", 300, 30)));
            DocumentFixtures.textPage(pdf, List.of(new Placed("Trang hai", 70, 780)));
            Files.write(file, DocumentFixtures.saved(pdf));
        }
        Extraction extraction = reader.read(file, "a.pdf");
        assertThat(extraction)
                .isInstanceOfSatisfying(Text.class, t -> assertThat(t.starts()).hasSize(2));
        assertThat(text(file).lines().filter(line -> !line.isEmpty()))
                .containsExactly(
                        "ỦY BAN NHÂN DÂN",
                        "TỈNH AN GIANG",
                        "Số: 12/KH-UBND",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "An Giang, ngày 5 tháng 3 năm 2026",
                        "KẾ HOẠCH",
                        "Phòng, chống bạo lực gia đình trên địa bàn tỉnh",
                        "1. Nâng cao nhận thức",
                        "TT | Nhiệm vụ | Cơ quan chủ trì",
                        "Trang hai");
    }
}
