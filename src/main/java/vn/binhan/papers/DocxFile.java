package vn.binhan.papers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A Word file as its parts. What an office hands in is read with suspicion: nothing in it may run,
 * reach out of the file, or grow beyond measure when it is unpacked.
 */
final class DocxFile {
    /** A template without pictures has some ten kilobytes; a seal as a picture some hundred. */
    static final int LARGEST = 2 << 20;

    private static final int MOST_PARTS = 100;
    private static final int MOST_UNPACKED = 8 << 20;
    private static final int MOST_RATIO = 100;
    private static final int FREE_OF_RATIO = 1 << 20;

    /** Every file gets the same day, so that the same content is the same file. */
    private static final LocalDateTime DAY = LocalDateTime.of(2026, 1, 1, 0, 0);

    private static final String DOCUMENT = "word/document.xml";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_\\-./\\[\\] ]{1,120}");

    /** Parts that carry programs, other files, or words that no reader of the paper sees. */
    private static final Pattern UNWANTED =
            Pattern.compile(
                    "(?i).*(vba|macro|activex|embeddings|oleobject|afchunk|customui|printersettings|"
                            + "webextensions|attachedtoolbars|glossary).*|.*\\.(bin|exe|dll|js|vbs|docm|htm|html|rtf)");

    private static final Pattern OUTSIDE =
            Pattern.compile(
                    "(?i)targetmode\\s*=\\s*[\"']\\s*external|attachedTemplate|subDocument");

    private static final Pattern RUNS = Pattern.compile("(?i)macroEnabled|vbaProject|oleObject");

    private static final Set<String> TEXTS = Set.of("document", "header", "footer");

    private final Map<String, byte[]> parts;

    DocxFile(Map<String, byte[]> parts) {
        this.parts = new LinkedHashMap<>(parts);
    }

    /** The file in these bytes, or why it is not taken. */
    static DocxFile read(byte[] bytes) throws Refused {
        if (bytes.length > LARGEST) {
            throw new Refused("papers.template.large");
        }
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            var total = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                var part = zip.readNBytes(MOST_UNPACKED - total + 1);
                total += part.length;
                if (total > MOST_UNPACKED
                        || parts.size() >= MOST_PARTS
                        || total > FREE_OF_RATIO && total / bytes.length > MOST_RATIO) {
                    throw new Refused("papers.template.bomb");
                }
                if (parts.put(wanted(entry.getName()), part) != null) {
                    throw new Refused("papers.template.broken");
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new Refused("papers.template.broken");
        } catch (IOException e) {
            throw new Refused("papers.template.broken");
        }
        if (!parts.containsKey(DOCUMENT) || !parts.containsKey("[Content_Types].xml")) {
            throw new Refused("papers.template.notword");
        }
        var file = new DocxFile(parts);
        file.checkReferences();
        return file;
    }

    private static String wanted(String name) throws Refused {
        if (!NAME.matcher(name).matches() || name.contains("..") || name.startsWith("/")) {
            throw new Refused("papers.template.broken");
        }
        if (UNWANTED.matcher(name).matches()) {
            throw new Refused("papers.template.program");
        }
        return name;
    }

    private void checkReferences() throws Refused {
        for (var part : parts.entrySet()) {
            var name = part.getKey().toLowerCase(Locale.ROOT);
            if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
                continue;
            }
            // A part in another encoding could hide what is looked for here.
            WordXml.read(part.getValue());
            var text = new String(part.getValue(), StandardCharsets.UTF_8);
            if (name.endsWith(".rels") && OUTSIDE.matcher(text).find()) {
                throw new Refused("papers.template.outside");
            }
            if (name.startsWith("[content") && RUNS.matcher(text).find()) {
                throw new Refused("papers.template.program");
            }
        }
    }

    /** The parts with words that a reader sees: the text, its headers and footers. */
    Iterable<String> texts() {
        return parts.keySet().stream()
                .filter(name ->
                        name.matches("word/[a-z]+\\d*\\.xml")
                                && TEXTS.contains(
                                        name.substring(5, name.length() - 4).replaceAll("\\d", "")))
                .toList();
    }

    /** This part, or nothing of it. */
    byte[] part(String name) {
        return parts.getOrDefault(name, new byte[0]);
    }

    byte[] document() {
        return part(DOCUMENT);
    }

    /** The same file with this part as it is now. */
    void put(String name, byte[] content) {
        parts.put(name, content);
    }

    /** The file as bytes; the same parts give the same bytes. */
    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(DAY);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
