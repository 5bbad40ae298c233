package vn.binhan.reading;

import java.util.ArrayList;
import java.util.List;
import vn.binhan.heads.DocumentParts;
import vn.binhan.heads.DocumentType;
import vn.binhan.heads.Letterhead;
import vn.binhan.heads.Period;
import vn.binhan.heads.TitleReader;
import vn.binhan.layout.TidyText;
import vn.binhan.outline.Node;
import vn.binhan.outline.Outline;
import vn.binhan.outline.PlainHeadings;
import vn.binhan.outline.PlanBody;
import vn.binhan.reading.PlanReading.Content;
import vn.binhan.reading.PlanReading.Kind;
import vn.binhan.reading.PlanReading.ReportDuty;
import vn.binhan.wording.Found;
import vn.binhan.wording.Label.Numbering;
import vn.binhan.wording.Lookup;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Paragraph;
import vn.binhan.wording.SectionRole;
import vn.binhan.wording.Span;

/** Reads the text of a plan document into its structure; never fails, never invents. */
public final class PlanReader {
    private final MappedText text;
    private final List<Paragraph> paragraphs;
    private final DocumentParts parts;
    private final Letterhead letterhead;
    private final Outline outline;
    private final PlanBody body;
    private final Preamble preamble;
    private final Warnings warnings;

    private PlanReader(MappedText text, List<Paragraph> paragraphs) {
        this.text = text;
        this.paragraphs = paragraphs;
        this.parts = DocumentParts.of(paragraphs);
        this.letterhead = Letterhead.of(parts);
        this.outline =
                PlainHeadings.grouped(
                        Outline.of(
                                paragraphs.subList(
                                        Math.min(bodyStart(), parts.end()), parts.end())));
        this.body = PlanBody.of(outline);
        this.preamble = new Preamble(text, parts, body);
        this.warnings = new Warnings(text);
    }

    /** The structure of a document, given the text that was taken out of its file. */
    public static PlanReading read(String given) {
        TidyText tidy = TidyText.of(given);
        return tidy.isVietnamese()
                ? new PlanReader(tidy.text(), tidy.paragraphs()).reading()
                : notVietnamese(tidy.text());
    }

    private static PlanReading notVietnamese(MappedText text) {
        Warnings warnings = new Warnings(text);
        Span whole = text.span(0, text.length());
        warnings.add(
                PlanReading.NOT_VIETNAMESE,
                "Văn bản này không phải tiếng Việt hoặc không có chữ đọc được.",
                whole);
        Found<Kind> kind = new Found<>(Kind.OTHER, whole, 0.95);
        return PlanReading.ofKind(kind, warnings.all());
    }

    private int bodyStart() {
        return Math.max(TitleReader.behind(parts), parts.headEnd());
    }

    private PlanReading reading() {
        NewsReader news =
                new NewsReader(
                        text, paragraphs.subList(0, parts.hasLetterhead() ? 0 : parts.end()));
        DocumentKindRules rule = DocumentKindRules.first(evidence(news));
        warnings.suspectWords();
        return switch (rule.kind()) {
            case PLAN, DECISION ->
                    Evidence.titled(paragraphs) ? titledPlan(rule, news) : plan(rule);
            case NEWS -> news(rule, news);
            case OTHER -> other(rule);
        };
    }

    private Evidence evidence(NewsReader news) {
        Found<String> symbol = letterhead.symbol();
        DocumentType symbolType = symbol == null ? null : DocumentType.ofSymbol(symbol.value());
        int headTo = parts.headEnd() > 0 ? paragraphs.get(parts.headEnd() - 1).end() : 0;
        int planTo = Math.min(text.length(), headTo + 1200);
        boolean typed = parts.typeLine() >= 0;
        String mark = typed ? "kem theo quyet dinh" : "\\n(ban hanh kem theo quyet dinh";
        boolean note = Lookup.holdsAny(text.bare(), 0, typed ? planTo : text.length(), mark);
        int headFrom =
                parts.hasLetterhead()
                        ? Math.max(0, paragraphs.get(parts.headStart()).start() - 1)
                        : 0;
        int told = parts.hasLetterhead() ? 0 : Evidence.tellsOfPlan(text, news);
        return new Evidence(
                true,
                parts.hasLetterhead(),
                parts.type(),
                symbolType,
                parts.hasAnnex(),
                note,
                Evidence.issuesPlan(text, headTo, text.length()),
                parts.hasLetterhead()
                        ? Evidence.addressed(text, headFrom, text.length())
                        : Evidence.opensAddressed(paragraphs),
                Evidence.introducesPlan(text, headTo, text.length()),
                Evidence.opensAsPlan(paragraphs),
                PlanBody.opensWithAim(paragraphs.getFirst()),
                Evidence.titled(paragraphs),
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
        Found<Period> period = preamble.period(title, letterhead.issuedOn());
        TargetReader targets = new TargetReader(text);
        new AimSections(text, targets).read(body);
        List<Found<Content>> contents = new ArrayList<>();
        ContentReader contentReader = new ContentReader(text);
        List<Node> sections = body.with(SectionRole.CONTENTS);
        sections.forEach(section -> contents.addAll(contentReader.below(section)));
        AssignmentReader assignments = new AssignmentReader(text);
        articles().forEach(assignments::readArticle);
        body.workByBody().forEach(assignments::readSection);
        organisation().forEach(assignments::readSection);
        sections.forEach(
                section -> section.children().forEach(child -> assignments.readTask(child)));
        AnnexTables annexes = AnnexTables.behind(parts);
        if (targets.targets().isEmpty()) {
            annexes.readTargets(targets);
        }
        boolean left = annexes.hold(contents);
        List<Found<Content>> work = left ? annexes.contents(contentReader) : contents;
        annexes.readTasks(assignments);
        BudgetAndReports money = new BudgetAndReports(text);
        List<Found<String>> budget = new ArrayList<>();
        body.with(SectionRole.BUDGET).forEach(section -> budget.addAll(money.budget(section)));
        int from = paragraphs.get(Math.min(bodyStart(), parts.end() - 1)).start();
        int to = paragraphs.get(parts.end() - 1).end();
        List<Found<ReportDuty>> reports = money.reports(from, to);
        warnings.announcedContents(work.size(), from, to);
        warnAboutForm(to);
        return new PlanReading(
                kind(rule),
                letterhead.issuer(),
                letterhead.number(),
                letterhead.symbol(),
                letterhead.issuedOn(),
                letterhead.place(),
                title,
                period,
                preamble.bases(letterhead),
                new GeneralAim(body, text).found(outline, parts),
                PlanYears.settled(targets.targets(), period, letterhead.issuedOn()),
                work,
                assignments.assignments(),
                reports,
                budget,
                warnings.all());
    }

    /** The articles of a decision in front of the plan that it annexes. */
    private List<Node> articles() {
        if (!parts.hasAnnex()) {
            return List.of();
        }
        return Outline.of(paragraphs.subList(parts.typeLine() + 1, parts.articlesEnd()))
                .roots()
                .stream()
                .filter(node -> node.style() == Numbering.ARTICLE)
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

    /** A plan whose one heading line names it as the press does. */
    private PlanReading titledPlan(DocumentKindRules rule, NewsReader heading) {
        Found<String> title = heading.title();
        return plan(rule)
                .named(
                        heading.issuer(),
                        heading.number(),
                        heading.symbol(),
                        heading.issuedOn(),
                        title,
                        preamble.toldPeriod(title));
    }

    private PlanReading news(DocumentKindRules rule, NewsReader news) {
        List<Found<Content>> contents = news.contents();
        Found<String> title = news.title();
        Found<Period> period = preamble.toldPeriod(title);
        warnings.announcedContents(contents.size(), 0, text.length());
        return new PlanReading(
                kind(rule),
                news.issuer(),
                news.number(),
                news.symbol(),
                news.issuedOn(),
                null,
                title,
                period,
                NewsBases.in(text),
                news.objective(),
                PlanYears.settled(news.targets(), period, news.issuedOn()),
                contents,
                new NewsAssignments(text).in(outline.roots()),
                new BudgetAndReports(text).inProse().reports(0, text.length()),
                List.of(),
                warnings.all());
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
