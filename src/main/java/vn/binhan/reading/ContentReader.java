package vn.binhan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.outline.Node;
import vn.binhan.outline.RoleLine;
import vn.binhan.reading.PlanReading.Content;
import vn.binhan.reading.PlanReading.Task;
import vn.binhan.wording.Bodies;
import vn.binhan.wording.Casing;
import vn.binhan.wording.Found;
import vn.binhan.wording.Label;
import vn.binhan.wording.Label.Numbering;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Paragraph;

/** Reads the groups of tasks of a plan with the tasks below them. */
final class ContentReader {
    private static final Pattern INLINE = Pattern.compile("(?<![\\p{L}\\d)])\\((\\d{1,2})\\)\\s?");
    private static final Pattern RUN_IN =
            Pattern.compile(
                    "[:.]\\s(?=\\p{Lu})|(?<!như)(?<!gồm)(?<!sau)(?<!đó)(?<!thể)(?<!là)(?<!với):\\s(?=\\p{Ll})");
    private static final Pattern CLASS =
            Pattern.compile(
                    "(?:(?:cac|nhom|mot so) )*(?:nhiem vu|giai phap|noi dung|hoat dong)(?:,? (?:va|giai phap|noi dung|chung|cu the|trong tam|chu yeu|theo (?:tung )?(?:linh vuc|nhom)|to chuc thuc hien|thuong xuyen|dot xuat))*[.:]?");
    private static final int LONGEST_RUN_IN = 160;

    private final MappedText text;

    ContentReader(MappedText text) {
        this.text = text;
    }

    /** The contents that stand directly below one section. */
    List<Found<Content>> below(Node section) {
        List<Node> items = items(section);
        List<Found<Content>> contents = new ArrayList<>();
        if (items.isEmpty()) {
            contents.addAll(inline(section.paragraph().bodyStart(), section.paragraph().end()));
            for (Node child : section.children()) {
                contents.addAll(inline(child.start(), child.end()));
            }
            if (contents.isEmpty()) {
                section.children().forEach(child -> contents.add(content(child)));
            }
            return contents;
        }
        items.forEach(item -> contents.add(content(item)));
        return contents;
    }

    private static List<Node> items(Node section) {
        List<Node> labelled =
                section.children().stream()
                        .filter(node -> node.isLabelled() && !node.style().isBullet())
                        .toList();
        if (!labelled.isEmpty()) {
            return areClasses(labelled)
                    ? labelled.stream().flatMap(node -> items(node).stream()).toList()
                    : labelled;
        }
        List<Node> bullets = section.children().stream().filter(Node::isLabelled).toList();
        List<Node> leads =
                section.children().stream().filter(node -> !node.children().isEmpty()).toList();
        if (leads.size() == 1 && bullets.isEmpty() && section.children().size() <= 2) {
            return items(leads.getFirst());
        }
        return bullets.isEmpty()
                ? leads
                : section.children().stream()
                        .filter(node -> node.isLabelled() || !node.children().isEmpty())
                        .toList();
    }

    /** "I. Nhiệm vụ chung", "II. Giải pháp theo lĩnh vực": headings over numbered contents. */
    private static boolean areClasses(List<Node> nodes) {
        return nodes.size() > 1
                && nodes.size() <= 3
                && nodes.stream()
                        .allMatch(node ->
                                CLASS.matcher(node.headline()).matches()
                                        && node.children().stream()
                                                        .filter(Node::isLabelled)
                                                        .filter(child -> !child.style().isBullet())
                                                        .count()
                                                >= 2);
    }

    Found<Content> content(Node node) {
        Paragraph paragraph = node.paragraph();
        Label label = node.label();
        int from = paragraph.bodyStart();
        int runIn =
                node.children().stream().anyMatch(Node::isLabelled)
                        ? -1
                        : runIn(from, paragraph.end());
        int titleEnd = runIn > 0 ? runIn : paragraph.end();
        List<Found<Task>> tasks = new ArrayList<>();
        if (runIn > 0) {
            tasks.add(
                    text.found(runIn + 1, paragraph.end(), 0.8)
                            .as(new Task(null, trimmed(runIn + 1, paragraph.end()), List.of())));
        }
        itemsBelow(node).forEach(child -> addTask(child, tasks));
        Content content =
                new Content(label == null ? null : label.shown(), trimmed(from, titleEnd), tasks);
        return new Found<>(
                content, text.span(node.start(), node.end()), label == null ? 0.8 : 0.93);
    }

    /** A heading with its text behind it: "1. Truyền thông: Tổ chức các hoạt động ...". */
    private int runIn(int from, int to) {
        Matcher matcher =
                RUN_IN.matcher(text.text()).region(from, Math.min(to, from + LONGEST_RUN_IN));
        if (!matcher.find() || to - matcher.end() < 25) {
            return -1;
        }
        return matcher.start();
    }

    /** What stands below a heading; a line "... như sau:" between them is no task of its own. */
    private static List<Node> itemsBelow(Node node) {
        List<Node> children = node.children();
        boolean introduced =
                children.size() == 1
                        && !children.getFirst().isLabelled()
                        && !children.getFirst().children().isEmpty();
        if (introduced) {
            return children.getFirst().children();
        }
        List<Node> items = new ArrayList<>();
        for (int at = 0; at < children.size(); at++) {
            if (!isIntroduction(children, at)) {
                items.add(children.get(at));
            }
        }
        return items;
    }

    private static boolean isIntroduction(List<Node> row, int at) {
        return row.get(at).style() == Numbering.LEAD
                && row.get(at).children().isEmpty()
                && at + 1 < row.size()
                && row.get(at + 1).isLabelled();
    }

    private void addTask(Node node, List<Found<Task>> tasks) {
        if (!RoleLine.is(node) || (node.isLabelled() && !node.style().isBullet())) {
            tasks.add(task(node));
        }
    }

    private Found<Task> task(Node node) {
        List<Found<Task>> parts = new ArrayList<>();
        itemsBelow(node).forEach(child -> addTask(child, parts));
        Label label = node.label();
        Task task =
                new Task(
                        label == null ? null : label.shown(),
                        trimmed(node.paragraph().bodyStart(), node.paragraph().end()),
                        parts);
        return new Found<>(task, text.span(node.start(), node.end()), label == null ? 0.75 : 0.92);
    }

    private String trimmed(int from, int to) {
        return text.words(from, text.endOf(from, to));
    }

    /** Contents that are counted inside a sentence: "(1) ...; (2) ...". */
    List<Found<Content>> inline(int from, int to) {
        List<Found<Content>> contents = new ArrayList<>();
        Matcher matcher = INLINE.matcher(text.text()).region(from, to);
        int expected = 1;
        int start = -1;
        int body = -1;
        String label = "";
        while (matcher.find()) {
            if (!String.valueOf(expected).equals(stripZero(matcher.group(1)))) {
                continue;
            }
            if (start >= 0) {
                contents.add(counted(label, start, body, matcher.start()));
            }
            expected++;
            label = matcher.group().strip();
            start = matcher.start();
            body = matcher.end();
        }
        if (start >= 0 && expected > 2) {
            contents.add(counted(label, start, body, sentenceEnd(body, to)));
        }
        return expected > 2 ? contents : List.of();
    }

    private static String stripZero(@Nullable String digits) {
        return digits == null ? "" : digits.replaceFirst("^0", "");
    }

    private int sentenceEnd(int from, int to) {
        Matcher end =
                Pattern.compile("\\.(?=\\s\\p{Lu}|/|\\s?$)").matcher(text.text()).region(from, to);
        return end.find() ? end.start() : to;
    }

    private Found<Content> counted(String label, int start, int body, int end) {
        int last = Bodies.trimmed(text, body, end);
        Content content = new Content(label, Casing.capitalised(text.words(body, last)), List.of());
        return new Found<>(content, text.span(start, last), 0.85);
    }
}
