package vn.binhan.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhan.outline.Node;
import vn.binhan.outline.RoleLine;
import vn.binhan.reading.PlanReading.Duty;
import vn.binhan.wording.Bodies;
import vn.binhan.wording.Found;
import vn.binhan.wording.Lookup;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Paragraph;

/** Who leads a task and who helps, as it is said below the task or in its own words. */
final class TaskRoles {
    /** No paragraph gives work to more bodies than that; a hostile one would never end. */
    static final int MOST_NAMED = 200;

    private static final Pattern WITH =
            Pattern.compile("phoi hop(?: chat che)?(?: cung)?(?: voi| cung)\\s");

    private static final Pattern LEADS =
            Pattern.compile(
                    ",? (?:la )?(?:(?:co quan|don vi) )?chu tri(?! (?:hoi|buoi|cuoc|phien|le))");

    private static final String SHARED_OUT = "phan cong: ";

    /** "Giao Sở Y tế chủ trì." says no work: that stands before it. */
    private static final int SHORTEST_DUTY = 12;

    private final MappedText text;
    private final Assigned given;
    private final DutyWords words;

    TaskRoles(MappedText text, Assigned given, DutyWords words) {
        this.text = text;
        this.given = given;
        this.words = words;
    }

    /** Reads "Cơ quan chủ trì: ...; cơ quan phối hợp: ..." below a task. */
    void read(Node node, Node task) {
        Paragraph paragraph = node.paragraph();
        for (RoleLine line : RoleLine.in(paragraph)) {
            Found<Duty> duty = words.of(task.paragraph().bodyStart(), task.paragraph().end());
            int nameEnd = Bodies.nameEnd(text, line.from(), line.to());
            for (int[] name : Bodies.listed(text, line.from(), Math.max(line.from(), nameEnd))) {
                if (line.leads() || !Bodies.isGeneric(text, name[0], name[1])) {
                    given.add(line.leads(), name, List.of(duty), node, 0.85);
                }
            }
            if (line.inBrackets()) {
                readHelpers(nameEnd, paragraph.end());
            }
        }
        readLeaders(paragraph, node);
        for (Node child : node.children()) {
            read(child, RoleLine.is(child) ? task : child);
        }
    }

    /** "Giao Sở A chủ trì ...; Sở B chủ trì ..." among the tasks. */
    private void readLeaders(Paragraph paragraph, Node node) {
        int to = paragraph.end();
        boolean shared = text.bare().startsWith(SHARED_OUT, paragraph.bodyStart());
        int start = paragraph.bodyStart() + (shared ? SHARED_OUT.length() : 0);
        int from = Bodies.afterOpener(text, start, to);
        boolean entrusted = text.bare().startsWith("giao ", start) && from > start;
        boolean all = shared || entrusted;
        while (from < to && (all || Lookup.holdsAny(text.bare(), from, to, " chu tri"))) {
            int end = text.sentenceEnd(from, to);
            int nameEnd = Bodies.isNameAt(text, from) ? Bodies.nameEnd(text, from, end) : end;
            boolean leads = LEADS.matcher(text.bare()).region(nameEnd, end).lookingAt();
            boolean told = entrusted && nameEnd < end;
            if ((leads || told || (shared && end - nameEnd > 8))
                    && !Bodies.isGeneric(text, from, nameEnd)) {
                boolean only = end - nameEnd < SHORTEST_DUTY;
                List<Found<Duty>> duties =
                        List.of(only ? words.of(start, to) : words.of(nameEnd, end));
                Bodies.listed(text, from, nameEnd)
                        .forEach(name -> given.add(true, name, duties, node, 0.65));
                readHelpers(nameEnd, end);
            }
            from = end;
            entrusted = false;
            while (from < to && " .;/".indexOf(text.charAt(from)) >= 0) {
                from++;
            }
            from = Bodies.afterOpener(text, from, to);
        }
    }

    /** Reads whom a sentence asks to work along: "phối hợp với Sở A". */
    void readHelpers(int from, int to) {
        Matcher with = WITH.matcher(text.bare()).region(from, to);
        for (int tries = 0; tries < MOST_NAMED && with.find(); tries++) {
            if (Bodies.isNameAt(text, with.end())) {
                int end = Bodies.nameEnd(text, with.end(), to);
                int sentence = text.sentenceEnd(with.start(), to);
                for (int[] name :
                        Bodies.listed(
                                text, with.end(), Math.min(end, Math.max(sentence, with.end())))) {
                    if (!Bodies.isGeneric(text, name[0], name[1])) {
                        given.help(name, words.of(with.start(), sentence));
                    }
                }
            }
        }
    }
}
