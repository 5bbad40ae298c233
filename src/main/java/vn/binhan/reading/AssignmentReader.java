package vn.binhan.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhan.reading.Outline.Node;
import vn.binhan.reading.PlanReading.Assignment;
import vn.binhan.reading.PlanReading.Duty;
import vn.binhan.reading.PlanReading.Role;

/** Reads which body has to do what, as the one who answers for it or as a helper. */
final class AssignmentReader {
    private static final Pattern WITH =
            Pattern.compile("phoi hop(?: chat che)?(?: cung)?(?: voi| cung)\\s");
    private static final Pattern NAMED_ROLE =
            Pattern.compile("(?:(?:co quan|don vi)\\s)?(chu tri|phoi hop)(?: thuc hien)?\\s?:\\s?");
    private static final Pattern GENERIC =
            Pattern.compile(
                    "(?:cac|co quan|don vi|nganh|doan the|doanh nghiep|thu truong|nha truong|co"
                            + " so)\\b.*|.*lien quan.*",
                    Pattern.DOTALL);
    private static final Pattern ENTRUSTS =
            Pattern.compile("(?:giao|giao cho|de nghi|yeu cau|phan cong)\\s+(?=\\p{L})");

    private static final int LONGEST_SENTENCE = 2000;

    private final MappedText text;
    private final Map<String, Draft> leads = new LinkedHashMap<>();
    private final Map<String, Draft> helpers = new LinkedHashMap<>();

    AssignmentReader(MappedText text) {
        this.text = text;
    }

    /** Reads a section on the organisation of the work. */
    void readSection(Node section) {
        section.children().forEach(this::readItem);
        Paragraph heading = section.paragraph();
        int colon = text.text().indexOf(": ", heading.bodyStart());
        if (section.children().isEmpty() && colon > 0 && colon + 20 < heading.end()) {
            readSentence(colon + 2, heading.end(), new ArrayList<>(), section);
        }
    }

    /** Reads one item: a body with its duties, or a group of such items. */
    void readItem(Node node) {
        Paragraph paragraph = node.paragraph();
        int from = Bodies.afterOpener(text, paragraph.bodyStart(), paragraph.end());
        boolean named = Bodies.isNameAt(text, from);
        int nameEnd = named ? Bodies.nameEnd(text, from, paragraph.end()) : from;
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
        boolean heading = paragraph.end() - rest < 4;
        List<Found<Duty>> duties = new ArrayList<>();
        boolean opener = endsLikeOpener(rest, paragraph.end());
        if (!heading && !(opener && !node.children().isEmpty())) {
            duties.add(duty(rest, paragraph.end()));
        }
        for (Node child : node.children()) {
            duties.add(duty(child));
        }
        List<int[]> names = Bodies.listed(text, from, nameEnd);
        for (int[] name : names) {
            add(leads, name, duties, node, heading ? 0.92 : 0.85);
        }
        readHelpers(rest, node.end());
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
    private void readPassing(Node node) {
        readSentence(node.paragraph().bodyStart(), node.paragraph().end(), new ArrayList<>(), node);
    }

    private void readSentence(int from, int to, List<Found<Duty>> duties, Node node) {
        Matcher entrusts = ENTRUSTS.matcher(text.bare()).region(from, to);
        while (entrusts.find()) {
            boolean wordStart =
                    entrusts.start() == 0 || !Character.isLetter(text.charAt(entrusts.start() - 1));
            if (wordStart
                    && Bodies.isNameAt(text, entrusts.end())
                    && !GENERIC.matcher(text.bare())
                            .region(entrusts.end(), Math.min(to, entrusts.end() + 20))
                            .matches()) {
                int nameEnd = Bodies.nameEnd(text, entrusts.end(), to);
                int end = sentenceEnd(nameEnd, to);
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

    private int sentenceEnd(int from, int limit) {
        int to = Math.min(limit, from + LONGEST_SENTENCE);
        for (int i = from; i < to; i++) {
            char letter = text.charAt(i);
            if (letter == ';'
                    || letter == '\n'
                    || (letter == '.'
                            && (i + 1 == to
                                    || text.charAt(i + 1) <= ' '
                                    || text.charAt(i + 1) == '/'))) {
                return i + 1;
            }
        }
        return to;
    }

    /** Reads "Cơ quan chủ trì: ...; cơ quan phối hợp: ..." below a task. */
    void readTask(Node node, Node task) {
        if (namesRole(node.paragraph())) {
            readRoles(node, task);
        }
        for (Node child : node.children()) {
            readTask(child, isRoleLine(child) ? task : child);
        }
    }

    /** Most tasks name no role: the pattern need not look at them. */
    private boolean namesRole(Paragraph paragraph) {
        int from = paragraph.start();
        int to = paragraph.end();
        return Lookup.holdsAny(text.bare(), from, to, ":")
                && Lookup.holdsAny(text.bare(), from, to, "chu tri", "phoi hop");
    }

    private void readRoles(Node node, Node task) {
        Paragraph paragraph = node.paragraph();
        Matcher role = NAMED_ROLE.matcher(text.bare()).region(paragraph.start(), paragraph.end());
        Found<Duty> duty = duty(task.paragraph().bodyStart(), task.paragraph().end());
        while (role.find()) {
            boolean leads_ = text.bare().startsWith("chu tri", role.start(1));
            int end = sentenceEnd(role.end(), paragraph.end());
            int from = role.end();
            if (Bodies.isNameAt(text, from)) {
                int nameEnd = Math.min(end, Math.max(from, Bodies.nameEnd(text, from, end)));
                for (int[] name : Bodies.listed(text, from, nameEnd)) {
                    if (leads_ || !isGeneric(name)) {
                        add(leads_ ? leads : helpers, name, List.of(duty), node, 0.85);
                    }
                }
            }
        }
    }

    /** Whether a line below a task only says who leads and who helps. */
    static boolean isRoleLine(Node node) {
        return NAMED_ROLE.matcher(node.headline()).lookingAt();
    }

    private void readHelpers(int from, int to) {
        Matcher with = WITH.matcher(text.bare()).region(from, to);
        while (with.find()) {
            if (Bodies.isNameAt(text, with.end())) {
                int end = Bodies.nameEnd(text, with.end(), to);
                int sentence = sentenceEnd(with.start(), to);
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
                        TargetSubject.endOf(text, node.paragraph().bodyStart(), node.end()),
                        0.9);
        return words.as(new Duty(words.value()));
    }

    private Found<Duty> duty(int from, int to) {
        Found<String> words = text.found(from, TargetSubject.endOf(text, from, to), 0.85);
        return words.as(new Duty(Casing.capitalised(words.value())));
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
