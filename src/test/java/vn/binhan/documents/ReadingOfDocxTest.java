package vn.binhan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhan.documents.Extraction.Text;

class ReadingOfDocxTest {

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

    @Test
    void docx_numbers_and_bullets_come_out_as_a_person_sees_them() throws IOException {
        String numbering =
                DocumentFixtures.list(
                                1, "upperRoman", "%1.", "decimal", "%2.", "lowerLetter", "%3)")
                        + DocumentFixtures.list(2, "bullet", "\uf0b7", "bullet", "-")
                        + DocumentFixtures.list(3, "decimal", "Điều %1.", "decimal", "%1.%2.")
                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
                        + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num>"
                        + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"3\"/></w:num>"
                        + "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride"
                        + " w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";
        String body =
                DocumentFixtures.numbered(1, 0, "MỤC ĐÍCH")
                        + DocumentFixtures.numbered(1, 1, "Mục đích chung")
                        + DocumentFixtures.numbered(1, 1, "Yêu cầu")
                        + DocumentFixtures.numbered(1, 2, "Đúng luật")
                        + DocumentFixtures.numbered(1, 2, "Kịp thời")
                        + DocumentFixtures.numbered(1, 0, "NỘI DUNG")
                        + DocumentFixtures.numbered(1, 1, "Truyền thông")
                        + DocumentFixtures.numbered(2, 0, "Loa xã")
                        + DocumentFixtures.numbered(2, 1, "Tờ rơi")
                        + DocumentFixtures.numbered(3, 0, "Phạm vi")
                        + DocumentFixtures.numbered(3, 1, "Toàn xã")
                        + DocumentFixtures.numbered(4, 0, "PHỤ LỤC");
        Path file = folder.resolve("a.docx");
        DocumentFixtures.zip(file, DocumentFixtures.docx(body, numbering, ""));

        assertThat(text(file).lines())
                .containsExactly(
                        "I. MỤC ĐÍCH",
                        "1. Mục đích chung",
                        "2. Yêu cầu",
                        "a) Đúng luật",
                        "b) Kịp thời",
                        "II. NỘI DUNG",
                        "1. Truyền thông",
                        "• Loa xã",
                        "- Tờ rơi",
                        "Điều 1. Phạm vi",
                        "1.1. Toàn xã",
                        "I. PHỤ LỤC");
    }

    @Test
    void docx_headings_numbered_through_their_style_keep_their_numbers() throws IOException {
        String numbering =
                "<w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:numFmt"
                        + " w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl"
                        + " w:ilvl=\"1\"><w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"H2\"/>"
                        + "<w:lvlText w:val=\"%2.\"/></w:lvl></w:abstractNum>"
                        + "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"7\"/></w:num>";
        String styles =
                style("H1", "", "<w:numPr><w:numId w:val=\"5\"/></w:numPr>")
                        + style("H2", "", "<w:numPr><w:numId w:val=\"5\"/></w:numPr>")
                        + style("H2b", "H2", "");
        String body = styled("H1", "MỤC TIÊU") + styled("H2", "Chung") + styled("H2b", "Riêng");
        Path file = folder.resolve("a.docx");
        DocumentFixtures.zip(file, DocumentFixtures.docx(body, numbering, styles));

        assertThat(text(file)).isEqualTo("I. MỤC TIÊU\n1. Chung\n2. Riêng");
    }

    private static String style(String id, String basedOn, String properties) {
        return "<w:style w:type=\"paragraph\" w:styleId=\""
                + id
                + "\"><w:basedOn w:val=\""
                + basedOn
                + "\"/><w:pPr>"
                + properties
                + "</w:pPr></w:style>";
    }

    private static String styled(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\""
                + style
                + "\"/></w:pPr><w:r><w:t>"
                + text
                + "</w:t></w:r></w:p>";
    }

    @Test
    void docx_made_by_poi_gives_one_line_a_table_row_with_cells_cut_by_bars() throws IOException {
        Path file = folder.resolve("a.docx");
        try (var word = new XWPFDocument();
                var out = Files.newOutputStream(file)) {
            word.createParagraph().createRun().setText("Phân công");
            var table = word.createTable(2, 3);
            table.getRow(0).getCell(0).setText("TT");
            table.getRow(0).getCell(1).setText("Nhiệm vụ");
            table.getRow(0).getCell(2).setText("Cơ quan");
            table.getRow(1).getCell(0).setText("1");
            table.getRow(1).getCell(1).setText("Truyền thông");
            table.getRow(1).getCell(1).addParagraph().createRun().setText("ở cơ sở");
            table.getRow(1).getCell(2).setText("Sở VHTTDL");
            word.createParagraph().createRun().setText("Hết");
            word.write(out);
        }
        assertThat(text(file).lines())
                .containsExactly(
                        "Phân công",
                        "TT | Nhiệm vụ | Cơ quan",
                        "1 | Truyền thông ở cơ sở | Sở VHTTDL",
                        "Hết");
    }

    @Test
    void the_letterhead_table_of_a_docx_comes_out_column_by_column() throws IOException {
        String body =
                "<w:tbl>"
                        + row(
                                DocumentFixtures.paragraph("ỦY BAN NHÂN DÂN")
                                        + DocumentFixtures.paragraph("XÃ MỸ ĐỨC"),
                                DocumentFixtures.paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                                        + DocumentFixtures.paragraph("Độc lập - Tự do - Hạnh phúc"))
                        + row(
                                DocumentFixtures.paragraph("Số: 5/KH-UBND"),
                                DocumentFixtures.paragraph("Mỹ Đức, ngày 3 tháng 2 năm 2026"))
                        + "</w:tbl>"
                        + DocumentFixtures.paragraph("KẾ HOẠCH")
                        + "<w:tbl>"
                        + row(DocumentFixtures.paragraph("a"), DocumentFixtures.paragraph("b"))
                        + "</w:tbl>";
        Path file = folder.resolve("a.docx");
        DocumentFixtures.zip(file, DocumentFixtures.docx(body, "", ""));
        assertThat(text(file).lines())
                .containsExactly(
                        "ỦY BAN NHÂN DÂN",
                        "XÃ MỸ ĐỨC",
                        "Số: 5/KH-UBND",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "Mỹ Đức, ngày 3 tháng 2 năm 2026",
                        "KẾ HOẠCH",
                        "a | b");
    }

    @Test
    void a_letterhead_without_a_motto_is_known_by_its_number_and_its_day() throws IOException {
        String body =
                "<w:tbl>"
                        + row(
                                DocumentFixtures.paragraph("HỘI NÔNG DÂN XÃ MỸ ĐỨC")
                                        + DocumentFixtures.paragraph("Số: 5-KH/HND"),
                                DocumentFixtures.paragraph("Mỹ Đức, ngày 3 tháng 2 năm 2026"))
                        + "</w:tbl>"
                        + DocumentFixtures.paragraph("KẾ HOẠCH");
        Path file = folder.resolve("a.docx");
        DocumentFixtures.zip(file, DocumentFixtures.docx(body, "", ""));
        assertThat(text(file).lines())
                .containsExactly(
                        "HỘI NÔNG DÂN XÃ MỸ ĐỨC",
                        "Số: 5-KH/HND",
                        "Mỹ Đức, ngày 3 tháng 2 năm 2026",
                        "KẾ HOẠCH");
    }

    @Test
    void a_letterhead_set_with_tabs_is_cut_into_its_columns() throws IOException {
        String tab = "</w:t><w:tab/><w:t>";
        String body =
                DocumentFixtures.paragraph(
                                "ỦY BAN NHÂN DÂN" + tab + "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                        + DocumentFixtures.paragraph(
                                "XÃ MỸ ĐỨC" + tab + "Độc lập - Tự do - Hạnh phúc");
        Path file = folder.resolve("a.docx");
        DocumentFixtures.zip(file, DocumentFixtures.docx(body, "", ""));
        assertThat(text(file).lines())
                .containsExactly(
                        "ỦY BAN NHÂN DÂN",
                        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "XÃ MỸ ĐỨC",
                        "Độc lập - Tự do - Hạnh phúc");
    }

    private static String row(String left, String right) {
        return "<w:tr><w:tc>" + left + "</w:tc><w:tc>" + right + "</w:tc></w:tr>";
    }

    @Test
    void docx_leaves_out_deleted_and_hidden_text_and_keeps_text_boxes_once() throws IOException {
        String box =
                "<w:p><w:r><w:t>Trước</w:t></w:r><w:r><mc:AlternateContent xmlns:mc=\"m\">"
                        + "<mc:Choice><w:drawing><w:txbxContent>"
                        + DocumentFixtures.paragraph("Hộp")
                        + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict>"
                        + "<w:txbxContent>"
                        + DocumentFixtures.paragraph("Hộp")
                        + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
                        + "<w:r><w:t> sau</w:t></w:r></w:p>";
        String body =
                box
                        + "<w:p><w:r><w:t>Giữ</w:t></w:r><w:del><w:r><w:delText>bỏ</w:delText></w:r>"
                        + "</w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:ins><w:r><w:t>"
                        + " lại</w:t><w:br/><w:t>dòng hai</w:t></w:r></w:ins></w:p>";
        Path file = folder.resolve("a.docx");
        DocumentFixtures.zip(file, DocumentFixtures.docx(body, "", ""));
        assertThat(text(file)).isEqualTo("Trước sau\nHộp\nGiữ lại\ndòng hai");
    }
}
