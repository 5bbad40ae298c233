package vn.binhan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.binhan.outline.Node;
import vn.binhan.outline.RoleLine;
import vn.binhan.reading.PlanReading.Assignment;
import vn.binhan.reading.PlanReading.Duty;
import vn.binhan.wording.Bodies;
import vn.binhan.wording.Found;
import vn.binhan.wording.Label.Numbering;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Paragraph;

/** Reads which body has to do what, as the one who answers for it or as a helper. */
final class AssignmentReader {
    private static final Pattern ENTRUSTS =
            Pattern.compile("(?:giao|giao cho|de nghi|yeu cau|phan cong)\\s+(?=\\p{L})");

    private final MappedText text;
    private final Assigned given;
    private final DutyWords words;
    private final TaskRoles roles;

    AssignmentReader(MappedText text) {
        this.text = text;
        this.given = new Assigned(text);
        this.words = new DutyWords(text);
        this.roles = new TaskRoles(text, given, words);
    }

    /** Reads a section on the organisation of the work. */
    void readSection(Node section) {
        if (section.style() == Numbering.ARTICLE) {
            readArticle(section);
            return;
        }
        if (section.paragraph().namesBody() && !section.children().isEmpty()) {
            readItem(section);
            return;
        }
        section.children().forEach(this::readItem);
        Paragraph heading = section.paragraph();
        int colon = text.text().indexOf(": ", heading.bodyStart());
        if (section.children().isEmpty() && colon > 0 && colon + 20 < heading.end()) {
            readSentence(colon + 2, heading.end(), new ArrayList<>(), section);
        }
    }

    /**
     * Reads an article of a decision that gives work to bodies, not one that only issues the plan.
     */
    void readArticle(Node article) {
        String words = article.paragraph().bareBody();
        boolean closing = words.contains("thi hanh") && !words.startsWith("giao ");
        if (!words.startsWith("ban hanh") && !closing) {
            readItem(article);
        }
    }

    /** Reads one item: a body with its duties, or a group of such items. */
    void readItem(Node node) {
        Paragraph paragraph = node.paragraph();
        int from = Bodies.afterOpener(text, paragraph.bodyStart(), paragraph.end());
        boolean body = Bodies.isNameAt(text, from);
        boolean group = body && isGroup(node, from);
        boolean named = body && (!group || (!node.implied() && isOneBody(from, paragraph.end())));
        int nameEnd = named ? Bodies.nameEnd(text, from, paragraph.end()) : from;
        if (node.children().stream().anyMatch(RoleLine::is)) {
            roles.read(node, node);
            return;
        }
        if (!named || nameEnd - from < 3) {
            node.children().forEach(this::readItem);
            readPassing(node);
            return;
        }
        int rest = nameEnd;
        while (rest < paragraph.end() && " :;,.-".indexOf(text.charAt(rest)) >= 0) {
            rest++;
        }
        rest = Bodies.behindBracket(text, rest, paragraph.end());
        List<int[]> shares = SharedOut.in(text, from, paragraph.end());
        if (node.children().isEmpty() && !shares.isEmpty()) {
            for (int[] share : shares) {
                List<Found<Duty>> own = List.of(words.of(share[1], share[2]));
                boolean leads = !own.getFirst().value().helps();
                Bodies.listed(text, share[0], share[1])
                        .forEach(name -> given.add(leads, name, own, node, 0.65));
                roles.readHelpers(share[1], share[2]);
            }
            return;
        }
        List<int[]> names = Bodies.listed(text, from, nameEnd);
        boolean second = nameEnd < paragraph.end() && text.charAt(nameEnd) == ';';
        int more = endOfMore(rest, paragraph.end());
        if ((second || text.bare().startsWith("cac ", from)) && more > 0) {
            List<int[]> behind = Bodies.listed(text, rest, more);
            boolean joins = second || (behind.size() > 1 && more == paragraph.end());
            names = second ? join(names, behind) : joins ? behind : names;
            rest = joins ? more : rest;
        }
        boolean heading = paragraph.end() - rest < 4;
        List<Found<Duty>> duties = new ArrayList<>();
        boolean opener = endsLikeOpener(rest, paragraph.end());
        if (!heading && !(opener && !node.children().isEmpty())) {
            duties.add(words.of(rest, paragraph.end()));
        }
        List<Node> others = node.children().stream().filter(this::asksOther).toList();
        node.children().stream()
                .filter(child -> !others.contains(child))
                .forEach(child -> duties.add(words.of(child)));
        boolean helps = !duties.isEmpty() && duties.stream().allMatch(duty -> duty.value().helps());
        for (int[] name : names) {
            given.add(!helps, name, duties, node, heading ? 0.92 : 0.85);
        }
        roles.readHelpers(rest, node.end());
        node.children().stream()
                .filter(child -> group || isGiven(child) || others.contains(child))
                .forEach(this::readItem);
    }

    /** "Đề nghị Hội C ..." in a paragraph without mark below another body: none of its work. */
    private boolean asksOther(Node child) {
        return !child.isLabelled()
                && text.bare().startsWith("de nghi ", child.paragraph().bodyStart())
                && Bodies.isNameAt(text, nameStart(child));
    }

    /** "1. Các sở, ngành" above "1.1. Sở A", "1.2. Sở B": each body stands for itself. */
    private boolean isGroup(Node node, int from) {
        long items = node.children().stream().filter(Node::isLabelled).count();
        long bodies =
                node.children().stream()
                        .filter(Node::isLabelled)
                        .filter(child -> Bodies.isNameAt(text, nameStart(child)))
                        .count();
        boolean collective = Bodies.isCollective(text, from, node.end());
        return bodies > 0 && (collective || bodies * 2 > items);
    }

    /** "I. Công an tỉnh" above "1. Phòng Cảnh sát hình sự ...": the work is given to both. */
    private boolean isOneBody(int from, int to) {
        int nameEnd = Bodies.nameEnd(text, from, to);
        return to - nameEnd < 3
                && !Bodies.isCollective(text, from, to)
                && Bodies.listed(text, from, nameEnd).size() == 1;
    }

    /** "Giao Phòng A ...": a body passes a part of its work on. */
    private boolean isGiven(Node child) {
        int from = nameStart(child);
        return from > child.paragraph().bodyStart()
                && text.bare().startsWith("giao ", child.paragraph().bodyStart())
                && Bodies.isNameAt(text, from);
    }

    /**
     * Where the bodies that are named here end, if nothing stands behind them or a colon; or -1.
     */
    private int endOfMore(int from, int to) {
        if (from >= to || !Bodies.isNameAt(text, from)) {
            return -1;
        }
        int end = Bodies.nameEnd(text, from, to);
        return to - end < 3 ? to : text.charAt(end) == ':' ? end + 2 : -1;
    }

    private static List<int[]> join(List<int[]> one, List<int[]> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private int nameStart(Node node) {
        Paragraph paragraph = node.paragraph();
        return Bodies.afterOpener(text, paragraph.bodyStart(), paragraph.end());
    }

    private boolean endsLikeOpener(int from, int to) {
        return to > 0 && text.charAt(to - 1) == ':' && to - from < 120;
    }

    /**
     * An item that is not headed by a body may still entrust one in the middle: "Giao Sở Y tế ...".
     */
    void readPassing(Node node) {
        readSentence(node.paragraph().bodyStart(), node.paragraph().end(), new ArrayList<>(), node);
    }

    private void readSentence(int from, int to, List<Found<Duty>> duties, Node node) {
        Matcher entrusts = ENTRUSTS.matcher(text.bare()).region(from, to);
        for (int tries = 0; tries < TaskRoles.MOST_NAMED && entrusts.find(); tries++) {
            boolean wordStart =
                    entrusts.start() == 0 || !Character.isLetter(text.charAt(entrusts.start() - 1));
            if (wordStart
                    && Bodies.isNameAt(text, entrusts.end())
                    && !Bodies.isCollective(
                            text, entrusts.end(), Math.min(to, entrusts.end() + 20))) {
                int nameEnd = Bodies.nameEnd(text, entrusts.end(), to);
                int end = text.sentenceEnd(nameEnd, to);
                if (end - nameEnd > 8) {
                    List<Found<Duty>> own = new ArrayList<>(duties);
                    own.add(words.of(nameEnd, end));
                    Bodies.listed(text, entrusts.end(), nameEnd)
                            .forEach(name -> given.add(true, name, own, node, 0.75));
                    roles.readHelpers(nameEnd, end);
                }
            }
        }
    }

    /** Reads who leads and who helps, from each item that says so. */
    void readTask(Node node) {
        roles.read(node, node);
    }

    /** The bodies named between two positions do what is said from there to the end. */
    void lead(int from, int nameEnd, int end, Node node) {
        List<Found<Duty>> duties = List.of(words.of(nameEnd, end));
        boolean helps = duties.getFirst().value().helps();
        Bodies.listed(text, from, nameEnd)
                .forEach(name -> given.add(!helps, name, duties, node, 0.65));
    }

    List<Found<Assignment>> assignments() {
        return given.all();
    }
}
