package vn.binhan.papers;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws a blank form in the layout of Decree 30/2020, Appendix I, as a small Word file. */
final class BlankForm {
    private static final String W =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String R =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final StringBuilder body = new StringBuilder();

    /** A paper with the name of its type and an abstract below: decision, notice, minutes. */
    static BlankForm typed(String type, String about) {
        var form = new BlankForm();
        form.letterhead("");
        form.centred(type, 28, true);
        form.centred(about, 28, true);
        form.rule(3700);
        return form;
    }

    /** An official letter: what it is about stands under its number. */
    static BlankForm letter(String about) {
        return letter(about, "nơi nhận văn bản");
    }

    /** The same to whoever stands in this field. */
    static BlankForm letter(String about, String receiver) {
        var form = new BlankForm();
        form.letterhead("V/v " + about);
        form.body.append(
                p("center", 28, "", "before=240 after=240", "Kính gửi: {{" + receiver + "}}"));
        return form;
    }

    private void letterhead(String about) {
        var office =
                p("center", 24, "", "", "{{cơ quan chủ quản}}")
                        + p("center", 24, "b", "", "{{cơ quan ban hành}}")
                        + line(1150);
        var nation =
                p("center", 24, "b", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                        + p("center", 26, "b", "", "Độc lập - Tự do - Hạnh phúc")
                        + line(1330);
        var number =
                p("center", 26, "", "", "Số: {{số}}/{{ký hiệu}}")
                        + (about.isEmpty() ? "" : p("center", 24, "", "", about));
        var day = p("center", 26, "i", "", "{{địa danh}}, {{ngày ban hành}}");
        body.append(table(3700, 5655, List.of(List.of(office, nation), List.of(number, day))));
        body.append(p("left", 12, "", "", ""));
    }

    private void centred(String text, int size, boolean bold) {
        body.append(p("center", size, bold ? "b" : "", "", text));
    }

    private void rule(int indent) {
        body.append(line(indent));
    }

    /** Who decides, before the bases. */
    BlankForm authority(String text) {
        body.append(p("center", 28, "b", "before=240 after=120", text));
        return this;
    }

    /** The bases, each on its line in italics. */
    BlankForm bases(String... bases) {
        for (var i = 0; i < bases.length; i++) {
            var end = i == bases.length - 1 ? "." : ";";
            body.append(p("both", 28, "i", "after=120 firstLine=567", bases[i] + end));
        }
        return this;
    }

    /** QUYẾT ĐỊNH: before the articles. */
    BlankForm decides() {
        body.append(p("center", 28, "b", "before=120 after=120", "QUYẾT ĐỊNH:"));
        return this;
    }

    /** A paragraph of the text; what stands before the first bar is bold. */
    BlankForm say(String text) {
        var bar = text.indexOf('|');
        var runs =
                bar < 0
                        ? run(28, "", text)
                        : run(28, "b", text.substring(0, bar))
                                + run(28, "", text.substring(bar + 1));
        body.append(paragraph("both", "after=120 firstLine=567", runs));
        return this;
    }

    /** Who gets it, and who signs. */
    byte[] signed(String... receivers) {
        var to = new StringBuilder(p("left", 24, "bi", "", "Nơi nhận:"));
        for (var receiver : receivers) {
            to.append(p("left", 22, "", "", "- " + receiver + ";"));
        }
        to.append(p("left", 22, "", "", "- Lưu: VT."));
        var sign =
                p("center", 28, "b", "", "{{chức vụ người ký}}")
                        + p("center", 28, "", "", "").repeat(4)
                        + p("center", 28, "b", "", "{{người ký}}");
        body.append(p("left", 12, "", "", ""));
        body.append(table(4400, 4955, List.of(List.of(to.toString(), sign))));
        body.append(p("left", 20, "i", "before=240", "{{dấu mẫu}}"));
        return file();
    }

    private byte[] file() {
        var document =
                HEAD
                        + "<w:document %s xmlns:r=\"%s\"><w:body>".formatted(W, R)
                        + body
                        + """
                        <w:sectPr><w:headerReference w:type="default" r:id="rId2"/>\
                        <w:pgSz w:w="11906" w:h="16838"/>\
                        <w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>\
                        <w:titlePg/></w:sectPr></w:body></w:document>\
                        """;
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", TYPES);
        parts.put("_rels/.rels", relations("rId1", "officeDocument", "word/document.xml"));
        parts.put("word/document.xml", document);
        parts.put("word/styles.xml", HEAD + STYLES.formatted(W));
        parts.put(
                "word/header1.xml",
                HEAD
                        + "<w:hdr %s><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>".formatted(W)
                        + "<w:fldSimple w:instr=\"PAGE\"><w:r><w:rPr><w:sz w:val=\"26\"/></w:rPr>"
                        + "<w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>");
        parts.put(
                "word/_rels/document.xml.rels",
                relations("rId1", "styles", "styles.xml")
                        .replace(
                                "</Relationships>",
                                "<Relationship Id=\"rId2\" Type=\"%s/header\" Target=\"header1.xml\"/></Relationships>"
                                        .formatted(R)));
        var bytes = new LinkedHashMap<String, byte[]>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new DocxFile(bytes).bytes();
    }

    private static String relations(String id, String type, String target) {
        return HEAD
                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/></Relationships>"
                        .formatted(id, R, type, target);
    }

    private static final String TYPES =
            HEAD
                    + """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Default Extension="xml" ContentType="application/xml"/>\
                    <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
                    <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
                    <Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>\
                    </Types>\
                    """;

    private static final String STYLES =
            """
            <w:styles %s><w:docDefaults><w:rPrDefault><w:rPr>\
            <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>\
            <w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault>\
            <w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>\
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>\
            """;

    private static String table(int left, int right, List<List<String>> rows) {
        var out =
                new StringBuilder(
                        """
                        <w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>\
                        <w:tblGrid><w:gridCol w:w="%d"/><w:gridCol w:w="%d"/></w:tblGrid>\
                        """
                                .formatted(left + right, left, right));
        for (var row : rows) {
            out.append("<w:tr>")
                    .append(cell(left, row.getFirst()))
                    .append(cell(right, row.getLast()))
                    .append("</w:tr>");
        }
        return out.append("</w:tbl>").toString();
    }

    private static String cell(int width, String content) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr>%s</w:tc>"
                .formatted(width, content);
    }

    /** A thin line in the middle, shorter by this much on either side. */
    private static String line(int indent) {
        return """
        <w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>\
        <w:spacing w:before="40" w:after="0"/><w:ind w:left="%1$d" w:right="%1$d"/>\
        <w:rPr><w:sz w:val="8"/></w:rPr></w:pPr></w:p>\
        """
                .formatted(indent);
    }

    private static String p(String side, int size, String look, String space, String text) {
        var mark = "<w:rPr><w:sz w:val=\"%d\"/></w:rPr>".formatted(size);
        return paragraph(side, space, text.isEmpty() ? "" : run(size, look, text))
                .replace("</w:pPr>", mark + "</w:pPr>");
    }

    private static String paragraph(String side, String space, String runs) {
        var spacing = new LinkedHashMap<String, String>();
        var indents = new LinkedHashMap<String, String>();
        for (var one : space.isEmpty() ? new String[0] : space.split(" ")) {
            var parts = one.split("=");
            (parts[0].equals("firstLine") ? indents : spacing).put(parts[0], parts[1]);
        }
        return "<w:p><w:pPr>%s%s<w:jc w:val=\"%s\"/></w:pPr>%s</w:p>"
                .formatted(element("spacing", spacing), element("ind", indents), side, runs);
    }

    private static String element(String name, Map<String, String> attributes) {
        var out = new StringBuilder();
        attributes.forEach((key, value) -> out.append(" w:%s=\"%s\"".formatted(key, value)));
        return attributes.isEmpty() ? "" : "<w:%s%s/>".formatted(name, out);
    }

    private static String run(int size, String look, String text) {
        return "<w:r><w:rPr>%s%s<w:sz w:val=\"%3$d\"/><w:szCs w:val=\"%3$d\"/></w:rPr><w:t xml:space=\"preserve\">%4$s</w:t></w:r>"
                .formatted(
                        look.contains("b") ? "<w:b/>" : "",
                        look.contains("i") ? "<w:i/>" : "",
                        size,
                        text);
    }
}
