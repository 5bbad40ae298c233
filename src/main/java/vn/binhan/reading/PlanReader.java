package vn.binhan.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhan.reading.DocumentKindRules.Evidence;
import vn.binhan.reading.Outline.Node;
import vn.binhan.reading.PlanReading.Basis;
import vn.binhan.reading.PlanReading.Content;
import vn.binhan.reading.PlanReading.Kind;
import vn.binhan.reading.PlanReading.ReportDuty;

/** Reads the text of a plan document into its structure; never fails, never invents. */
public final class PlanReader {
    private static final double LEAST_VIETNAMESE = 0.2;

    private final MappedText text;
    private final List<Paragraph> paragraphs;
    private final DocumentParts parts;
    private final Letterhead letterhead;
    private final Outline outline;
    private final PlanBody body;
    private final Warnings warnings;

    private PlanReader(MappedText text, List<Paragraph> paragraphs) {
        this.text = text;
        this.paragraphs = paragraphs;
        this.parts = DocumentParts.of(paragraphs);
        this.letterhead = Letterhead.of(parts);
        this.outline =
                Outline.of(paragraphs.subList(Math.min(bodyStart(), parts.end()), parts.end()));
        this.body = PlanBody.of(outline);
        this.warnings = new Warnings(text);
    }

    /** The structure of a document, given the text that was taken out of its file. */
    public static PlanReading read(String given) {
        MappedText text = Paragraphs.flow(TextCleaner.clean(given));
        List<Paragraph> paragraphs = Paragraphs.of(text);
        if (paragraphs.isEmpty() || vietnamese(text) < LEAST_VIETNAMESE) {
            return notVietnamese(text);
        }
        return new PlanReader(text, paragraphs).reading();
    }

    private static PlanReading notVietnamese(MappedText text) {
        Warnings warnings = new Warnings(text);
        Span whole = text.span(0, text.length());
        warnings.add(
                "not-vietnamese",
                "Văn bản này không phải tiếng Việt hoặc không có chữ đọc được.",
                whole);
        Found<Kind> kind = new Found<>(Kind.OTHER, whole, 0.95);
        return new PlanReading(
                kind,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                warnings.all());
    }

    /** The share of words that are Vietnamese syllables with a mark: about a half in Vietnamese. */
    private static double vietnamese(MappedText text) {
        int words = 0;
        int marked = 0;
        int limit = Math.min(text.length(), 20_000);
        for (int at = 0; at < limit; at++) {
            int end = at;
            boolean mark = false;
            while (end < limit && Character.isLetter(text.charAt(end))) {
                mark |= Letters.isMarked(text.charAt(end++));
            }
            if (end > at) {
                words++;
                marked +=
                        mark
                                        && end - at <= 7
                                        && Syllables.isSyllable(text.text().subSequence(at, end))
                                ? 1
                                : 0;
                at = end;
            }
        }
        return words == 0 ? 0 : (double) marked / words;
    }

    private int bodyStart() {
        int line = parts.planLine() >= 0 ? parts.planLine() + 1 : parts.headEnd();
        return Math.max(0, line);
    }

    private PlanReading reading() {
        NewsReader news = new NewsReader(text, paragraphs.subList(0, parts.end()));
        DocumentKindRules rule = DocumentKindRules.first(evidence(news));
        warnings.suspectWords();
        return switch (rule.kind()) {
            case PLAN, DECISION -> plan(rule);
            case NEWS -> news(rule, news);
            case OTHER -> other(rule);
        };
    }

    private Evidence evidence(NewsReader news) {
        Found<String> symbol = letterhead.symbol();
        DocumentType symbolType = symbol == null ? null : DocumentType.ofSymbol(symbol.value());
        int headTo = parts.headEnd() > 0 ? paragraphs.get(parts.headEnd() - 1).end() : 0;
        int planTo = Math.min(text.length(), headTo + 1200);
        boolean note =
                parts.typeLine() >= 0
                        && text.bare().substring(0, planTo).contains("kem theo quyet dinh");
        int headFrom =
                parts.hasLetterhead()
                        ? Math.max(0, paragraphs.get(parts.headStart()).start() - 1)
                        : 0;
        int told =
                parts.hasLetterhead()
                        ? 0
                        : Evidence.tellsOfPlan(
                                text, text.length(), news.isNumbered(), news.contents().size());
        return new Evidence(
                true,
                parts.hasLetterhead(),
                parts.type(),
                symbolType,
                parts.hasAnnex(),
                note,
                Evidence.issuesPlan(text, headTo, text.length()),
                Evidence.addressed(text, headFrom, text.length()),
                Evidence.introducesPlan(text, headTo, text.length()),
                body.isRoman(),
                body.named(),
                told);
    }

    private Found<Kind> kind(DocumentKindRules rule) {
        Span span =
                parts.typeLine() >= 0
                        ? paragraphs.get(parts.typeLine()).found(1).span()
                        : text.span(paragraphs.getFirst().start(), paragraphs.getFirst().end());
        return new Found<>(rule.kind(), span, rule.confidence());
    }

    private PlanReading plan(DocumentKindRules rule) {
        Found<String> title = TitleReader.title(parts, text);
        TargetReader targets = new TargetReader(text);
        PlanTargets.read(body, text, targets);
        List<Found<Content>> contents = new ArrayList<>();
        ContentReader contentReader = new ContentReader(text);
        List<Node> sections = body.with(SectionRole.CONTENTS);
        sections.forEach(section -> contents.addAll(contentReader.below(section)));
        AssignmentReader assignments = new AssignmentReader(text);
        articles().forEach(assignments::readItem);
        organisation().forEach(assignments::readSection);
        sections.forEach(
                section -> section.children().forEach(child -> assignments.readTask(child, child)));
        BudgetAndReports money = new BudgetAndReports(text);
        List<Found<String>> budget = new ArrayList<>();
        body.with(SectionRole.BUDGET).forEach(section -> budget.addAll(money.budget(section)));
        int from = paragraphs.get(Math.min(bodyStart(), parts.end() - 1)).start();
        int to = paragraphs.get(parts.end() - 1).end();
        List<Found<ReportDuty>> reports = money.reports(from, to);
        warnings.announcedContents(contents.size(), from, to);
        warnAboutForm(to);
        return new PlanReading(
                kind(rule),
                letterhead.issuer(),
                letterhead.number(),
                letterhead.symbol(),
                letterhead.issuedOn(),
                letterhead.place(),
                title,
                period(title),
                bases(),
                objective(),
                targets.targets(),
                contents,
                assignments.assignments(),
                reports,
                budget,
                warnings.all());
    }

    /** An objective whose heading was lost stands right behind the introduction. */
    private @Nullable Found<String> objective() {
        Found<String> named = body.objective(text);
        if (named != null) {
            return named;
        }
        boolean introduced = false;
        for (Node node : outline.roots()) {
            Paragraph paragraph = node.paragraph();
            boolean plain = node.style() == Numbering.TEXT || node.style() == Numbering.LEAD;
            if (!plain) {
                return null;
            }
            if (introduced
                    && node.style() == Numbering.TEXT
                    && paragraph.length() > 60
                    && !paragraph.isCapitals()) {
                return paragraph.found(0.5);
            }
            introduced |=
                    node.style() == Numbering.LEAD
                            || parts.typeLine() < 0 && paragraph.isCapitals();
            for (Node child : node.children()) {
                if (child.style() == Numbering.TEXT && child.paragraph().length() > 60) {
                    return child.paragraph().found(0.5);
                }
            }
        }
        return null;
    }

    /** The articles of a decision in front of the plan that it annexes. */
    private List<Node> articles() {
        if (!parts.hasAnnex()) {
            return List.of();
        }
        return Outline.of(paragraphs.subList(parts.typeLine() + 1, parts.annexLine()))
                .roots()
                .stream()
                .filter(node -> node.style() == Numbering.ARTICLE)
                .filter(node -> !node.headline().startsWith("ban hanh"))
                .filter(node ->
                        !text.bare().substring(node.start(), node.end()).contains("thi hanh"))
                .toList();
    }

    private List<Node> organisation() {
        List<Node> nodes = new ArrayList<>(body.with(SectionRole.ORGANISATION));
        for (Node node : body.with(SectionRole.BUDGET)) {
            if (node.headline().contains("to chuc thuc hien")) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    private void warnAboutForm(int to) {
        if (!parts.signed() && !text.text().substring(Math.max(0, to - 4), to).contains("/")) {
            warnings.add(
                    "cut-end",
                    "Văn bản không có phần kết thúc (./., nơi nhận, chữ ký): có thể bị cắt.",
                    text.span(Math.max(0, to - 1), to));
        }
        if (outline.levelLost()) {
            warnings.add(
                    "level-lost",
                    "Số thứ tự bắt đầu lại mà không có đề mục: có thể mất một cấp.",
                    text.span(to, to));
        }
        if (letterhead.otherDate() != null) {
            warnings.add(
                    "two-dates",
                    "Có hai ngày ban hành khác nhau trong văn bản.",
                    letterhead.otherDate());
        }
    }

    private @Nullable Found<PlanReading.Period> period(@Nullable Found<String> title) {
        int from = parts.planLine() >= 0 ? paragraphs.get(parts.planLine()).start() : 0;
        Paragraph first = firstSection();
        int to = first == null ? Math.min(text.length(), from + 1500) : first.start();
        if (title != null) {
            int[] place = place(title.span());
            Found<PlanReading.Period> named = Periods.in(text, place[0], place[1], false);
            if (named != null) {
                return named;
            }
        }
        Found<PlanReading.Period> inPreamble = Periods.in(text, from, Math.max(from, to), true);
        return inPreamble == null ? null : new Found<>(inPreamble.value(), inPreamble.span(), 0.7);
    }

    private int[] place(Span span) {
        int from = 0;
        while (from < text.length() && text.start(from) < span.start()) {
            from++;
        }
        int to = from;
        while (to < text.length() && text.end(to) <= span.end()) {
            to++;
        }
        return new int[] {from, to};
    }

    private @Nullable Paragraph firstSection() {
        return body.all().isEmpty() ? null : body.all().getFirst().node().paragraph();
    }

    /** The numbered texts that the preamble rests on; a proposal to decide is not one of them. */
    private List<Found<Basis>> bases() {
        int first = parts.typeLine() >= 0 ? parts.typeLine() + 1 : parts.headEnd();
        Paragraph stop = firstSection();
        Set<String> seen = new LinkedHashSet<>();
        Found<String> number = letterhead.number();
        Found<String> symbol = letterhead.symbol();
        if (number != null && symbol != null) {
            seen.add(number.value() + "/" + symbol.value());
        }
        List<Found<Basis>> bases = new ArrayList<>();
        for (int i = first; i < Math.min(parts.end(), first + 60); i++) {
            Paragraph paragraph = paragraphs.get(i);
            String bare = paragraph.length() < 4000 ? paragraph.bareText() : "";
            boolean article =
                    paragraph.label() != null && paragraph.label().style() == Numbering.ARTICLE;
            if (article
                    || stop != null
                            && paragraph.start() >= stop.start()
                            && i < Math.max(parts.annexLine(), 0) == false) {
                break;
            }
            boolean proposal =
                    bare.startsWith("xet de nghi")
                            || bare.startsWith("theo de nghi")
                            || bare.startsWith("xet to trinh");
            boolean rests =
                    bare.startsWith("can cu")
                            || bare.startsWith("thuc hien")
                            || bare.startsWith("theo")
                            || bare.startsWith("-")
                            || bare.contains("can cu ")
                            || bare.contains("thuc hien ")
                            || bare.contains("trien khai ");
            if (rests && !proposal && !paragraph.isCapitals() && !bare.startsWith("(")) {
                for (Reference reference :
                        Reference.all(text, paragraph.start(), paragraph.end())) {
                    if (seen.add(reference.code())) {
                        bases.add(reference.basis(0.93));
                    }
                }
            }
        }
        return bases;
    }

    private PlanReading news(DocumentKindRules rule, NewsReader news) {
        TargetReader targets = new TargetReader(text).inProse();
        news.readTargets(targets);
        List<Found<Content>> contents = news.contents();
        Found<String> title = news.title();
        warnings.announcedContents(contents.size(), 0, text.length());
        return new PlanReading(
                kind(rule),
                news.issuer(),
                news.number(),
                news.symbol(),
                news.issuedOn(),
                null,
                title,
                newsPeriod(title),
                List.of(),
                news.objective(),
                targets.targets(),
                contents,
                List.of(),
                List.of(),
                List.of(),
                warnings.all());
    }

    private @Nullable Found<PlanReading.Period> newsPeriod(@Nullable Found<String> title) {
        if (title != null) {
            int[] place = place(title.span());
            Found<PlanReading.Period> named = Periods.in(text, place[0], place[1], false);
            if (named != null) {
                return named;
            }
        }
        Found<PlanReading.Period> first = Periods.in(text, 0, Math.min(text.length(), 2000), true);
        return first == null ? null : new Found<>(first.value(), first.span(), 0.75);
    }

    private PlanReading other(DocumentKindRules rule) {
        boolean official = parts.hasLetterhead();
        return new PlanReading(
                kind(rule),
                official ? letterhead.issuer() : null,
                official ? letterhead.number() : null,
                official ? letterhead.symbol() : null,
                official ? letterhead.issuedOn() : null,
                official ? letterhead.place() : null,
                official && parts.typeLine() >= 0 ? TitleReader.title(parts, text) : null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                warnings.all());
    }
}
