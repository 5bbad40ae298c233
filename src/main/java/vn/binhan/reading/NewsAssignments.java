package vn.binhan.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhan.outline.Node;
import vn.binhan.reading.PlanReading.Assignment;
import vn.binhan.wording.Bodies;
import vn.binhan.wording.Found;
import vn.binhan.wording.MappedText;

/** Reads out of a news item who was given the work. */
final class NewsAssignments {
    private static final Pattern LEADS =
            Pattern.compile(
                    "(?: duoc giao)?(?: la)?(?: don vi| co quan)?(?: duoc giao)? (?:dau moi|chu tri(?! (?:hoi|buoi|cuoc|phien|le))|co quan thuong truc|chiu"
                            + " trach nhiem)");

    /** "UBND tỉnh giao Sở A ...": what the next sentences tell is given, too. */
    private static final Pattern GIVES =
            Pattern.compile(
                    "[^.;]{0,60}(?:ubnd|uy ban nhan dan|(?<!\\p{L})(?:thanh pho|tinh|xa|phuong))[^.;,]{0,40} (?:giao|de nghi|yeu cau) (?:cho )?(?:so|cong an|ban|hoi|phong|uy ban) [^.;]{4,200} (?:chu tri|la (?:co quan|don vi) (?:thuong truc|dau moi))");

    /** "UBND tỉnh cũng đề nghị ...": who asks is not asked. */
    private static final Pattern ASKS =
            Pattern.compile("(?: cung| con| dong thoi)? (?:giao|de nghi|yeu cau)");

    /** "Các sở, ngành, địa phương": nobody by name. */
    private static final Pattern VAGUE =
            Pattern.compile(
                    "cac (?:(?:so|ban|nganh|co quan|don vi|dia phuong|doan the|cap|cap uy|to chuc|bao chi|lien quan|va)[, ]{0,2})+");

    private static final Pattern OPENING =
            Pattern.compile(
                    "(?:(?:ve|trong) (?:viec )?(?:to chuc|phan cong|trien khai)[^,.;:]{0,40}|theo (?:su )?phan cong[^,.;:]{0,40}|theo do), (?:[^.;:]{0,80}: ?[\"\u201c]?)?");

    private final MappedText text;
    private final AssignmentReader reader;

    /** Whether the paragraph before ended in the work of a body. */
    private boolean led;

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
        int from = behindOpening(node.paragraph().bodyStart(), to);
        led &= Bodies.isNameAt(text, from);
        while (from < to) {
            int end = text.sentenceEnd(from, to);
            int nameEnd = Bodies.isNameAt(text, from) ? Bodies.nameEnd(text, from, end) : end;
            boolean gives = GIVES.matcher(text.bare()).region(from, end).lookingAt();
            led |= gives || LEADS.matcher(text.bare()).region(nameEnd, end).lookingAt();
            boolean asks = ASKS.matcher(text.bare()).region(nameEnd, end).lookingAt();
            boolean vague = VAGUE.matcher(text.bare()).region(from, nameEnd).matches();
            if (led && !gives && !asks && !vague && end - nameEnd > 8) {
                reader.lead(from, nameEnd, end, node);
                readOthers(nameEnd, end, node);
            }
            from = end;
            while (from < to && " .;/".indexOf(text.charAt(from)) >= 0) {
                from++;
            }
        }
    }

    /** "Sở A chủ trì, Sở B chịu trách nhiệm về ...": another body leads in the same sentence. */
    private void readOthers(int from, int to, Node node) {
        for (int comma = text.text().indexOf(", ", from);
                comma >= 0 && comma + 2 < to;
                comma = text.text().indexOf(", ", comma + 1)) {
            int start = comma + 2;
            int nameEnd = Bodies.isNameAt(text, start) ? Bodies.nameEnd(text, start, to) : to;
            if (nameEnd < to && LEADS.matcher(text.bare()).region(nameEnd, to).lookingAt()) {
                reader.lead(start, nameEnd, to, node);
            }
        }
    }

    /** "Về tổ chức thực hiện, Sở A ...", "Về phân công, bà B nói: \"Sở A ...". */
    private int behindOpening(int from, int to) {
        Matcher opening = OPENING.matcher(text.bare()).region(from, to);
        return opening.lookingAt() && Bodies.isNameAt(text, opening.end()) ? opening.end() : from;
    }
}
