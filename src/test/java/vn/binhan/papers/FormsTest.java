package vn.binhan.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhan.documents.DocumentReader;
import vn.binhan.documents.Extraction;
import vn.binhan.documents.ReadingLimits;

/** Forms, what may stand in them, and what comes out when they are filled. */
class FormsTest {
    private static final Path ROOM = Path.of("src/main/java/vn/binhan/papers");
    private static final DocumentReader READER = new DocumentReader(ReadingLimits.usual());

    @TempDir Path folder;

    @AfterAll
    static void close() {
        READER.close();
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void the_forms_that_the_program_brings_are_those_drawn_here(PaperKind kind) throws Exception {
        var drawn = BlankForms.of(kind);
        var shipped = ROOM.resolve(kind.file() + ".docx");
        if (Boolean.getBoolean("binhan.write")) {
            Files.write(shipped, drawn);
        }
        assertThat(parts(Files.readAllBytes(shipped)))
                .as("run with -Dbinhan.write=true to draw the forms anew")
                .isEqualTo(parts(drawn));
        assertThat(Template.check(drawn, kind).fields())
                .as("each field that this kind lists stands in its form")
                .containsAll(kind.listed());
    }

    private static Map<String, String> parts(byte[] docx) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void no_paper_says_more_than_any_of_its_readers_may_know(PaperKind kind) throws Exception {
        assertThat(kind.fields()).as("nothing is listed in vain").containsAll(kind.listed());
        var values = everything();
        var form = Template.check(BlankForms.of(kind), kind);
        var filled = form.fill(values);
        for (var text : new String[] {word(filled), print(filled, kind.file())}) {
            for (var field : PaperField.values()) {
                var may =
                        kind.fields().contains(field)
                                && form.fields().contains(field)
                                && kind.addressees().stream().noneMatch(field::isHiddenFrom);
                assertThat(text.contains("«" + field.name() + "»"))
                        .as("%s in %s", field, kind)
                        .isEqualTo(may);
            }
            assertThat(text).doesNotContain("{{").doesNotContain("}}");
        }
    }

    @Test
    void a_copy_that_he_gets_has_no_field_for_a_place_a_telephone_or_who_told() {
        assertThat(PaperKind.values())
                .filteredOn(kind -> kind.addressees().contains(Addressee.HIM))
                .hasSize(10)
                .allSatisfy(kind -> {
                    assertThat(kind.fields()).noneMatch(PaperField::isSecret);
                    assertThat(kind.isGuarded()).isTrue();
                });
        for (var field : PaperField.values()) {
            assertThat(field.isHiddenFrom(Addressee.HIM))
                    .as(field.name())
                    .isEqualTo(field.isSecret());
        }
    }

    @Test
    void that_she_was_told_before_stands_in_the_notice_to_the_chair_alone() {
        assertThat(PaperKind.values())
                .filteredOn(kind -> kind.fields().contains(PaperField.TOLD_BEFORE))
                .containsExactly(PaperKind.NOTIFICATION);
        assertThat(Addressee.values())
                .filteredOn(each -> !PaperField.TOLD_BEFORE.isHiddenFrom(each))
                .containsExactly(Addressee.HER, Addressee.CHAIR, Addressee.FILE);
    }

    @Test
    void an_offices_own_order_that_asks_for_her_telephone_is_not_taken() {
        var with = split("cách liên lạc an toàn");
        var refused =
                catchThrowableOfType(Refused.class, () -> Template.check(with, PaperKind.DECISION));
        assertThat(refused.reason()).isEqualTo("papers.template.notallowed");
        assertThat(refused.values()).containsExactly("cách liên lạc an toàn");
    }

    @Test
    void a_name_that_word_split_over_its_runs_is_filled_all_the_same() throws Exception {
        var docx = split("lý do");
        var template = Template.check(docx, PaperKind.DECISION);
        var filled = template.fill(Map.of(PaperField.REASONS, "dòng một\ndòng hai"));
        assertThat(word(filled)).contains("trước dòng một\ndòng hai sau");
        assertThat(print(filled, "split")).contains("trước dòng một\ndòng hai sau");
    }

    /** The decision with one more line, in which Word cut the name of the field into pieces. */
    private static byte[] split(String name) {
        var half = name.length() / 2;
        var line =
                "<w:p><w:r><w:t xml:space=\"preserve\">trước {</w:t></w:r><w:proofErr w:type=\"spellStart\"/>"
                        + "<w:r><w:rPr><w:b/></w:rPr><w:t>{"
                        + name.substring(0, half)
                        + "</w:t></w:r><w:r><w:t>"
                        + Normalizer.normalize(name.substring(half), Normalizer.Form.NFD)
                        + "}</w:t></w:r><w:r><w:t xml:space=\"preserve\">} sau</w:t></w:r></w:p>";
        return with("word/document.xml", text -> text.replace("<w:sectPr>", line + "<w:sectPr>"));
    }

    private interface Change {
        String of(String text);
    }

    private static byte[] with(String name, Change change) {
        try {
            var parts = parts(BlankForms.of(PaperKind.DECISION));
            parts.put(name, change.of(parts.getOrDefault(name, "")));
            var bytes = new LinkedHashMap<String, byte[]>();
            parts.forEach((part, text) -> bytes.put(part, text.getBytes(StandardCharsets.UTF_8)));
            return new DocxFile(bytes).bytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void a_form_that_could_do_more_than_be_read_is_not_taken() {
        refuses("papers.template.notword", new byte[] {1, 2, 3});
        refuses("papers.template.unknown", split("số nhà của chị"));
        refuses("papers.template.program", with("word/vbaProject.bin", _ -> "x"));
        refuses(
                "papers.template.outside",
                with(
                        "word/_rels/document.xml.rels",
                        text ->
                                text.replace(
                                        "</Relationships>",
                                        "<Relationship Id=\"rId9\" Type=\"x\" Target=\"http://khong.vn/\" TargetMode=\"External\"/></Relationships>")));
        refuses(
                "papers.template.broken",
                with(
                        "word/document.xml",
                        text ->
                                text.replace(
                                        "<w:document",
                                        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document")));
        refuses(
                "papers.template.outside",
                with("word/header1.xml", text -> text.replace("PAGE", "INCLUDETEXT a")));
        refuses(
                "papers.template.bomb",
                with("word/big.xml", _ -> "<a>" + " ".repeat(7 << 20) + "</a>"));
        refuses(
                "papers.template.lacks",
                with("word/document.xml", text -> text.replace("{{dấu mẫu}}", "")));
    }

    private static void refuses(String reason, byte[] docx) {
        assertThatThrownBy(() -> Template.check(docx, PaperKind.DECISION))
                .as(reason)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void a_printed_order_has_its_parts_in_the_order_of_the_decree() throws Exception {
        var values = everything();
        values.put(PaperField.ISSUER, "ỦY BAN NHÂN DÂN\nPHƯỜNG THỬ NGHIỆM");
        values.put(PaperField.NUMBER, "05");
        values.put(PaperField.SYMBOL, "QĐ-UBND");
        values.put(PaperField.PLACE, "Thử Nghiệm");
        values.put(PaperField.DAY, FieldValue.day(java.time.LocalDate.of(2027, 1, 2)));
        values.put(PaperField.TITLE, "CHỦ TỊCH");
        values.put(PaperField.SUPERIOR, "");
        values.put(PaperField.HIS_YEAR, "");
        values.put(PaperField.REASONS, "đe dọa tính mạng nhiều lần ".repeat(60).strip());
        var filled =
                Template.check(BlankForms.of(PaperKind.DECISION), PaperKind.DECISION).fill(values);
        var text = print(filled, "quyet-dinh");
        assertThat(text)
                .containsSubsequence(
                        "ỦY BAN NHÂN DÂN",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "Số: 05/QĐ-UBND",
                        "Thử Nghiệm, ngày 02 tháng 01 năm 2027",
                        "QUYẾT ĐỊNH",
                        "Về việc cấm tiếp xúc",
                        "CHỦ TỊCH ỦY BAN NHÂN DÂN",
                        "Căn cứ Luật",
                        "Điều 1.",
                        "Điều 4.",
                        "Nơi nhận:",
                        "Lưu: VT.")
                .doesNotContain("Năm sinh");
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
        assertThat(word(filled)).contains("Số: 05/QĐ-UBND").doesNotContain("Năm sinh");
    }

    private static Map<PaperField, String> everything() {
        var values = new EnumMap<PaperField, String>(PaperField.class);
        for (var field : PaperField.values()) {
            values.put(field, "«" + field.name() + "»");
        }
        return values;
    }

    /** The words of a Word file as the program itself reads documents. */
    private String word(byte[] docx) throws IOException {
        var file = folder.resolve("giay.docx");
        Files.write(file, docx);
        var read = READER.read(file, "giay.docx");
        assertThat(read).isInstanceOf(Extraction.Text.class);
        return ((Extraction.Text) read).text();
    }

    /** The words of the printed paper; its pages are kept as pictures beside other test results. */
    private static String print(byte[] docx, String name) throws IOException {
        try (var pdf = Loader.loadPDF(PaperPdf.of(docx))) {
            var pictures = Files.createDirectories(Path.of("target/papers"));
            Files.write(pictures.resolve(name + ".docx"), docx);
            var renderer = new PDFRenderer(pdf);
            for (var i = 0; i < pdf.getNumberOfPages(); i++) {
                var picture = pictures.resolve(name + "-" + (i + 1) + ".png").toFile();
                ImageIO.write(renderer.renderImageWithDPI(i, 70), "png", picture);
            }
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            return stripper.getText(pdf).replace("\r", "");
        }
    }
}
