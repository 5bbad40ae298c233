package vn.binhan.papers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.binhan.papers.Block.Cell;
import vn.binhan.papers.Block.Look;
import vn.binhan.papers.Block.Paragraph;
import vn.binhan.papers.Block.Run;
import vn.binhan.papers.Block.Sheet;
import vn.binhan.papers.Block.Side;
import vn.binhan.papers.Block.Table;

/**
 * Reads from a Word file how its paragraphs and tables look: what stands at them, in their style,
 * and in the file's defaults. Pictures, footnotes and columns are not known here.
 */
final class WordLayout {
    /** Word counts in twentieths of a point. */
    private static final float TWENTIETH = 20f;

    private static final float CELL_EDGE = 108 / TWENTIETH;

    /** The properties of the file's defaults and of each style, by what they set. */
    private record Styles(
            Map<String, String> defaults, Map<String, Map<String, String>> byId, String usual) {

        Map<String, String> of(String id) {
            var all = new HashMap<>(defaults);
            all.putAll(byId.getOrDefault(id.isEmpty() ? usual : id, Map.of()));
            return all;
        }
    }

    private final Styles styles;

    private WordLayout(Styles styles) {
        this.styles = styles;
    }

    /** How the paper in this file looks. */
    static Sheet of(byte[] docx) {
        try {
            var file = DocxFile.read(docx);
            var layout = new WordLayout(styles(file.part("word/styles.xml")));
            var body =
                    WordXml.child(WordXml.read(file.document()).getDocumentElement(), "body")
                            .orElseThrow();
            return layout.sheet(body);
        } catch (Refused e) {
            throw new IllegalStateException(e);
        }
    }

    private Sheet sheet(Element body) {
        var section = WordXml.child(body, "sectPr");
        var page = section.flatMap(each -> WordXml.child(each, "pgSz"));
        var margins = section.flatMap(each -> WordXml.child(each, "pgMar"));
        return new Sheet(
                page.map(each -> points(each, "w", 595.3f)).orElse(595.3f),
                page.map(each -> points(each, "h", 841.9f)).orElse(841.9f),
                margins.map(each -> points(each, "top", 56.7f)).orElse(56.7f),
                margins.map(each -> points(each, "bottom", 56.7f)).orElse(56.7f),
                margins.map(each -> points(each, "left", 85.05f)).orElse(85.05f),
                margins.map(each -> points(each, "right", 42.5f)).orElse(42.5f),
                blocks(body));
    }

    private List<Block> blocks(Element of) {
        var blocks = new ArrayList<Block>();
        for (var child : WordXml.children(of)) {
            if (WordXml.is(child, "p")) {
                blocks.add(paragraph(child));
            } else if (WordXml.is(child, "tbl")) {
                blocks.add(table(child));
            } else if (WordXml.is(child, "sdt")) {
                WordXml.child(child, "sdtContent").ifPresent(in -> blocks.addAll(blocks(in)));
            }
        }
        return blocks;
    }

    private Table table(Element table) {
        var widths =
                WordXml.child(table, "tblGrid").stream()
                        .flatMap(grid -> WordXml.children(grid).stream())
                        .map(column -> points(column, "w", 72))
                        .toList();
        var rows = new ArrayList<List<Cell>>();
        for (var row : WordXml.children(table)) {
            if (WordXml.is(row, "tr")) {
                rows.add(
                        WordXml.children(row).stream()
                                .filter(cell -> WordXml.is(cell, "tc"))
                                .map(this::cell)
                                .toList());
            }
        }
        var lined =
                WordXml.child(table, "tblPr")
                        .flatMap(each -> WordXml.child(each, "tblBorders"))
                        .flatMap(each -> WordXml.child(each, "top"))
                        .filter(top -> WordXml.value(top, "val").equals("single"))
                        .isPresent();
        return new Table(widths, rows, lined);
    }

    private Cell cell(Element cell) {
        var span =
                WordXml.child(cell, "tcPr")
                        .flatMap(each -> WordXml.child(each, "gridSpan"))
                        .map(each -> WordXml.value(each, "val"))
                        .filter(text -> text.matches("\\d{1,2}"))
                        .map(Integer::parseInt)
                        .orElse(1);
        return new Cell(blocks(cell), span);
    }

    /** How far text stands from the edge of its cell. */
    static float cellEdge() {
        return CELL_EDGE;
    }

    private Paragraph paragraph(Element paragraph) {
        var own = WordXml.child(paragraph, "pPr");
        var style =
                own.flatMap(each -> WordXml.child(each, "pStyle"))
                        .map(each -> WordXml.value(each, "val"))
                        .orElse("");
        var look = styles.of(style);
        own.ifPresent(each -> put(each, look));
        var runs = new ArrayList<Run>();
        collect(paragraph, look, runs);
        var mark = new HashMap<>(look);
        own.flatMap(each -> WordXml.child(each, "rPr")).ifPresent(each -> put(each, mark));
        return new Paragraph(
                List.copyOf(runs),
                switch (look.getOrDefault("jc", "")) {
                    case "center" -> Side.CENTRE;
                    case "right", "end" -> Side.RIGHT;
                    case "both", "distribute" -> Side.BOTH;
                    default -> Side.LEFT;
                },
                number(look, "left", number(look, "start", 0)) / TWENTIETH,
                number(look, "right", number(look, "end", 0)) / TWENTIETH,
                (number(look, "firstLine", 0) - number(look, "hanging", 0)) / TWENTIETH,
                number(look, "before", 0) / TWENTIETH,
                number(look, "after", 0) / TWENTIETH,
                look.getOrDefault("lineRule", "auto").equals("auto")
                        ? number(look, "line", 240) / 240f
                        : 1f,
                number(mark, "sz", 28) / 2f,
                look.containsKey("rule"));
    }

    private void collect(Element around, Map<String, String> look, List<Run> runs) {
        for (var child : WordXml.children(around)) {
            if (WordXml.is(child, "r")) {
                run(child, look, runs);
            } else if (WordXml.is(child, "hyperlink")
                    || WordXml.is(child, "ins")
                    || WordXml.is(child, "smartTag")
                    || WordXml.is(child, "sdt")
                    || WordXml.is(child, "sdtContent")) {
                collect(child, look, runs);
            }
        }
    }

    private void run(Element run, Map<String, String> around, List<Run> runs) {
        var look = new HashMap<>(around);
        var own = WordXml.child(run, "rPr");
        own.flatMap(each -> WordXml.child(each, "rStyle"))
                .map(each -> styles.byId.getOrDefault(WordXml.value(each, "val"), Map.of()))
                .ifPresent(look::putAll);
        own.ifPresent(each -> put(each, look));
        var text = new StringBuilder();
        for (var child : WordXml.children(run)) {
            switch (child.getLocalName()) {
                case "t" -> text.append(child.getTextContent());
                case "tab" -> text.append('\t');
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('-');
                default -> {
                    // Nothing that can be seen on paper.
                }
            }
        }
        if (!text.isEmpty() && !on(look, "vanish")) {
            var caps = on(look, "caps");
            var words = text.toString();
            runs.add(
                    new Run(
                            caps ? words.toUpperCase(Locale.forLanguageTag("vi")) : words,
                            new Look(
                                    on(look, "b"),
                                    on(look, "i"),
                                    !look.getOrDefault("u", "none").equals("none"),
                                    caps,
                                    number(look, "sz", 28) / 2f)));
        }
    }

    private static boolean on(Map<String, String> look, String name) {
        return List.of("1", "true", "on", "").contains(look.getOrDefault(name, "0"));
    }

    /** Puts what these properties set over what was set before. */
    private static void put(Element properties, Map<String, String> into) {
        for (var each : WordXml.children(properties)) {
            switch (each.getLocalName()) {
                case "b", "i", "u", "sz", "caps", "vanish", "jc" ->
                        into.put(each.getLocalName(), WordXml.value(each, "val"));
                case "ind", "spacing" -> attributes(each, into);
                case "pBdr" -> {
                    if (WordXml.child(each, "top").isPresent()) {
                        into.put("rule", "1");
                    }
                }
                default -> {
                    // Not drawn.
                }
            }
        }
    }

    private static void attributes(Element of, Map<String, String> into) {
        var all = of.getAttributes();
        for (var i = 0; i < all.getLength(); i++) {
            Node each = all.item(i);
            into.put(each.getLocalName(), each.getNodeValue());
        }
    }

    private static Styles styles(byte[] xml) throws Refused {
        var defaults = new HashMap<String, String>();
        var byId = new HashMap<String, Map<String, String>>();
        var usual = "";
        if (xml.length == 0) {
            return new Styles(defaults, byId, usual);
        }
        var root = WordXml.read(xml).getDocumentElement();
        for (var kind : List.of("rPrDefault", "pPrDefault")) {
            WordXml.all(root, kind)
                    .forEach(each -> WordXml.children(each).forEach(in -> put(in, defaults)));
        }
        var known = new HashMap<String, Element>();
        for (var style : WordXml.all(root, "style")) {
            known.put(WordXml.value(style, "styleId"), style);
            if (WordXml.value(style, "type").equals("paragraph")
                    && WordXml.value(style, "default").matches("1|true|on")) {
                usual = WordXml.value(style, "styleId");
            }
        }
        known.keySet().forEach(id -> byId.put(id, inherited(id, known, 0)));
        return new Styles(defaults, byId, usual);
    }

    private static Map<String, String> inherited(String id, Map<String, Element> known, int depth) {
        var style = known.get(id);
        if (style == null || depth > known.size()) {
            return Map.of();
        }
        var all = new HashMap<String, String>();
        WordXml.child(style, "basedOn")
                .ifPresent(on -> all.putAll(inherited(WordXml.value(on, "val"), known, depth + 1)));
        WordXml.child(style, "pPr").ifPresent(each -> put(each, all));
        WordXml.child(style, "rPr").ifPresent(each -> put(each, all));
        return all;
    }

    private static float number(Map<String, String> look, String name, float otherwise) {
        return number(look.getOrDefault(name, ""), otherwise);
    }

    private static float points(Element of, String name, float otherwise) {
        var text = WordXml.value(of, name);
        return text.isEmpty() ? otherwise : number(text, otherwise * TWENTIETH) / TWENTIETH;
    }

    private static float number(String text, float otherwise) {
        return text.matches("-?\\d{1,6}(\\.\\d{1,4})?") ? Float.parseFloat(text) : otherwise;
    }
}
