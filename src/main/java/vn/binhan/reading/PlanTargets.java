package vn.binhan.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.reading.Outline.Node;

/** Walks the sections that may hold targets, the year of each heading in hand. */
final class PlanTargets {
    private static final Pattern YEAR =
            Pattern.compile(
                    "(?:den|toi|trong|vao|het)\\s(?:het\\s|cuoi\\s)?(?:nam\\s)?((?:19|20)\\d{2})(?!\\d)|nam\\s((?:19|20)\\d{2})(?!\\d)|(?:19|20)\\d{2}\\s?-\\s?((?:19|20)\\d{2})");

    private PlanTargets() {}

    static void read(PlanBody body, MappedText text, TargetReader reader) {
        for (PlanBody.Section section : body.all()) {
            if (PlanBody.isAim(section.role())) {
                walk(section.node(), null, text, reader);
            } else if (section.role() == SectionRole.CONTENTS
                    || section.role() == SectionRole.NONE) {
                section.node().children().forEach(child -> inside(child, text, reader));
            }
        }
    }

    /** Targets that stand below their own heading among the tasks. */
    private static void inside(Node node, MappedText text, TargetReader reader) {
        SectionRole role = node.role();
        if (role == SectionRole.TARGETS || role == SectionRole.OBJECTIVE) {
            walk(node, null, text, reader);
        } else {
            node.children().forEach(child -> inside(child, text, reader));
        }
    }

    private static void walk(
            Node node, @Nullable Integer year, MappedText text, TargetReader reader) {
        Paragraph paragraph = node.paragraph();
        if (!node.implied()) {
            reader.read(paragraph.bodyStart(), paragraph.end(), year);
        }
        Integer below = headingYear(text, paragraph, year);
        node.children().forEach(child -> walk(child, below, text, reader));
    }

    static @Nullable Integer headingYear(
            MappedText text, Paragraph heading, @Nullable Integer above) {
        int end = Math.min(heading.end(), heading.start() + 160);
        String words = text.bare().substring(heading.start(), end);
        boolean heads = heading.length() < 160 && !words.contains("%");
        Matcher year = YEAR.matcher(words);
        Integer found = above;
        while (heads && year.find()) {
            for (int group = 1; group <= 3; group++) {
                String digits = year.group(group);
                found = digits == null ? found : Integer.valueOf(digits);
            }
        }
        return found;
    }
}
