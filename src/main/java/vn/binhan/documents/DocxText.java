package vn.binhan.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhan.documents.ZippedXml.XmlWalk;

/**
 * The body of a DOCX as a person sees it: numbers and bullets written out, text boxes behind their
 * paragraph, deleted and hidden text left out. Headers, footers and notes are not read.
 */
final class DocxText {

    private final DocxNumbering numbering;
    private final int maxCharacters;

    private DocxText(DocxNumbering numbering, int maxCharacters) {
        this.numbering = numbering;
        this.maxCharacters = maxCharacters;
    }

    /** The main part of a DOCX, or null when the archive is something else. */
    static @Nullable String mainPart(ZippedXml file) throws IOException {
        return relation(file, "_rels/.rels", "", "/officeDocument");
    }

    static String read(ZippedXml file, String main, int maxCharacters) throws IOException {
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        String relations = folder + "_rels/" + main.substring(folder.length()) + ".rels";
        var numbering = new DocxNumbering();
        String styles = relation(file, relations, folder, "/styles");
        String lists = relation(file, relations, folder, "/numbering");
        if (styles != null) {
            file.read(styles, numbering::learnStyles);
        }
        if (lists != null) {
            file.read(lists, numbering::learnLists);
        }
        var text = new DocxText(numbering, maxCharacters);
        String lines = file.read(main, text::body);
        if (lines == null) {
            throw new Refusal.Stop(Refusal.BROKEN, "no main part");
        }
        return lines;
    }

    private static @Nullable String relation(
            ZippedXml file, String part, String folder, String type) throws IOException {
        Map<String, String> found = file.read(part, DocxText::relations);
        String target = found == null ? null : found.get(type);
        if (target == null) {
            return null;
        }
        String path = target.startsWith("/") ? target.substring(1) : folder + target;
        return file.has(path) ? path : null;
    }

    private static Map<String, String> relations(XmlWalk at) {
        var targets = new HashMap<String, String>();
        while (at.next()) {
            String type = at.starts().equals("Relationship") ? at.attribute("Type", "") : "";
            if (!type.isEmpty() && !at.attribute("TargetMode", "").equals("External")) {
                targets.putIfAbsent(
                        type.substring(Math.max(0, type.lastIndexOf('/'))),
                        at.attribute("Target", ""));
            }
        }
        return targets;
    }

    private String body(XmlWalk at) {
        while (at.next() && !at.starts().equals("body")) {
            if (at.starts().equals("workbook") || at.starts().equals("presentation")) {
                throw new Refusal.Stop(Refusal.UNSUPPORTED, at.starts());
            }
        }
        return blocks(at, "body");
    }

    /** Paragraphs and tables up to the end of the named element. */
    private String blocks(XmlWalk at, String end) {
        var out = new LineWriter(maxCharacters);
        while (at.next() && !at.ends().equals(end)) {
            switch (at.starts()) {
                case "p" -> paragraph(at, out);
                case "tr" -> out.startRow();
                case "tc" -> out.startCell();
                case "sdtPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "Fallback" -> at.skip();
                default -> {}
            }
            if (at.ends().equals("tr")) {
                out.endRow();
            }
        }
        return out.finish();
    }

    private void paragraph(XmlWalk at, LineWriter out) {
        var words = new StringBuilder();
        List<String> boxes = new ArrayList<>();
        String label = "";
        boolean properties = false;
        while (at.next() && !at.ends().equals("p")) {
            switch (at.starts()) {
                case "pPr" -> {
                    label = properties(at);
                    properties = true;
                }
                case "r" -> {
                    label = properties ? label : numbering.label(NO_PLACE, "");
                    properties = true;
                    run(at, words, boxes);
                }
                case "del", "moveFrom", "Fallback", "sdtPr", "rPr" -> at.skip();
                default -> {}
            }
        }
        if (!properties) {
            numbering.label(NO_PLACE, "");
        }
        if (!words.toString().isBlank()) {
            out.text(label);
            for (String line : words.toString().split("\n", -1)) {
                out.text(line);
                out.endLine();
            }
        }
        for (String box : boxes) {
            box.lines()
                    .forEach(line -> {
                        out.text(line);
                        out.endLine();
                    });
        }
    }

    private static final DocxNumbering.Place NO_PLACE = new DocxNumbering.Place(null, null);

    private String properties(XmlWalk at) {
        String style = "";
        Integer list = null;
        Integer level = null;
        while (at.next() && !at.ends().equals("pPr")) {
            switch (at.starts()) {
                case "pStyle" -> style = at.attribute("val", "");
                case "numId" -> list = at.number("val", 0);
                case "ilvl" -> level = at.number("val", 0);
                case "rPr", "pPrChange", "sectPr" -> at.skip();
                default -> {}
            }
        }
        return numbering.label(new DocxNumbering.Place(list, level), style);
    }

    private void run(XmlWalk at, StringBuilder words, List<String> boxes) {
        int before = words.length();
        boolean hidden = false;
        boolean inText = false;
        while (at.next() && !at.ends().equals("r")) {
            switch (at.starts()) {
                case "rPr" -> hidden = hidden(at);
                case "t" -> inText = true;
                case "tab", "ptab" -> words.append(' ');
                case "br", "cr" -> words.append('\n');
                case "noBreakHyphen" -> words.append('-');
                case "sym" -> words.append(symbol(at.attribute("char", "")));
                case "txbxContent" -> boxes.add(blocks(at, "txbxContent"));
                case "Fallback", "delText", "instrText", "rPrChange" -> at.skip();
                default -> {
                    if (inText) {
                        words.append(at.words());
                    }
                }
            }
            inText &= !at.ends().equals("t");
        }
        if (hidden) {
            words.setLength(before);
        }
    }

    private static boolean hidden(XmlWalk at) {
        boolean hidden = false;
        while (at.next() && !at.ends().equals("rPr")) {
            if (at.starts().equals("vanish")) {
                String value = at.attribute("val", "1");
                hidden = !value.equals("0") && !value.equals("false");
            } else if (at.starts().equals("rPrChange")) {
                at.skip();
            }
        }
        return hidden;
    }

    private static String symbol(String code) {
        try {
            return ListNumbering.bullet(String.valueOf((char) Integer.parseInt(code, 16)));
        } catch (NumberFormatException none) {
            return "";
        }
    }
}
