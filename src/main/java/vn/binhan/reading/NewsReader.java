package vn.binhan.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.figures.Target;
import vn.binhan.heads.DocumentType;
import vn.binhan.heads.IssuerNames;
import vn.binhan.heads.Reference;
import vn.binhan.outline.Outline;
import vn.binhan.reading.PlanReading.Content;
import vn.binhan.wording.Bodies;
import vn.binhan.wording.Found;
import vn.binhan.wording.Letters;
import vn.binhan.wording.Lookup;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Paragraph;

/** Reads the plan that a news item reports out of its prose. */
final class NewsReader {
    private static final Pattern ISSUED =
            Pattern.compile(
                    ".*(?:ban hanh|xay dung|phe duyet|ky)[^.;\\n]{0,24} (?:ke hoach|van ban) (?:so"
                            + " )?",
                    Pattern.DOTALL);
    private static final Pattern CARRIES_OUT =
            Pattern.compile("(?:trien khai|thuc hien|can cu) ke hoach (?:so )?$");
    private static final Pattern BESIDE =
            Pattern.compile(
                    ".*(?:gan voi|dong bo voi|ket hop voi|cung voi|phan cong tai|giao"
                            + " tai)[^.;\\n]{0,40}",
                    Pattern.DOTALL);
    private static final Pattern UNNUMBERED = Pattern.compile("ban hanh ke hoach (?!so ?\\d|\\d)");
    private static final Pattern BARE_NUMBER =
            Pattern.compile(
                    "(?:ban hanh|xay dung|phe duyet|ky) ke hoach (?:so )?(\\d{1,5})(?![\\d/.,])");
    private static final Pattern SIGNED =
            Pattern.compile(
                    ".*(?:(?:ky|ban hanh|da co|vua co| co|da ra|vua ra|dua ra|moi"
                            + " ra)[^.;\\n]{0,20}(?<!thuc hien)(?<!trien khai)(?<!can cu)(?<!theo)"
                            + " quyet dinh (?:so )?|ke hoach [^.;\\n]{10,200} tai quyet dinh (?:so"
                            + " )?|noi dung [^.;\\n]{0,40}(?:tai|cua) quyet dinh (?:so )?)",
                    Pattern.DOTALL);

    /** "Theo Quyết định 612/QĐ-BYT ngày ..., Bộ Y tế ban hành Kế hoạch": its own decision. */
    private static final Pattern UNDER =
            Pattern.compile("(?:.*[.\\n] ?)?theo quyet dinh (?:so )?", Pattern.DOTALL);

    private static final Pattern ISSUES_UNDER =
            Pattern.compile(
                    "[^.;\\n]{0,40}, (bo|ubnd|uy ban nhan dan|thu tuong)"
                            + " [^.;,\\n]{0,60}ban hanh ke hoach");
    private static final Pattern BRACKETED =
            Pattern.compile(
                    ".*(?:ban hanh|phe duyet) (?:ke hoach|chuong trinh|de an) [^.;\\n()]{8,200}"
                            + "\\((?:tai |theo )?quyet dinh (?:so )?",
                    Pattern.DOTALL);
    private static final Pattern ISSUING =
            Pattern.compile(
                    "[^.;\\n]{0,60}?(?:ban hanh|phe duyet) (?:ke hoach|chuong trinh|de an)"
                            + "|[^.;,\\n]{0,40} ve (?:viec )?(?:ke )?hoach (?!dinh)");
    private static final Pattern NAMES_ITS_PARTS =
            Pattern.compile(
                    "[^.\\n]{0,40}?(?:neu|quy dinh|xac dinh) ro [^.\\n]{0,30}(?:muc dich|muc"
                            + " tieu|noi dung|nhiem vu)");
    private final MappedText text;
    private final List<Paragraph> paragraphs;
    private final Outline outline;
    private final @Nullable Reference plan;
    private @Nullable List<Found<Target>> targets;
    private @Nullable List<Found<Content>> contents;

    NewsReader(MappedText text, List<Paragraph> paragraphs) {
        this.text = text;
        this.paragraphs = paragraphs;
        this.outline = Outline.of(paragraphs);
        this.plan = plan();
    }

    private @Nullable Reference plan() {
        Reference first = null;
        for (Reference reference : Reference.all(text, 0, end())) {
            DocumentType type = DocumentType.ofSymbol(reference.symbol(1).value());
            int before = Math.max(0, reference.start() - 40);
            String words = text.bare().substring(before, reference.start());
            boolean called = words.contains("ke hoach") && !BESIDE.matcher(words).matches();
            boolean early = reference.start() < 600 && !BESIDE.matcher(words).matches();
            if ((type == DocumentType.PLAN && (called || early))
                    || (called && words.matches("(?s).*ke hoach (?:so )?"))) {
                if (first == null || isIssued(reference)) {
                    first = reference;
                }
                if (isIssued(first)) {
                    return first;
                }
            }
        }
        return first != null && !isCarriedOut(first) ? first : decision();
    }

    /** A plan without a number was issued before; this one it only carries out. */
    private boolean isCarriedOut(Reference reference) {
        int start = reference.start();
        String before = text.bare().substring(Math.max(0, start - 40), start);
        return CARRIES_OUT.matcher(before).find()
                && UNNUMBERED.matcher(text.bare()).region(0, start).find();
    }

    /** "ban hành Kế hoạch số ...", not "Thực hiện Kế hoạch số ...". */
    private boolean isIssued(Reference reference) {
        int before = Math.max(0, reference.start() - 60);
        return ISSUED.matcher(text.bare().substring(before, reference.start())).matches();
    }

    /** A decision told to have issued a plan: "ký Quyết định số ... ban hành Kế hoạch". */
    private @Nullable Reference decision() {
        for (Reference reference : Reference.all(text, 0, end())) {
            int before = Math.max(0, reference.start() - 260);
            int after = Math.min(text.length(), reference.end() + 90);
            if (isBehindName(before, reference.start()) || isIssuedUnder(reference, after)) {
                return reference;
            }
            if (SIGNED.matcher(text.bare().substring(before, reference.start())).matches()
                    && (ISSUING.matcher(text.bare().substring(reference.end(), after)).lookingAt()
                            || isHeadedPlan(reference.end(), after)
                            || Lookup.holdsAny(
                                    text.bare(), before, reference.start(), " tai quyet dinh"))) {
                return reference;
            }
        }
        return null;
    }

    /** "phê duyệt Chương trình ... (Quyết định số 12/QĐ-TTg, ngày ...)". */
    private boolean isBehindName(int from, int at) {
        return BRACKETED.matcher(text.bare().substring(from, at)).matches()
                && !Lookup.holdsAny(text.bare(), from, at, "thuc hien", "trien khai");
    }

    /** Whoever issues the plan is the one whose letters the decision bears. */
    private boolean isIssuedUnder(Reference reference, int to) {
        int from = Math.max(0, reference.start() - 60);
        Matcher issues = ISSUES_UNDER.matcher(text.bare()).region(reference.end(), Math.max(to, 0));
        if (!UNDER.matcher(text.bare().substring(from, reference.start())).matches()
                || !issues.lookingAt()) {
            return false;
        }
        String symbol = Letters.bare(reference.symbol(1).value());
        return switch (String.valueOf(issues.group(1))) {
            case "bo" -> symbol.startsWith("qd-b");
            case "thu tuong" -> symbol.endsWith("ttg");
            default -> symbol.endsWith("ubnd");
        };
    }

    /** Under the heading "Kế hoạch ...": "đã ký Quyết định số ..., nêu rõ mục đích, nội dung". */
    private boolean isHeadedPlan(int from, int to) {
        return text.bare().startsWith("ke hoach ")
                && NAMES_ITS_PARTS.matcher(text.bare()).region(from, to).lookingAt();
    }

    private int end() {
        return paragraphs.isEmpty() ? 0 : paragraphs.getLast().end();
    }

    boolean isNumbered() {
        return plan != null;
    }

    @Nullable Found<String> number() {
        return plan == null ? bareNumber() : plan.number(0.92);
    }

    /** "ban hành Kế hoạch 7401 thực hiện": the symbol was left out. */
    private @Nullable Found<String> bareNumber() {
        Matcher bare = BARE_NUMBER.matcher(text.bare());
        return bare.find() ? text.found(bare.start(1), bare.end(1), 0.7) : null;
    }

    @Nullable Found<String> symbol() {
        return plan == null ? null : plan.symbol(0.92);
    }

    @Nullable Found<LocalDate> issuedOn() {
        return new NewsDay(text, plan).found();
    }

    @Nullable Found<String> issuer() {
        Reference named = plan;
        if (named != null) {
            int from = named.end();
            Matcher of =
                    Pattern.compile("[^.\\n]{0,50}?\\scua\\s(?:chu tich\\s)?")
                            .matcher(text.bare())
                            .region(from, Math.min(text.length(), from + 80));
            if (of.lookingAt() && Bodies.isNameAt(text, of.end())) {
                Found<String> issuer =
                        IssuerNames.inWords(
                                text, of.end(), Math.min(text.length(), of.end() + 120));
                if (issuer != null && issuer.span().start() <= text.start(of.end()) + 2) {
                    return new Found<>(issuer.value(), issuer.span(), 0.9);
                }
            }
        }
        Found<String> signed = named == null ? null : signer(named);
        return signed != null ? signed : IssuerNames.inWords(text, 0, end());
    }

    /** A decision is told with who signed it right before. */
    private @Nullable Found<String> signer(Reference named) {
        boolean decision = DocumentType.ofSymbol(named.symbol(1).value()) == DocumentType.DECISION;
        int line = text.text().lastIndexOf('\n', named.start()) + 1;
        int from = Math.max(line, named.start() - 200);
        return decision ? IssuerNames.signing(text, from, named.start(), named.symbol(1)) : null;
    }

    @Nullable Found<String> title() {
        return new NewsTitle(text, plan).found();
    }

    @Nullable Found<String> objective() {
        return ObjectiveWords.told(text, paragraphs);
    }

    /** What the plan promises in figures, not what was. */
    List<Found<Target>> targets() {
        if (targets == null) {
            targets = new NewsTargets(text).in(outline.roots());
        }
        return targets;
    }

    List<Found<Content>> contents() {
        if (contents == null) {
            contents = new NewsContents(text, paragraphs).all();
        }
        return contents;
    }

    /** Whether words such as "nhiệm vụ gồm" stand before the contents. */
    boolean announcesContents() {
        return contents().stream().anyMatch(found -> found.confidence() > NewsWork.UNANNOUNCED);
    }
}
