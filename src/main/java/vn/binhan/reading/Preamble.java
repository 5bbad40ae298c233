package vn.binhan.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.heads.Dates;
import vn.binhan.heads.DocumentParts;
import vn.binhan.heads.Letterhead;
import vn.binhan.heads.Period;
import vn.binhan.heads.Reference;
import vn.binhan.outline.Node;
import vn.binhan.outline.PlanBody;
import vn.binhan.reading.PlanReading.Basis;
import vn.binhan.wording.Found;
import vn.binhan.wording.Label.Numbering;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Paragraph;
import vn.binhan.wording.SectionRole;
import vn.binhan.wording.Span;

/** What a plan says before its first section: the years it runs and the texts it rests on. */
final class Preamble {
    private static final Pattern INTRODUCED =
            Pattern.compile("(?<!da )(?:xay dung|ban hanh) ke hoach (?!so )[^\\n]{0,300}");

    private static final Pattern NAMED_TEXT =
            Pattern.compile("(?:quyet dinh|nghi quyet|cong van|chi thi|ke hoach|chuong trinh) so ");

    private static final Pattern TIME =
            Pattern.compile(
                    "thoi gian[^;]{0,120}?(?<!\\p{L})tu (?:(?:het |dau )?(?:ngay|thang|quy|nam)"
                            + " )[^;\\n]{0,16}?(?:(?<!\\d)((?:19|20)\\d{2})(?!\\d) ?)?(?:den|toi) (?:het"
                            + " )?(?:ngay|thang|quy|nam) [^;\\n]{0,20}?(?<!\\d)((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern SCHEME =
            Pattern.compile(
                    "(?:trien khai|thuc hien|cua|theo|; ?) (?:cac )?(?:de an|chien luoc|chuong trinh|nghi quyet|quyet dinh) [^.;:\\n]{0,140}$");
    private static final int LONGEST_SCOPE = 400;
    private static final int LONGEST_NEWS = 8000;

    private final MappedText text;
    private final DocumentParts parts;
    private final PlanBody body;

    Preamble(MappedText text, DocumentParts parts, PlanBody body) {
        this.text = text;
        this.parts = parts;
        this.body = body;
    }

    @Nullable Found<Period> period(
            @Nullable Found<String> title, @Nullable Found<LocalDate> issuedOn) {
        int from = parts.planLine() >= 0 ? parts.at(parts.planLine()).start() : 0;
        Paragraph first = firstSection();
        int to = first == null ? Math.min(text.length(), from + 1500) : first.start();
        if (title != null) {
            int[] place = place(title.span());
            Found<Period> named = Dates.Years.in(text, place[0], place[1], false);
            if (named != null && !isPast(named.value(), issuedOn)) {
                return withFirstYear(named, ofScope());
            }
        }
        Matcher introduced = INTRODUCED.matcher(text.bare()).region(from, Math.max(from, to));
        Found<Period> inPreamble =
                introduced.find()
                        ? Dates.Years.in(text, introduced.start(), introduced.end(), true)
                        : null;
        return inPreamble == null
                ? ofScope()
                : new Found<>(inPreamble.value(), inPreamble.span(), 0.7);
    }

    /** "IV. THỜI GIAN: từ tháng 6 năm 2026 đến tháng 12 năm 2027". */
    private @Nullable Found<Period> ofScope() {
        for (Node node : body.with(SectionRole.SCOPE)) {
            int end = Math.min(text.length(), node.start() + LONGEST_SCOPE);
            Found<Period> timed = timed(node.start(), end);
            if (timed != null) {
                return timed;
            }
        }
        return null;
    }

    private @Nullable Found<Period> timed(int from, int end) {
        Matcher time = TIME.matcher(text.bare()).region(from, end);
        if (time.find()) {
            int to = Integer.parseInt(String.valueOf(time.group(2)));
            String first = time.group(1);
            int begin = first == null ? to : Integer.parseInt(first);
            if (begin <= to) {
                return new Found<>(
                        new Period(begin, to), text.span(time.start(), time.end()), 0.65);
            }
        }
        return null;
    }

    /** A title says "đến năm 2030"; the time of the work tells when it began. */
    private static Found<Period> withFirstYear(Found<Period> named, @Nullable Found<Period> timed) {
        boolean same =
                timed != null
                        && named.value().from() == null
                        && java.util.Objects.equals(named.value().to(), timed.value().to());
        return same && timed != null ? timed : named;
    }

    /** "Luật ... năm 2022" in the title of a plan of 2023 is the year of the law. */
    private static boolean isPast(Period period, @Nullable Found<LocalDate> issuedOn) {
        Integer year = period.to();
        return issuedOn != null
                && year != null
                && year.equals(period.from())
                && year < issuedOn.value().getYear();
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
        return body.all().stream()
                .filter(section -> section.role() != SectionRole.BASES)
                .findFirst()
                .map(section -> section.node().paragraph())
                .orElse(null);
    }

    /** The numbered texts that the preamble rests on; a proposal to decide is not one of them. */
    List<Found<Basis>> bases(Letterhead letterhead) {
        int first = parts.hasLetterhead() ? parts.headEnd() : parts.typeLine() + 1;
        Paragraph stop = firstSection();
        Set<String> seen = new LinkedHashSet<>();
        Found<String> number = letterhead.number();
        Found<String> symbol = letterhead.symbol();
        if (number != null && symbol != null) {
            seen.add(number.value() + "/" + symbol.value());
        }
        List<Found<Basis>> bases = new ArrayList<>();
        for (int i = first; i < Math.min(parts.end(), first + 60); i++) {
            Paragraph paragraph = parts.at(i);
            String bare = paragraph.length() < 4000 ? paragraph.bareText() : "";
            boolean article =
                    paragraph.label() != null && paragraph.label().style() == Numbering.ARTICLE;
            if (article
                    || (stop != null
                            && paragraph.start() >= stop.start()
                            && i < Math.max(parts.annexLine(), 0) == false)) {
                break;
            }
            boolean proposal =
                    bare.startsWith("xet de nghi")
                            || bare.startsWith("theo de nghi")
                            || bare.startsWith("xet to trinh");
            boolean rests =
                    isBelowBases(paragraph)
                            || bare.startsWith("can cu")
                            || bare.startsWith("thuc hien")
                            || bare.startsWith("theo")
                            || bare.startsWith("-")
                            || NAMED_TEXT.matcher(bare).lookingAt()
                            || bare.contains("can cu ")
                            || bare.contains("thuc hien ")
                            || bare.contains("trien khai ");
            if (rests && !proposal && !paragraph.isCapitals() && !bare.startsWith("(")) {
                for (Reference reference :
                        Reference.all(text, paragraph.start(), paragraph.end())) {
                    if (!reference.isReported()
                            && !reference.isProposal()
                            && !reference.isBoard()
                            && seen.add(reference.code())) {
                        bases.add(Basis.of(reference, 0.93));
                    }
                }
            }
        }
        return bases;
    }

    /** Whether a line stands below a heading such as "Căn cứ pháp lý", with a mark or without. */
    private boolean isBelowBases(Paragraph paragraph) {
        return body.with(SectionRole.BASES).stream()
                .anyMatch(
                        node -> paragraph.start() > node.start() && paragraph.end() <= node.end());
    }

    /** "triển khai Đề án ... giai đoạn 2010 - 2020": the years of the scheme, not of the plan. */
    private boolean isOfScheme(Found<Period> years) {
        int at = place(years.span())[0];
        return SCHEME.matcher(text.bare()).region(Math.max(0, at - 160), at).find();
    }

    /** The years of the plan that a news item tells of. */
    @Nullable Found<Period> toldPeriod(@Nullable Found<String> title) {
        if (title != null) {
            int[] place = place(title.span());
            Found<Period> named = Dates.Years.in(text, place[0], place[1], false);
            if (named != null) {
                return withFirstYear(named, timed(0, Math.min(text.length(), LONGEST_NEWS)));
            }
        }
        int limit = Math.min(text.length(), 2000);
        Found<Period> first = Dates.Years.in(text, 0, limit, true);
        while (first != null && title == null && isOfScheme(first)) {
            first = Dates.Years.in(text, place(first.span())[1], limit, true);
        }
        return first == null ? null : new Found<>(first.value(), first.span(), 0.75);
    }
}
