package vn.binhan.reading;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.heads.Reference;
import vn.binhan.wording.Casing;
import vn.binhan.wording.Found;
import vn.binhan.wording.Letters;
import vn.binhan.wording.MappedText;

/** What the plan is called that a news item tells of. */
final class NewsTitle {
    private static final Pattern PLAN_NAMED = Pattern.compile("ke hoach\\s(?:so\\s)?");
    private static final Pattern TITLE_START =
            Pattern.compile(
                    "(?: |,|:|năm \\d{4}(?= về )|\\d{1,5}(?= )|\\([^()]{0,30}\\)|(?:[Bb]an"
                            + " hành|[Pp]hê duyệt) [Kk]ế hoạch |[Pp]hê duyệt (?=[Cc]hương trình|[Đđ]ề án)|hoạch (?!định)|về việc |về |để |V/v |v/v |nhằm )*+");
    private static final Pattern TITLE_END =
            Pattern.compile(
                    "[;:]|\\.(?!\\d)|,? (?:với (?:mục|các|những|nhiều|chủ đề|nội dung)|có (?:chủ"
                            + " đề|nội dung)|diễn ra|đây là|nhằm|như sau|gồm|trong đó|để|cụ thể|yêu"
                            + " cầu|đưa ra|đặt ra|đặt mục tiêu|đề ra|phấn đấu|bao gồm|(?:đã|sẽ) \\p{L}+|(?:mới|vừa) (?:được )?(?:ban hành|phê duyệt)|(?:đã |cũng )?(?:đề ra|xác định|nêu|chỉ|quy định) (?:mục|rõ|các"
                            + " mục tiêu|mục tiêu|nhiệm vụ)|tại [Qq]uyết định|do [^.;\\n]{3,60} (?:phê"
                            + " duyệt|ban hành|xây dựng))(?=[ .,;])|\\n| \\((?!giai|\\d|\\p{Lu}{2,8}\\)"
                            + " \\p{Ll})");
    private static final Pattern ISSUES =
            Pattern.compile(
                    "(?s).*(?:ban hanh|xay dung|phe duyet|co|ra|len)\\s(?:quyet dinh.{0,40}\\s)?");
    private static final Pattern ISSUING =
            Pattern.compile(
                    ", (?:bo|so|ubnd|uy ban nhan dan|thu tuong)(?: [^ .,;:\\n]{1,12}){0,8}?"
                            + " (?:ban hanh|phe duyet) ke hoach (?!so )");

    /** "Kế hoạch số ... mà phường vừa ban hành hôm 11/3 về ...". */
    private static final Pattern TOLD_BETWEEN =
            Pattern.compile(
                    ",? (?:ma|do|duoc|vua|moi) [^,.;\\n]{0,60}(?:ban hanh|phe duyet|ky)[^,.;\\n]{0,30}?(?= ve )");

    private static final Pattern CARRIES = Pattern.compile("(?s).*(?:trien khai|thuc hien)\\s");
    private static final Pattern AIMS_OF =
            Pattern.compile(
                    "(?s).*(?:muc tieu|muc dich|noi dung|nhiem vu|chi tieu)[^.;:]{0,40}"
                            + " (?:trong|cua)\\s");
    private static final Pattern TELLS =
            Pattern.compile(
                    " ?(?:này |cũng |còn |sẽ )?(?:đề ra|đưa ra|đặt ra|đặt mục tiêu|nhằm|xác"
                            + " định|này|được|nêu|gồm|yêu cầu|phấn đấu|tập trung|hướng|là|cũng|triển"
                            + " khai một số|triển khai các|có|chú trọng)(?!\\p{L})");
    private static final Pattern APPROVED =
            Pattern.compile("(?:ban hanh|phe duyet|xay dung) (?=(?:chuong trinh|de an) )");
    private static final Pattern SUBJECT =
            Pattern.compile(
                    "(?:\\A\\s*|\\n|\\. )((?:chuong trinh|de an) [^.;:\\n]{16,240}) (?:dat muc"
                            + " tieu|nham|phan dau|de ra|dat ra)(?!\\p{L})");
    private static final Pattern TELLS_PARTS =
            Pattern.compile("(?:nêu|đề ra|đưa ra|đặt ra|xác định|quy định|yêu cầu|giao)(?!\\p{L})");

    /** "Kế hoạch và báo cáo", "Kế hoạch để nhằm nâng cao": that is no name. */
    private static final Pattern NO_NAME =
            Pattern.compile(
                    " ?(?:(?:va|voi|trong|tai|theo|cho|cung|thi|ma|den)(?!\\p{L})|(?:de )?nham"
                            + "(?!\\p{L}))");

    private static final Pattern OWNED =
            Pattern.compile(
                    "ke hoach cua (?:ubnd|uy ban nhan dan|so|bo|ban|hoi|chinh phu|thu tuong|tinh"
                            + "|thanh pho|huyen)(?: \\p{L}+){0,8}? (?:ve viec |ve )?(?=(?:trien"
                            + " khai|thuc hien|to chuc|phong|tang cuong|nang cao|day manh|bao ve|cong"
                            + " tac) )");
    private static final Pattern BY_ISSUER =
            Pattern.compile(
                    "(?:trien khai|thuc hien|phong|hanh dong|to chuc)\\s[^.;\\n]{20,300}? do"
                            + " [^.;\\n]{3,60} (?:phe duyet|ban hanh|xay dung)");

    private final MappedText text;
    private final @Nullable Reference plan;

    NewsTitle(MappedText text, @Nullable Reference plan) {
        this.text = text;
        this.plan = plan;
    }

    @Nullable Found<String> found() {
        Reference named = plan;
        if (named != null) {
            Found<String> title = titleFrom(skipDateAndIssuer(named));
            if (title != null) {
                return title;
            }
        }
        Found<String> issued = titleBehind(ISSUES);
        Matcher owned = OWNED.matcher(text.bare());
        if (issued == null && owned.find()) {
            issued = titleFrom(owned.end());
        }
        Found<String> carried = issued != null ? issued : titleBehind(CARRIES);
        Found<String> aimed = carried != null ? carried : titleBehind(AIMS_OF);
        return aimed != null ? aimed : programme();
    }

    /** "phê duyệt Chương trình ...": what was approved is called a programme, not a plan. */
    private @Nullable Found<String> programme() {
        Matcher approved = APPROVED.matcher(text.bare());
        Found<String> first = approved.find() ? titleFrom(approved.end()) : null;
        while (approved.find()) {
            Found<String> title = titleFrom(approved.end());
            if (title != null && isLonger(title, first)) {
                return title;
            }
        }
        return first != null ? first : subject();
    }

    /** "Chương trình vì trẻ em ... đặt mục tiêu": a sentence begins with the name. */
    private @Nullable Found<String> subject() {
        Matcher subject = SUBJECT.matcher(text.bare());
        return subject.find() ? titleFrom(subject.start(1)) : null;
    }

    /** The words behind the first mention of a plan that such a verb, or nothing, stands before. */
    private @Nullable Found<String> titleBehind(Pattern verb) {
        Matcher mention = PLAN_NAMED.matcher(text.bare());
        Found<String> first = null;
        for (int tries = 0; tries < 8 && mention.find(); tries++) {
            int line = text.text().lastIndexOf('\n', mention.start()) + 1;
            boolean tells =
                    TELLS.matcher(text.text()).region(mention.end() - 1, text.length()).lookingAt();
            boolean issued =
                    !(tells && verb == AIMS_OF)
                            && verb.matcher(text.bare().substring(line, mention.start())).matches();
            boolean headline = mention.start() == line && !tells;
            boolean told =
                    BY_ISSUER.matcher(text.bare()).region(mention.end(), text.length()).lookingAt();
            Found<String> title = issued || headline || told ? titleFrom(mention.end()) : null;
            if (title != null && first == null) {
                first = title;
            } else if (title != null && isLonger(title, first)) {
                return title;
            }
        }
        return first;
    }

    /** A headline leaves out the end of the name that the text says in full. */
    private static boolean isLonger(Found<String> title, @Nullable Found<String> first) {
        return first != null
                && title.value().length() > first.value().length()
                && title.value().length() < first.value().length() + 80
                && Letters.bare(title.value()).startsWith(Letters.bare(first.value()) + " ");
    }

    /** "612/QĐ-BYT ngày ..., Bộ Y tế ban hành Kế hoạch": the name follows. */
    private int skipDateAndIssuer(Reference named) {
        int at = named.end();
        Found<LocalDate> date = named.date();
        if (date != null) {
            at = text.at(date.span().end(), at);
        }
        Matcher told = TOLD_BETWEEN.matcher(text.bare()).region(at, text.length());
        if (told.lookingAt()) {
            return told.end();
        }
        Matcher issuing = ISSUING.matcher(text.bare()).region(at, text.length());
        if (issuing.lookingAt()) {
            return issuing.end();
        }
        Matcher of =
                Pattern.compile("\\)?,?\\s(?:cua|do)\\s")
                        .matcher(text.bare())
                        .region(at, Math.min(text.length(), at + 12));
        if (of.lookingAt()) {
            int stop = Math.min(text.length(), of.end() + 120);
            Matcher about =
                    Pattern.compile("\\s(?:ve|thuc hien|trien khai|ban hanh)\\s")
                            .matcher(text.bare())
                            .region(of.end(), stop);
            at = about.find() ? about.start() : at;
        }
        return at;
    }

    private @Nullable Found<String> titleFrom(int from) {
        Matcher start =
                TITLE_START.matcher(text.text()).region(from, Math.min(text.length(), from + 60));
        int begin = start.lookingAt() ? start.end() : from;
        if (TELLS_PARTS.matcher(text.text()).region(begin, text.length()).lookingAt()
                || NO_NAME.matcher(text.bare()).region(from, text.length()).lookingAt()) {
            return null;
        }
        Matcher end =
                TITLE_END.matcher(text.text()).region(begin, Math.min(text.length(), begin + 420));
        int stop = end.find() ? end.start() : Math.min(text.length(), begin + 420);
        int last = text.endOf(begin, stop);
        Found<String> title = text.found(begin, last, 0.75);
        return title.value().split(" ").length < 4
                ? null
                : title.as(Casing.capitalised(title.value()));
    }
}
