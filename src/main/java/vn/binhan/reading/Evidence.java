package vn.binhan.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.heads.DocumentType;
import vn.binhan.wording.Lookup;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Paragraph;

/** What is known about a document when its kind is decided. */
record Evidence(
        boolean vietnamese,
        boolean letterhead,
        @Nullable DocumentType type,
        @Nullable DocumentType symbolType,
        boolean annex,
        boolean annexNote,
        boolean issuesPlan,
        boolean addressed,
        boolean introducesPlan,
        boolean opensAsPlan,
        boolean opensWithAim,
        boolean titled,
        boolean romanSections,
        int sections,
        int tellsOfPlan) {

    private static final Pattern ISSUES_PLAN =
            Pattern.compile(
                    "(?:ban hanh|phe duyet)(?: kem theo)?(?: quyet dinh nay)?(?: la|"
                            + " ban)?\\s.{0,30}?ke hoach|ban hanh kem theo quyet dinh nay(?! (?:la |ban )?(?:quy (?:dinh|che|chuan|trinh)|noi quy|dieu le|danh muc|bo |mau |bang ))|(?:ban hanh (?=chuong trinh|de an)|phe"
                            + " duyet).{0,260}?(?:voi|gom) (?:cac |nhung )?noi dung");
    private static final Pattern INTRODUCES =
            Pattern.compile("(?:ban hanh|xay dung|trien khai)\\s(?:va trien khai\\s)?ke hoach");
    private static final int OPENING_LINES = 14;
    private static final int OPENING_LETTERS = 300;
    private static final Pattern OPENS =
            Pattern.compile(
                    "(?:thuc hien|can cu|de|nham|tiep tuc)\\s.*(?<!da )(?<!vua )(?<!moi )(?:ban"
                            + " hanh|xay dung) ke hoach (?!so ).*(?:nhu sau|noi dung(?: chinh| cu the| co ban|"
                            + " chu yeu)? sau(?: day)?) ?:",
                    Pattern.DOTALL);
    private static final Pattern ADDRESSED = Pattern.compile("\\n\\s?(?:kinh gui|v/v|ve viec:)");
    private static final Pattern TOLD =
            Pattern.compile(
                    "(?:(?:vua|da|moi) (?:ky |co )?(?:ban hanh|xay dung|phe duyet|ra)|(?<!viec"
                            + " )ban hanh|phe duyet|xay dung|da co|vua co|len) (?:cac )?(?:quyet"
                            + " dinh (?:ban hanh |phe duyet )|van ban )?(?:ke hoach|van ban so"
                            + " \\d{1,5}/kh-)|ke hoach [^.;\\n]{0,260}? do [^.;\\n]{0,60}?(?:ban"
                            + " hanh|phe duyet|xay dung)");
    private static final Pattern PROGRAMME_TOLD =
            Pattern.compile(
                    "(?:(?:vua|da|moi|ky) (?:ky )?(?:ban hanh |phe duyet |ra )?(?:quyet dinh"
                            + " [^.;\\n]{0,60})?|(?:thu tuong|chinh phu|ubnd|uy ban nhan dan|bo"
                            + " truong|chu tich) [^.;,\\n]{0,60}|quyet dinh (?:so )?\\d[^.;\\n]{0,60}"
                            + " )(?:ban hanh|phe duyet|xay dung) (?:thuc hien )?(?:chuong trinh"
                            + "|de an)(?! (?:nay|tren|do)(?!\\p{L}))|(?:vua|da|moi) (?:co|de ra|dua ra) (?:chuong trinh|de an) |(?:chuong trinh|de an)(?: [^.;\\n]{0,80})? duoc (?:thu"
                            + " tuong|chinh phu|ubnd|uy ban nhan dan|bo|chu tich)"
                            + " [^.;\\n]{0,40}(?:phe duyet|ban hanh|thong qua)");
    private static final Pattern PROGRAMME_CONTENT =
            Pattern.compile(
                    "(?:muc tieu|chi tieu|muc dich|noi dung) (?:\\p{L}+ ){0,3}(?:cua |trong"
                            + " )?(?:chuong trinh|de an)|(?:chuong trinh|de an) (?:nay |nham |cung )?"
                            + "(?:de ra|dat ra|dat muc tieu|xac dinh|nham|phan dau|dua ra|huong"
                            + " toi|tap trung|gom)|(?:ban hanh|phe duyet|xay dung) (?:chuong trinh|de an)"
                            + " [^.;:\\n]{12,200} nham(?= \\p{L})|theo (?:do|chuong trinh|de an|quyet"
                            + " dinh)(?: nay)?,[^.\\n]{0,160} muc tieu");
    private static final Pattern CONTENT_TOLD =
            Pattern.compile(
                    "(?:muc tieu|chi tieu|giai phap|muc dich|noi dung|yeu cau)(?:,?"
                            + " \\p{L}+){0,4} (?:cua |trong )?ke hoach|(?<!thuc hien )(?<!% )ke hoach(?:"
                            + " nay| cung| con| da| se)? (?:de ra|dat ra|xac dinh|neu|nham|trien"
                            + " khai|tap trung|huong|phan dau|dua ra|yeu cau|gom|quy dinh|dat muc"
                            + " tieu|giao|phan cong|noi ro|chi ro)|theo ke hoach(?:,| cua (?:ubnd|uy"
                            + " ban nhan dan|so|bo|hoi|tinh|thanh pho|huyen))|theo do,|ke hoach"
                            + " (?:so )?\\d{1,5}/kh-[^.;\\n]{0,260} (?:dua ra|dat ra|de ra|xac"
                            + " dinh)");

    /** "Chương trình vì trẻ em ... đặt mục tiêu": it is told, whoever approved it. */
    private static final Pattern SUBJECT =
            Pattern.compile(
                    "(?:\\A\\s*|\\n|\\. )(?:chuong trinh|de an) [^.;:\\n]{16,240}"
                            + " (?:dat muc tieu|nham|huong toi|phan dau|de ra|dat ra)(?!\\p{L})");

    /** "Thực hiện Quyết định số ... phê duyệt Đề án": what was approved long before. */
    private static final Pattern CARRIED_OUT =
            Pattern.compile("(?:thuc hien|trien khai|can cu),? $");

    static int tellsOfPlan(MappedText text, NewsReader news) {
        String bare = text.bare().substring(0, Math.min(text.length(), 6000));
        if (ResultsTold.in(bare) && news.targets().isEmpty()) {
            return 0;
        }
        if (tellsOfProgramme(bare, news)) {
            return 2;
        }
        int points = isTold(bare) ? 1 : 0;
        points += CONTENT_TOLD.matcher(bare).find() && bare.contains("ke hoach") ? 1 : 0;
        points += news.isNumbered() ? 1 : 0;
        points += opensWithPlan(bare) ? 1 : 0;
        if (points == 0) {
            return 0;
        }
        boolean promised = bare.contains("ke hoach") && news.targets().size() >= 2;
        return points + (news.announcesContents() ? 1 : 0) + (promised ? 1 : 0);
    }

    /** What was approved is a programme, or an item whose head was lost tells its aims. */
    private static boolean tellsOfProgramme(String bare, NewsReader news) {
        Matcher content = PROGRAMME_CONTENT.matcher(bare);
        boolean subject = SUBJECT.matcher(bare).find();
        boolean promised = bare.contains("theo do,") && news.targets().size() > 2;
        if (!subject && !promised && !content.find()) {
            return false;
        }
        Matcher told = PROGRAMME_TOLD.matcher(bare);
        boolean approved = false;
        while (!approved && told.find()) {
            approved = !CARRIED_OUT.matcher(bare.substring(0, told.start())).find();
        }
        boolean goesOn = subject || bare.startsWith("theo do,");
        return approved || (goesOn && news.targets().size() > 1);
    }

    private static boolean isTold(String bare) {
        Matcher told = TOLD.matcher(bare);
        for (int tries = 0; tries < 8 && told.find(); tries++) {
            if (!isAsked(bare, told.start())) {
                return true;
            }
        }
        return false;
    }

    /** "triển khai Quyết định số ... của ... ban hành Kế hoạch": it is named, not told. */
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:thuc hien|trien khai|can cu) ?[^.;,\\n]{0,20}quyet dinh (?:so"
                            + " )?[^.;,\\n]{0,140}");

    private static boolean isNamed(String bare, int at) {
        int from = Math.max(0, at - 200);
        Matcher named = NAMED.matcher(bare).region(from, at);
        while (named.find()) {
            if (named.end() == at) {
                return true;
            }
        }
        return false;
    }

    /** "yêu cầu ...; các xã xây dựng kế hoạch": nobody has issued that plan yet. */
    private static boolean isAsked(String bare, int at) {
        String before = bare.substring(Math.max(0, at - 60), at);
        int sentence = Math.max(bare.lastIndexOf('\n', at), bare.lastIndexOf(". ", at));
        String told = bare.substring(Math.max(0, Math.max(sentence, at - 500)), at);
        return isNamed(bare, at)
                || before.contains("yeu cau")
                || before.contains("de nghi")
                || before.contains("can cu")
                || (bare.startsWith("xay dung", at)
                        && told.contains(" yeu cau ")
                        && !told.contains("theo yeu cau"));
    }

    private static boolean opensWithPlan(String bare) {
        int at = bare.indexOf("ke hoach");
        int verb = at - "xay dung ".length();
        boolean asked = bare.startsWith("xay dung ", verb) && isAsked(bare, verb);
        return at >= 0 && at + 8 <= OPENING_LETTERS && !asked;
    }

    static boolean issuesPlan(MappedText text, int from, int to) {
        int end = Math.max(from, Math.min(to, from + 6000));
        Matcher issues = ISSUES_PLAN.matcher(text.bare());
        Lookup.Places places = new Lookup.Places(text.bare(), end, "ban hanh", "phe duyet");
        for (int at = places.next(from); at < end; at = places.next(at + 1)) {
            if (issues.region(at, end).lookingAt() && !isInBasis(text, at)) {
                return true;
            }
        }
        return false;
    }

    /** "Căn cứ Quyết định ... ban hành Kế hoạch ...": somebody else issued that plan. */
    private static boolean isInBasis(MappedText text, int at) {
        int line = text.text().lastIndexOf('\n', at) + 1;
        return text.bare().startsWith("can cu ", line)
                || text.bare().startsWith("xet ", line)
                || text.bare().startsWith("theo ", line);
    }

    static boolean introducesPlan(MappedText text, int from, int to) {
        int end = Math.max(from, Math.min(to, from + 3500));
        Matcher introduces = INTRODUCES.matcher(text.bare());
        return Lookup.finds(
                introduces, text.bare(), from, end, "ban hanh", "xay dung", "trien khai");
    }

    /** A plan introduces itself: "Thực hiện ..., UBND ban hành Kế hoạch ... như sau:". */
    static boolean opensAsPlan(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .limit(OPENING_LINES)
                .filter(line -> line.endsWith(':') && line.length() < 2000)
                .anyMatch(line -> OPENS.matcher(line.bareText()).matches());
    }

    /** "Kế hoạch số 15/KH-UBND ngày ... của ...": the first line says it all. */
    static boolean titled(List<Paragraph> paragraphs) {
        Paragraph first = paragraphs.getFirst();
        return first.length() < 400
                && first.bareText().startsWith("ke hoach so ")
                && !first.endsWith('.');
    }

    static boolean addressed(MappedText text, int from, int to) {
        return ADDRESSED
                .matcher(text.bare())
                .region(from, Math.max(from, Math.min(to, from + 900)))
                .find();
    }

    /** A letter whose letterhead was lost has "Kính gửi" among its first lines. */
    static boolean opensAddressed(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .limit(6)
                .anyMatch(line -> line.bareText().startsWith("kinh gui"));
    }

    boolean is(DocumentType wanted) {
        return type == wanted;
    }

    boolean isProgramme() {
        return type == DocumentType.PROGRAMME || type == DocumentType.SCHEME;
    }

    boolean symbolIs(DocumentType wanted) {
        return symbolType == wanted;
    }
}
