package vn.binhan.papers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * A Word file in which names between double braces stand for fields. Word may have split such a
 * name over several runs; it is found all the same.
 */
final class Template {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]{0,80})}}");

    private static final String SPACE_NAMESPACE = "http://www.w3.org/XML/1998/namespace";

    /** Without these nobody knows whose paper it is, and whether its form is official. */
    private static final Set<PaperField> MUST =
            Set.of(
                    PaperField.NUMBER,
                    PaperField.SYMBOL,
                    PaperField.DAY,
                    PaperField.SIGNER,
                    PaperField.MARK);

    private final byte[] bytes;

    private Template(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** A file that an office hands in for this kind of paper, or the one reason why it is not. */
    static Template check(byte[] bytes, PaperKind kind) throws Refused {
        var file = DocxFile.read(bytes);
        var names = new LinkedHashSet<String>();
        for (var part : file.texts()) {
            var document = WordXml.read(file.part(part));
            refuseCommands(document.getDocumentElement());
            WordXml.all(document, "p").forEach(p -> names.addAll(names(p)));
        }
        var unknown =
                names.stream()
                        .filter(name -> PaperField.of(name).isEmpty())
                        .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new Refused("papers.template.unknown", unknown);
        }
        var allowed = kind.fields();
        var hidden =
                names.stream()
                        .filter(name -> PaperField.of(name).filter(allowed::contains).isEmpty())
                        .collect(Collectors.joining(", "));
        if (!hidden.isEmpty()) {
            throw new Refused("papers.template.notallowed", hidden);
        }
        var lacking =
                MUST.stream()
                        .map(PaperField::placeholder)
                        .filter(name -> !names.contains(name))
                        .sorted()
                        .collect(Collectors.joining(", "));
        if (!lacking.isEmpty()) {
            throw new Refused("papers.template.lacks", lacking);
        }
        return new Template(bytes);
    }

    /** Fields of Word that fetch, compute or ask; page numbers are the only ones a paper needs. */
    private static void refuseCommands(Element root) throws Refused {
        var commands = new ArrayList<String>();
        WordXml.all(root, "instrText").forEach(each -> commands.add(each.getTextContent()));
        WordXml.all(root, "fldSimple").forEach(each -> commands.add(WordXml.value(each, "instr")));
        for (var command : commands) {
            if (!command.strip().matches("(?i)(PAGE|NUMPAGES)\\b.*|\\\\\\*.*|")) {
                throw new Refused("papers.template.outside");
            }
        }
        if (!WordXml.all(root, "altChunk").isEmpty() || !WordXml.all(root, "object").isEmpty()) {
            throw new Refused("papers.template.program");
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** The fields for which it asks. */
    Set<PaperField> fields() {
        var fields = new LinkedHashSet<PaperField>();
        var file = own();
        for (var part : file.texts()) {
            WordXml.all(parsed(file.part(part)), "p")
                    .forEach(p ->
                            names(p).forEach(name -> PaperField.of(name).ifPresent(fields::add)));
        }
        return fields;
    }

    /** The paper with these values; a field without one leaves nothing behind. */
    byte[] fill(Map<PaperField, String> values) {
        var file = own();
        for (var part : file.texts()) {
            var document = parsed(file.part(part));
            WordXml.all(document, "p").forEach(p -> fill(p, values));
            file.put(part, WordXml.write(document));
        }
        return file.bytes();
    }

    private DocxFile own() {
        try {
            return DocxFile.read(bytes);
        } catch (Refused e) {
            throw new IllegalStateException(e);
        }
    }

    private static org.w3c.dom.Document parsed(byte[] part) {
        try {
            return WordXml.read(part);
        } catch (Refused e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(List<Element> texts) {
        return texts.stream().map(Element::getTextContent).collect(Collectors.joining());
    }

    private static List<String> names(Element paragraph) {
        return PLACEHOLDER
                .matcher(text(own(paragraph)))
                .results()
                .map(found -> name(found.group(1)))
                .toList();
    }

    /** Word likes to write letters with marks apart, and to break a name with a hard space. */
    private static String name(String written) {
        return java.text.Normalizer.normalize(written, java.text.Normalizer.Form.NFC)
                .replace('\u00a0', ' ')
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(java.util.Locale.forLanguageTag("vi"));
    }

    /** The texts of this paragraph, not of one inside it. */
    private static List<Element> own(Element paragraph) {
        return WordXml.all(paragraph, "t").stream()
                .filter(text -> {
                    var up = text.getParentNode();
                    while (up != null && !WordXml.is(up, "p")) {
                        up = up.getParentNode();
                    }
                    return up == paragraph;
                })
                .toList();
    }

    private static void fill(Element paragraph, Map<PaperField, String> values) {
        var texts = own(paragraph);
        var whole = text(texts);
        var found = PLACEHOLDER.matcher(whole).results().toList();
        if (found.isEmpty()) {
            return;
        }
        var pieces = new StringBuilder[texts.size()];
        for (var i = 0; i < pieces.length; i++) {
            pieces[i] = new StringBuilder();
        }
        var starts = new int[texts.size()];
        for (int i = 0, at = 0; i < starts.length; i++) {
            starts[i] = at;
            at += texts.get(i).getTextContent().length();
        }
        var at = 0;
        var said = false;
        for (var each : found) {
            copy(whole, at, each.start(), starts, pieces);
            var value =
                    PaperField.of(name(each.group(1)))
                            .map(field -> values.getOrDefault(field, ""))
                            .orElse("");
            pieces[piece(starts, each.start())].append(value);
            said |= !value.isBlank();
            at = each.end();
        }
        copy(whole, at, whole.length(), starts, pieces);
        for (var i = 0; i < pieces.length; i++) {
            write(texts.get(i), pieces[i].toString());
        }
        if (!said) {
            dropEmpty(paragraph);
        }
    }

    /** Each letter outside a placeholder stays in the run in which it stood. */
    private static void copy(String whole, int from, int to, int[] starts, StringBuilder[] pieces) {
        for (var i = from; i < to; i++) {
            pieces[piece(starts, i)].append(whole.charAt(i));
        }
    }

    private static int piece(int[] starts, int at) {
        var piece = 0;
        while (piece + 1 < starts.length && starts[piece + 1] <= at) {
            piece++;
        }
        return piece;
    }

    /** Lines of a value become lines of the paper. */
    private static void write(Element text, String value) {
        var lines = value.split("\\R", -1);
        text.setTextContent(lines[0]);
        text.setAttributeNS(SPACE_NAMESPACE, "xml:space", "preserve");
        var run = text.getParentNode();
        var after = text.getNextSibling();
        for (var i = 1; i < lines.length; i++) {
            var more = WordXml.beside(text, "t");
            more.setAttributeNS(SPACE_NAMESPACE, "xml:space", "preserve");
            more.setTextContent(lines[i]);
            run.insertBefore(WordXml.beside(text, "br"), after);
            run.insertBefore(more, after);
        }
    }

    /** A line about nothing that is known goes; the last one of a cell must stay. */
    private static void dropEmpty(Element paragraph) {
        var around = paragraph.getParentNode();
        var paragraphs =
                WordXml.children(around).stream().filter(each -> WordXml.is(each, "p")).count();
        if (paragraphs > 1 && WordXml.all(paragraph, "sectPr").isEmpty()) {
            around.removeChild(paragraph);
        }
    }
}
