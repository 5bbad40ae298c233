package vn.binhan.outline;

import java.util.ArrayList;
import java.util.List;
import vn.binhan.wording.Label.Numbering;
import vn.binhan.wording.Paragraph;
import vn.binhan.wording.SectionRole;

/**
 * Headings that bear neither number nor capitals: short lines without a stop, each above the
 * sentences it heads, in a section on the work or on who does it.
 */
public final class PlainHeadings {
    private static final int LONGEST = 120;
    private static final int FEWEST = 2;

    private PlainHeadings() {}

    /** Puts the sentences of such sections below their headings. */
    public static Outline grouped(Outline outline) {
        outline.roots().forEach(PlainHeadings::group);
        return outline;
    }

    private static void group(Node node) {
        SectionRole role = node.role();
        boolean work = role == SectionRole.CONTENTS || role == SectionRole.ORGANISATION;
        if (work && alternates(node.children())) {
            List<Node> groups = groups(node.children());
            node.children().clear();
            node.children().addAll(groups);
        }
        node.children().forEach(PlainHeadings::group);
    }

    /** Whether headings stand first, never two in a row without a sentence, nothing numbered. */
    private static boolean alternates(List<Node> row) {
        int headings = 0;
        boolean below = true;
        for (Node node : row) {
            boolean heading = isHeading(node);
            boolean misplaced = heading ? !below : headings == 0;
            if (node.isLabelled() || misplaced) {
                return false;
            }
            headings += heading ? 1 : 0;
            below = !heading || !node.children().isEmpty();
        }
        return below && headings >= FEWEST;
    }

    private static boolean isHeading(Node node) {
        Paragraph line = node.paragraph();
        return (node.style() == Numbering.TEXT || node.style() == Numbering.LEAD)
                && line.length() <= LONGEST
                && !line.isSentence()
                && !RoleLine.is(line)
                && Character.isUpperCase(line.source().charAt(line.start()));
    }

    private static List<Node> groups(List<Node> row) {
        List<Node> groups = new ArrayList<>();
        for (Node node : row) {
            if (isHeading(node)) {
                Node heading = new Node(node.paragraph(), Numbering.NAMED);
                heading.children().addAll(node.children());
                groups.add(heading);
            } else {
                groups.getLast().children().add(node);
            }
        }
        return groups;
    }
}
