package vn.binhan.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.outline.Node;
import vn.binhan.wording.Found;
import vn.binhan.wording.Label.Numbering;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Paragraph;
import vn.binhan.wording.SectionRole;

/** Takes the words of the objective out of its section or out of a news item. */
final class ObjectiveWords {
    private static final Pattern TOLD =
            Pattern.compile(
                    "(?:muc tieu|muc dich)(?:,? (?:va )?yeu cau)?(?: chung| tong quat)?(?: (?:cua )?(?:ban )?(?:ke hoach|chuong"
                            + " trinh|de an)(?: nay)?(?: neu ro)?)?(?:,? yeu cau)?(?: cua ke hoach)?(?: (?:duoc )?(?:de"
                            + " ra|dat ra))?(?:,? la nham|,? la de|,? la|,? nham:?|: nham|:)?\\s(?:den nam \\d{4},? )?(?=\\p{L})(?!(?:trong|cua|tren|tai)(?!\\p{L}))");
    private static final Pattern AIMED =
            Pattern.compile(
                    "(?:ke hoach|chuong trinh|de an|chien luoc|cac hoat dong huong ung|(?<!\\p{L})viec (?:trien"
                            + " khai|thuc hien|to chuc|ban hanh)|muc (?:dich|tieu)(?="
                            + " \\p{L}))[^.\\n]{0,260}? nham\\s(?:(?:muc"
                            + " dich|muc tieu) )?(?=\\p{L})");
    private static final Pattern FIRST =
            Pattern.compile(
                    "(?:nham|de)\\s(?=\\p{L})[^\\n]{40,1200}?[,;] (?=(?:ngay \\d|vua qua|moi day|ubnd|uy"
                            + " ban nhan dan|so |ban |bo |hoi )[^.\\n]{0,200}(?:ban hanh|xay dung|phe"
                            + " duyet)[^.\\n]{0,30} ke hoach)");
    private static final Pattern STOP =
            Pattern.compile(
                    "chi tieu(?=[^.;]{0,60}[:\\d])|muc tieu cu the|\\d{1,3}(?:,\\d)?\\s?%|nhiem"
                            + " vu|giai phap|phan dau");

    /** The heading and its text in one line: "Mục tiêu chung Nâng cao ...". */
    private static final Pattern NAMED =
            Pattern.compile("(?iu:mục tiêu (?:chung|tổng quát|tổng thể)) (?=\\p{Lu}\\p{Ll}*)");

    /** "nhằm trợ giúp ... để đến năm 2025 giảm 40%": the figure is met for the aim. */
    private static final Pattern UNTIL =
            Pattern.compile("(?<=.{40})[,;]? (?:de|phan dau) (?:den|phan dau|dat|giam|tang|co) ");

    private static final Pattern LED =
            Pattern.compile("(?s).*(?:(?:voi|dat|de ra|dat ra|den|toi) |\\nthuc hien )");

    private ObjectiveWords() {}

    static @Nullable Found<String> of(Node node, MappedText text, boolean whole) {
        Paragraph paragraph = node.paragraph();
        int colon = text.text().indexOf(':', paragraph.bodyStart());
        Matcher named = NAMED.matcher(text.text()).region(paragraph.bodyStart(), paragraph.end());
        boolean runIn =
                colon > 0 && colon < paragraph.bodyStart() + 40 && colon + 20 < paragraph.end();
        if (!runIn && named.lookingAt() && paragraph.end() - named.end() > 40) {
            colon = named.end() - 1;
            runIn = true;
        }
        int from = runIn ? colon + 1 : -1;
        int to = runIn ? paragraph.end() : -1;
        for (Node child : node.children()) {
            boolean stops =
                    !whole
                            && (child.style() == Numbering.LEAD
                                    || (child.isLabelled() && !child.style().isBullet()));
            if (stops || child.role() == SectionRole.TARGETS || measured(text, child)) {
                break;
            }
            from = from < 0 ? child.paragraph().bodyStart() : from;
            to = child.end();
        }
        if (from < 0 && paragraph.length() > 80 && node.children().isEmpty()) {
            from = paragraph.bodyStart();
            to = paragraph.end();
        }
        Node first = from < 0 && !node.children().isEmpty() ? node.children().getFirst() : null;
        if (first != null
                && first.children().isEmpty()
                && first.paragraph().isSentence()
                && first.paragraph().length() > 80
                && !measured(text, first)) {
            return text.found(first.paragraph().bodyStart(), first.paragraph().end(), 0.6);
        }
        return to - from < 15 ? null : withoutMarks(node, text, from, to, whole ? 0.93 : 0.85);
    }

    /** The words of a section in one line, the dashes and numbers of its items left out. */
    private static Found<String> withoutMarks(
            Node node, MappedText text, int from, int to, double confidence) {
        StringBuilder words = new StringBuilder();
        if (node.paragraph().end() > from) {
            words.append(text.words(from, node.paragraph().end()));
        }
        for (Node child : node.children()) {
            append(child, text, to, words);
        }
        return new Found<>(words.toString(), text.span(from, to), confidence);
    }

    private static void append(Node node, MappedText text, int to, StringBuilder words) {
        if (node.paragraph().end() <= to) {
            words.append(words.isEmpty() ? "" : " ").append(node.paragraph().body());
            node.children().forEach(child -> append(child, text, to, words));
        }
    }

    private static boolean measured(MappedText text, Node node) {
        String words =
                text.bare().substring(node.start(), Math.min(node.end(), node.start() + 400));
        return words.contains("%")
                || (node.style() == Numbering.LEAD && words.contains("phan dau"));
    }

    /** The aim of a plan as a news item tells it. */
    static @Nullable Found<String> told(MappedText text, List<Paragraph> paragraphs) {
        for (Pattern pattern : List.of(TOLD, AIMED)) {
            for (Paragraph paragraph : paragraphs) {
                Matcher told =
                        pattern.matcher(text.bare()).region(paragraph.start(), paragraph.end());
                while (told.find()) {
                    boolean named =
                            pattern == AIMED
                                    || told.end() - told.start() > 13
                                    || told.start() == paragraph.start()
                                    || isNamed(text.bare(), told.start(), told.end());
                    int end = named ? end(text, told.end(), paragraph.end()) : 0;
                    if (end - told.end() > 40) {
                        return text.found(told.end(), end, 0.75);
                    }
                }
            }
        }
        Found<String> first = toldFirst(text, paragraphs);
        return first != null ? first : listed(paragraphs);
    }

    /** "với mục tiêu ...", "Thực hiện mục tiêu ..." and "Mục đích là ...". */
    private static boolean isNamed(String bare, int from, int to) {
        String before = bare.substring(Math.max(0, from - 11), from);
        boolean opens = before.endsWith(". ") && bare.startsWith(" la ", to - 4);
        return opens || LED.matcher(before).matches();
    }

    /** "Kế hoạch nêu rõ mục đích, yêu cầu như sau:" with the purposes in a list below. */
    private static @Nullable Found<String> listed(List<Paragraph> paragraphs) {
        for (int i = 0; i + 1 < paragraphs.size(); i++) {
            Paragraph line = paragraphs.get(i);
            Paragraph next = paragraphs.get(i + 1);
            if (line.endsWith(':')
                    && line.length() < 200
                    && line.bareText().contains("muc dich")
                    && next.label() != null
                    && next.length() > 40) {
                return line.source()
                        .found(
                                next.bodyStart(),
                                line.source().endOf(next.bodyStart(), next.end()),
                                0.6);
            }
        }
        return null;
    }

    /** "Nhằm ..., ngày 5/5 UBND tỉnh ban hành Kế hoạch": the aim opens the sentence. */
    private static @Nullable Found<String> toldFirst(MappedText text, List<Paragraph> paragraphs) {
        for (Paragraph paragraph : paragraphs) {
            Matcher first = FIRST.matcher(text.bare()).region(paragraph.start(), paragraph.end());
            if (first.lookingAt()) {
                int from = text.bare().indexOf(' ', first.start()) + 1;
                return text.found(from, text.endOf(from, first.end() - 2), 0.65);
            }
        }
        return null;
    }

    private static int end(MappedText text, int from, int to) {
        int sentence = sentenceEnd(text, from, to);
        if (STOP.matcher(text.bare()).region(from, sentence).find()) {
            Matcher stop =
                    Pattern.compile(
                                    "[;.,:]?[^;.,:]{0,80}(?:chi tieu(?=[^.;]{0,60}[:\\d])|muc"
                                            + " tieu cu"
                                            + " the|\\d{1,3}(?:,\\d)?\\s?%|phan dau)")
                            .matcher(text.bare())
                            .region(from, sentence);
            Matcher until = UNTIL.matcher(text.bare()).region(from, sentence);
            int figure = stop.find() ? stop.start() : sentence;
            return figure - from < 40 && until.find() ? until.start() : figure;
        }
        while (sentence < to) {
            int next = sentenceEnd(text, sentence, to);
            if (STOP.matcher(text.bare()).region(sentence, next).find()) {
                break;
            }
            sentence = next;
        }
        return sentence;
    }

    private static int sentenceEnd(MappedText text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '.'
                    && (i + 1 == to || text.charAt(i + 1) == ' ' || text.charAt(i + 1) == '/')) {
                return i + 1;
            }
        }
        return to;
    }
}
