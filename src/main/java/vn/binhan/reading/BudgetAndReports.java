package vn.binhan.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.outline.Node;
import vn.binhan.reading.PlanReading.ReportDuty;
import vn.binhan.wording.Bodies;
import vn.binhan.wording.Found;
import vn.binhan.wording.Lookup;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Paragraph;
import vn.binhan.wording.SectionRole;
import vn.binhan.wording.Span;

/** Reads what a plan says about money, and which reports are due when and to whom. */
final class BudgetAndReports {
    /** What a day belongs to stands this near, so that a sentence without end is read in time. */
    private static final int NEAR = 600;

    private static final String[] REPORT = {"bao cao", "tong hop", "gui ket qua", "gui ve"};
    private static final Pattern REPORT_WORD =
            Pattern.compile("bao cao(?! vien)|tong hop|gui ket qua|gui ve");
    private static final Pattern DUE =
            Pattern.compile(
                    "(?<![\\d/])(\\d{1,2})\\s?(?:/|-|thang)\\s?(\\d{1,2})(?:\\s?(?:/|-|,?\\s?nam)\\s?((?:19|20)\\d{2}))?(?![\\d/])(?:\\s(?:hang|moi)\\s?nam)?"
                            + "|(?<![\\d/])(\\d{1,2} (?:cua )?(?:(?:hang|moi) (?:thang|quy)|thang"
                            + " (?:cuoi|dau)(?: cua)?(?: moi| hang)? quy(?: sau)?))(?!\\p{L})");
    private static final Pattern DUE_WORD =
            Pattern.compile(
                    ".*(?:truoc|(?<!nhan )(?<!niem )(?<!tu )ngay|cham nhat|han"
                            + " cuoi|va|,|den|vao|thoi han|truoc ngay|dinh ky)\\s?\\(?",
                    Pattern.DOTALL);
    private static final Pattern BEFORE =
            Pattern.compile(".*(?:truoc|cham nhat)(?: la)?(?: ngay)?\\s?\\(?", Pattern.DOTALL);
    private static final Pattern DEADLINE =
            Pattern.compile(
                    "truoc|cham nhat|han cuoi|thoi han|vao ngay|ngay"
                            + " \\d{1,2}.{0,12}(?:hang|moi|nam)");
    private static final Pattern TO =
            Pattern.compile(
                    "(?:gui ve|gui toi|gui den|gui cho|ve|gui|bao cao(?: ket qua| tinh hinh)?(?:"
                            + " thuc hien)?(?: voi| cho| ve| len)?|cho|qua|trinh|den)\\s(?=\\p{L})");
    private static final Pattern OTHER_WORK =
            Pattern.compile("(?<!\\p{L})(?:xay dung|ban hanh|hoan thanh|trien khai) ");
    private static final Pattern REPORTED_LATER =
            Pattern.compile("(?:va|,) (?:dinh ky )?bao cao [^;]{0,120}(?:truoc|cham nhat) ");

    /** "Xây dựng kế hoạch, gửi về Sở A trước ngày 28/02": the plan is sent, no report. */
    private static final Pattern SENDS_PLAN =
            Pattern.compile(
                    "(?!.*(?:bao cao|tong hop)).*(?:xay dung|ban hanh|lap) [^;.]{0,80}(?:ke hoach|chuong"
                            + " trinh)[^;.]{0,80} gui .*",
                    Pattern.DOTALL);

    private static final String[] MAY_BE_DUE = {"truoc", "cham nhat", "han", "ngay"};

    private final MappedText text;
    private final Set<String> seen = new LinkedHashSet<>();
    private Pattern dueWord = DUE_WORD;

    BudgetAndReports(MappedText text) {
        this.text = text;
    }

    List<Found<String>> budget(Node section) {
        List<Found<String>> clauses = new ArrayList<>();
        Paragraph heading = section.paragraph();
        int colon = text.text().indexOf(": ", heading.bodyStart());
        boolean sentence = heading.length() > 90 && section.children().isEmpty();
        if ((colon > 0 && colon + 20 < heading.end()) || sentence) {
            int from =
                    colon > 0 && colon < heading.bodyStart() + 60 ? colon + 1 : heading.bodyStart();
            clauses.add(text.found(from, heading.end(), 0.9));
        }
        boolean mixed = section.headline().contains("to chuc thuc hien");
        for (Node child : section.children()) {
            if (mixed && child.role() != SectionRole.BUDGET) {
                continue;
            }
            int from = child.paragraph().bodyStart();
            boolean opener = child.paragraph().endsWith(':') && !child.children().isEmpty();
            if (opener) {
                child.children()
                        .forEach(part ->
                                clauses.add(
                                        text.found(
                                                part.paragraph().bodyStart(), part.end(), 0.85)));
            } else {
                clauses.add(text.found(from, child.end(), 0.9));
            }
        }
        return clauses;
    }

    /** The reports that the sentences between two positions ask for. */
    List<Found<ReportDuty>> reports(int from, int to) {
        List<Found<ReportDuty>> duties = new ArrayList<>();
        int start = from;
        Lookup.Places words = new Lookup.Places(text.bare(), to, REPORT);
        for (int word = words.next(from); word < to; word = words.next(start)) {
            int end = word;
            while (end < to && !endsSentence(end, to)) {
                end++;
            }
            start = sentenceStart(word, start, to);
            addReports(start, end, duties);
            start = end;
        }
        return duties;
    }

    /** In news a day is that of a report only where it is to be given before it. */
    BudgetAndReports inProse() {
        dueWord = BEFORE;
        return this;
    }

    private int sentenceStart(int at, int from, int to) {
        int start = at;
        while (start > from && !endsSentence(start - 1, to)) {
            start--;
        }
        return start;
    }

    /** Whether a sentence ends here: at a line, or at a stop with a space or the end behind it. */
    private boolean endsSentence(int at, int to) {
        char letter = text.charAt(at);
        if (letter != '.' && letter != ';') {
            return letter == '\n';
        }
        char next = at + 1 == to ? '\n' : text.charAt(at + 1);
        boolean lineEnd = at + 2 == to && "\u0085\u2028\u2029".indexOf(next) >= 0;
        return lineEnd || " \t\n\u000b\f\r/".indexOf(next) >= 0;
    }

    private void addReports(int from, int to, List<Found<ReportDuty>> duties) {
        if (!Lookup.holdsAny(text.bare(), from, to, MAY_BE_DUE)
                || !REPORT_WORD.matcher(text.bare()).region(from, to).find()
                || !DEADLINE.matcher(text.bare()).region(from, to).find()) {
            return;
        }
        Matcher due = DUE.matcher(text.bare()).region(from, to);
        due.useTransparentBounds(true);
        Found<String> named = null;
        boolean asked = false;
        while (due.find()) {
            String written =
                    due.group(4) == null ? written(due) : text.words(due.start(4), due.end(4));
            boolean introduced =
                    dueWord.matcher(text.bare())
                            .region(Math.max(from, due.start() - 40), due.start())
                            .matches();
            if (introduced && !written.isEmpty() && !isOfOtherWork(from, due.start(), to)) {
                named = asked ? named : receiver(from, to);
                asked = true;
                String receiver = named == null ? null : named.value();
                if (seen.add(written + "|" + receiver)) {
                    Span span = text.span(from, to);
                    duties.add(
                            new Found<>(
                                    new ReportDuty(written, receiver),
                                    span,
                                    receiver == null ? 0.75 : 0.85));
                }
            }
        }
    }

    /** "ban hành kế hoạch trước ngày 10/01 và báo cáo trước ngày 05/12": the first is no report. */
    private boolean isOfOtherWork(int from, int due, int to) {
        int near = Math.max(from, due - NEAR);
        return SENDS_PLAN.matcher(text.bare()).region(near, due).matches()
                || OTHER_WORK.matcher(text.bare()).region(near, due).find()
                        && !REPORT_WORD.matcher(text.bare()).region(near, due).find()
                        && REPORTED_LATER
                                .matcher(text.bare())
                                .region(due, Math.min(to, due + NEAR))
                                .find();
    }

    private static String written(Matcher due) {
        String day = String.valueOf(due.group(1));
        String month = String.valueOf(due.group(2));
        boolean real = isBetween(day, 31) && isBetween(month, 12);
        String year = due.group(3);
        return !real ? "" : year == null ? day + "/" + month : day + "/" + month + "/" + year;
    }

    private static boolean isBetween(String digits, int most) {
        int number = Integer.parseInt(digits);
        return number >= 1 && number <= most;
    }

    private @Nullable Found<String> receiver(int from, int to) {
        Matcher receiver = TO.matcher(text.bare()).region(from, to);
        receiver.useTransparentBounds(true);
        while (receiver.find()) {
            boolean wordStart =
                    receiver.start() == from
                            || !Character.isLetter(text.charAt(receiver.start() - 1));
            if (wordStart && Bodies.isNameAt(text, receiver.end())) {
                int end = Bodies.nameEnd(text, receiver.end(), to);
                int[] first =
                        Bodies.listed(text, receiver.end(), end).stream()
                                .findFirst()
                                .orElse(new int[] {receiver.end(), end});
                if (first[1] > first[0]) {
                    return text.found(first[0], first[1], 0.8);
                }
            }
        }
        return null;
    }
}
