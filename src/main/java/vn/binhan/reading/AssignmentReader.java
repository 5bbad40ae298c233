package vn.binhan.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.binhan.reading.Label.Numbering;
import vn.binhan.reading.PlanReading.Assignment;
import vn.binhan.reading.PlanReading.Duty;
import vn.binhan.reading.PlanReading.Role;

/** Reads which body has to do what, as the one who answers for it or as a helper. */
final class AssignmentReader {
    private static final Pattern WITH =
            Pattern.compile("phoi hop(?: chat che)?(?: cung)?(?: voi| cung)\\s");
    private static final Pattern GENERIC =
            Pattern.compile(
                    "(?:cac|co quan|don vi|nganh|doan the|doanh nghiep|thu truong|nha truong|co"
                            + " so)\\b.*|.*lien quan.*",
                    Pattern.DOTALL);
    private static final Pattern ENTRUSTS =
            Pattern.compile("(?:giao|giao cho|de nghi|yeu cau|phan cong)\\s+(?=\\p{L})");

    /** No paragraph gives work to more bodies than that; a hostile one would never end. */
    private static final int MOST_NAMED = 200;

    private final MappedText text;
    private final Map<String, Draft> leads = new LinkedHashMap<>();
    private final Map<String, Draft> helpers = new LinkedHashMap<>();

    AssignmentReader(MappedText text) {
        this.text = text;
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
        boolean named = Bodies.isNameAt(text, from) && !isGroup(node);
        int nameEnd = named ? Bodies.nameEnd(text, from, paragraph.end()) : from;
        if (node.children().stream().anyMatch(RoleLine::is)) {
            readTask(node, node);
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
        rest = skipBracket(rest, paragraph.end());
        List<int[]> names = Bodies.listed(text, from, nameEnd);
        boolean second = nameEnd < paragraph.end() && text.charAt(nameEnd) == ';';
        if ((second || text.bare().startsWith("cac ", from)) && endsInBody(rest, paragraph.end())) {
            List<int[]> behind = Bodies.listed(text, rest, paragraph.end());
            names = second ? join(names, behind) : behind.size() > 1 ? behind : names;
            rest = second || behind.size() > 1 ? paragraph.end() : rest;
        }
        boolean heading = paragraph.end() - rest < 4;
        List<Found<Duty>> duties = new ArrayList<>();
        boolean opener = endsLikeOpener(rest, paragraph.end());
        if (!heading && !(opener && !node.children().isEmpty())) {
            duties.add(duty(rest, paragraph.end()));
        }
        for (Node child : node.children()) {
            duties.add(duty(child));
        }
        boolean helps = !duties.isEmpty() && duties.stream().allMatch(duty -> duty.value().helps());
        for (int[] name : names) {
            add(helps ? helpers : leads, name, duties, node, heading ? 0.92 : 0.85);
        }
        readHelpers(rest, node.end());
    }

    /** "1. Các sở, ngành" above "1.1. Sở A", "1.2. Sở B": each body stands for itself. */
    private boolean isGroup(Node node) {
        long items = node.children().stream().filter(Node::isLabelled).count();
        long bodies =
                node.children().stream()
                        .filter(Node::isLabelled)
                        .filter(child -> Bodies.isNameAt(text, nameStart(child)))
                        .count();
        return bodies > 0 && bodies * 2 > items;
    }

    /** Whether a body is named here, and nothing stands behind its name. */
    private boolean endsInBody(int from, int to) {
        return from < to && Bodies.isNameAt(text, from) && to - Bodies.nameEnd(text, from, to) < 3;
    }

    private static List<int[]> join(List<int[]> one, List<int[]> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private int nameStart(Node node) {
        Paragraph paragraph = node.paragraph();
        return Bodies.afterOpener(text, paragraph.bodyStart(), paragraph.end());
    }

    private int skipBracket(int from, int to) {
        if (from < to && text.charAt(from) == '(') {
            int close = text.text().indexOf(')', from);
            if (close > 0 && close < to) {
                int after = close + 1;
                while (after < to && " :;,.-".indexOf(text.charAt(after)) >= 0) {
                    after++;
                }
                return after;
            }
        }
        return from;
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
        for (int tries = 0; tries < MOST_NAMED && entrusts.find(); tries++) {
            boolean wordStart =
                    entrusts.start() == 0 || !Character.isLetter(text.charAt(entrusts.start() - 1));
            if (wordStart
                    && Bodies.isNameAt(text, entrusts.end())
                    && !GENERIC.matcher(text.bare())
                            .region(entrusts.end(), Math.min(to, entrusts.end() + 20))
                            .matches()) {
                int nameEnd = Bodies.nameEnd(text, entrusts.end(), to);
                int end = text.sentenceEnd(nameEnd, to);
                if (end - nameEnd > 8) {
                    List<Found<Duty>> own = new ArrayList<>(duties);
                    own.add(duty(nameEnd, end));
                    Bodies.listed(text, entrusts.end(), nameEnd)
                            .forEach(name -> add(leads, name, own, node, 0.75));
                    readHelpers(nameEnd, end);
                }
            }
        }
    }

    /** Reads "Cơ quan chủ trì: ...; cơ quan phối hợp: ..." below a task. */
    void readTask(Node node, Node task) {
        Paragraph paragraph = node.paragraph();
        for (RoleLine line : RoleLine.in(paragraph)) {
            Found<Duty> duty = duty(task.paragraph().bodyStart(), task.paragraph().end());
            int nameEnd = Bodies.nameEnd(text, line.from(), line.to());
            for (int[] name : Bodies.listed(text, line.from(), Math.max(line.from(), nameEnd))) {
                if (line.leads() || !isGeneric(name)) {
                    add(line.leads() ? leads : helpers, name, List.of(duty), node, 0.85);
                }
            }
            if (line.inBrackets()) {
                readHelpers(nameEnd, paragraph.end());
            }
        }
        for (Node child : node.children()) {
            readTask(child, RoleLine.is(child) ? task : child);
        }
    }

    private void readHelpers(int from, int to) {
        Matcher with = WITH.matcher(text.bare()).region(from, to);
        for (int tries = 0; tries < MOST_NAMED && with.find(); tries++) {
            if (Bodies.isNameAt(text, with.end())) {
                int end = Bodies.nameEnd(text, with.end(), to);
                int sentence = text.sentenceEnd(with.start(), to);
                for (int[] name :
                        Bodies.listed(
                                text, with.end(), Math.min(end, Math.max(sentence, with.end())))) {
                    if (!isGeneric(name)) {
                        helpers.computeIfAbsent(
                                        key(name),
                                        key -> new Draft(text.found(name[0], name[1], 0.75)))
                                .duties
                                .add(duty(with.start(), sentence));
                    }
                }
            }
        }
    }

    private boolean isGeneric(int[] name) {
        return GENERIC.matcher(text.bare()).region(name[0], name[1]).matches()
                || !Bodies.isNameAt(text, name[0]);
    }

    private Found<Duty> duty(Node node) {
        Found<String> words =
                text.found(
                        node.paragraph().bodyStart(),
                        text.endOf(node.paragraph().bodyStart(), node.end()),
                        0.9);
        return words.as(new Duty(words.value()));
    }

    private Found<Duty> duty(int from, int to) {
        Found<String> words = text.found(from, text.endOf(from, to), 0.85);
        return words.as(new Duty(Casing.capitalised(words.value())));
    }

    /** The bodies named between two positions do what is said from there to the end. */
    void lead(int from, int nameEnd, int end, Node node) {
        List<Found<Duty>> duties = List.of(duty(nameEnd, end));
        Bodies.listed(text, from, nameEnd).forEach(name -> add(leads, name, duties, node, 0.65));
    }

    private void add(
            Map<String, Draft> drafts,
            int[] name,
            List<Found<Duty>> duties,
            Node node,
            double confidence) {
        Draft draft =
                drafts.computeIfAbsent(
                        key(name),
                        key ->
                                new Draft(
                                        new Found<>(
                                                text.words(name[0], name[1]),
                                                text.span(node.start(), node.end()),
                                                confidence)));
        draft.duties.addAll(duties);
    }

    private String key(int[] name) {
        return text.words(name[0], name[1])
                .toLowerCase(java.util.Locale.ROOT)
                .replace("ủy ban nhân dân", "ubnd");
    }

    List<Found<Assignment>> assignments() {
        List<Found<Assignment>> found = new ArrayList<>();
        leads.values().forEach(draft -> found.add(draft.assignment(Role.LEAD)));
        helpers.forEach((key, draft) -> {
            if (!leads.containsKey(key)) {
                found.add(draft.assignment(Role.SUPPORT));
            }
        });
        return found;
    }

    private static final class Draft {
        private final Found<String> body;
        private final List<Found<Duty>> duties = new ArrayList<>();

        private Draft(Found<String> body) {
            this.body = body;
        }

        private Found<Assignment> assignment(Role role) {
            String name = Casing.capitalised(body.value());
            return body.as(new Assignment(name, role, duties));
        }
    }
}
