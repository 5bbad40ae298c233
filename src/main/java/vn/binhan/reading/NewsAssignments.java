package vn.binhan.reading;

import java.util.List;
import java.util.regex.Pattern;
import vn.binhan.reading.PlanReading.Assignment;

/** Reads out of a news item who was given the work. */
final class NewsAssignments {
    private static final Pattern LEADS =
            Pattern.compile(
                    "(?: duoc giao)?(?: la)?(?: don vi| co quan)?(?: duoc giao)? (?:chu tri(?! (?:hoi|buoi|cuoc|phien|le))|co quan thuong truc|chiu"
                            + " trach nhiem)");

    /** "UBND tỉnh giao Sở A ...": what the next sentences tell is given, too. */
    private static final Pattern GIVES =
            Pattern.compile(
                    "[^.;]{0,60}(?:ubnd|uy ban nhan dan)[^.;,]{0,40} giao (?:cho )?(?:so|cong an|ban|hoi|phong) [^.;]{4,200} chu tri");

    private final MappedText text;
    private final AssignmentReader reader;

    NewsAssignments(MappedText text) {
        this.text = text;
        this.reader = new AssignmentReader(text);
    }

    /** The bodies that the paragraphs name, in order. */
    List<Found<Assignment>> in(List<Node> paragraphs) {
        read(paragraphs);
        return reader.assignments();
    }

    private void read(List<Node> nodes) {
        for (Node node : nodes) {
            reader.readPassing(node);
            readLeaders(node);
            read(node.children());
        }
    }

    /** "Sở A chủ trì ... . Sở B rà soát ...": once one body leads, each sentence names another. */
    private void readLeaders(Node node) {
        int to = node.paragraph().end();
        int from = node.paragraph().bodyStart();
        boolean led = false;
        while (from < to) {
            int end = text.sentenceEnd(from, to);
            int nameEnd = Bodies.isNameAt(text, from) ? Bodies.nameEnd(text, from, end) : end;
            boolean gives = GIVES.matcher(text.bare()).region(from, end).lookingAt();
            led |= gives || LEADS.matcher(text.bare()).region(nameEnd, end).lookingAt();
            if (led && !gives && end - nameEnd > 8) {
                reader.lead(from, nameEnd, end, node);
            }
            from = end;
            while (from < to && " .;/".indexOf(text.charAt(from)) >= 0) {
                from++;
            }
        }
    }
}
