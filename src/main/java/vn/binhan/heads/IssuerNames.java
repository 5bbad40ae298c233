package vn.binhan.heads;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.wording.Bodies;
import vn.binhan.wording.Casing;
import vn.binhan.wording.Found;
import vn.binhan.wording.Letters;
import vn.binhan.wording.Lookup;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.ProvinceNames;
import vn.binhan.wording.Span;

/** Finds the body that issues a plan in running words: "UBND tỉnh An Giang ban hành Kế hoạch". */
public final class IssuerNames {
    private static final String NAME =
            "((?!Xây dựng|Ban hành|Tổ chức|Triển khai|Thực hiện)\\p{Lu}[\\p{L}.]*+(?:(?: ?- ?|"
                    + " )(?:\\p{Lu}[\\p{L}]*+|\\d{1,2})){0,4})";
    private static final Pattern COMMITTEE =
            Pattern.compile(
                    "(?:[ỦUủu][ỷyỶYỹ]? ?[Bb]an [Nn]hân ?[Dd]ân|ỦY BAN NHÂN DÂN|UBND)(?:"
                            + " \\(UBND\\))? +(?:(?:[Tt]ỉnh|TỈNH|[Tt]hành phố|THÀNH"
                            + " PHỐ|TP\\.?|[Hh]uyện|HUYỆN|[Qq]uận|QUẬN|[Tt]hị xã|THỊ"
                            + " XÃ|[Xx]ã|XÃ|[Pp]hường|PHƯỜNG|[Tt]hị trấn|THỊ TRẤN|[Đđ]ặc khu) ?"
                            + NAME
                            + "?|(?:"
                            + NAME
                            + "))?");
    private static final Pattern DEPARTMENT =
            Pattern.compile(
                    "(?:Sở|Bộ|Ban|Hội|Trường|Cục|Chi cục|Trung tâm|Văn phòng|Tỉnh đoàn|Công"
                            + " an|Phòng|Liên đoàn|Chủ"
                            + " tịch)\\s(?=\\p{Lu}|Vì|vì|điều hành|chỉ đạo|quản lý|chấp"
                            + " hành|thường vụ)");
    private static final Pattern ISSUES =
            Pattern.compile(
                    "\\s?(?:,(?: (?:tinh|huyen|thanh pho|quan|thi xa)(?: \\p{L}+){1,3}?(?=,? (?:vua|da|moi|ban hanh|ky)))?,?|\\([^()]{0,30}\\))?\\s?(?:vua|da|vua moi|cung|tiep"
                            + " tuc|moi)?\\s?(?:vua|da|moi)?\\s?(?:ky|ban hanh|xay dung|quyet dinh(?= phe duyet| ban hanh)|co(?= ke hoach| chuong trinh| de an|"
                            + " van ban| quyet dinh| cong van)|ra|phe duyet|len|trien khai|de"
                            + " ra)\\b.{0,80}?\\b(?:ke hoach|chuong trinh|de an)");
    private static final Pattern SIGNS =
            Pattern.compile("[^.;:\\n]{2,90}?( (?:đã |vừa |mới )?(?:ký|ban hành|phê duyệt|ra)) ");
    private static final Pattern PREMIER = Pattern.compile("Thủ tướng(?: Chính phủ)?");
    private static final Pattern APPROVES =
            Pattern.compile(" (?:vua |moi |da |ky )*(?:phe duyet|ban hanh|thong qua)(?!\\p{L})");
    private static final String UNNAMED = "(?iu).* (?:tỉnh|thành phố|tp\\.?) ?";

    // spotless:off
    private static final Pattern PERSON =
            Pattern.compile(
                    "(?<=\\p{Lu}\\p{L}{0,7} \\p{Lu}\\p{L}{0,7}) (?=(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trương|Đoàn|Lâm|Mai|Cao|Tô|Lương|Hà|Tạ|Trịnh|Thái|Lò|Nông|Giàng|Triệu|Phùng|Quách|Đàm|Lưu|Hứa) \\p{Lu}|\\p{Lu}\\p{L}* (?:Thị|Văn) \\p{Lu})|(?<=tỉnh|thành phố) (?=\\p{Lu}\\p{L}* (?:Thị|Văn) \\p{Lu}|(?:Nguyễn|Trần|Lê|Phạm|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô) \\p{Lu}\\p{L}* \\p{Lu})");
    // spotless:on

    private static final Pattern LEVEL_ALONE =
            Pattern.compile(" (huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)$");
    private static final Pattern LEVEL_AND_NAME =
            Pattern.compile(
                    "(?<![\\p{L}])(tỉnh|thành phố|Tỉnh|Thành phố|TP\\.?|TỈNH|THÀNH PHỐ) ?" + NAME);

    private static final Pattern UNIT =
            Pattern.compile(
                    "(?<!\\p{L})(?:[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã|[Pp]hường|[Tt]hị"
                            + " trấn|[Đđ]ặc khu) "
                            + NAME);

    private IssuerNames() {}

    /** The committee or department that is said to issue a plan, else the first one named. */
    public static @Nullable Found<String> inWords(MappedText text, int from, int to) {
        Found<String> first = null;
        Found<String> unnamed = null;
        Matcher committee = COMMITTEE.matcher(text.text()).region(from, to);
        for (int tries = 0; tries < 60 && committee.find(); tries++) {
            Found<String> name = named(text, committee);
            boolean issues = isIssuing(text, committee.end(), to);
            if (issues || (first == null && !isPlural(text, committee.end()))) {
                first = name;
            }
            if (issues && unnamed != null && name.value().startsWith(unnamed.value() + " ")) {
                return complete(name, text, from);
            }
            if (issues && unnamed == null) {
                if (!committee.group().matches(UNNAMED)) {
                    return complete(name, text, from);
                }
                unnamed = name;
            }
        }
        if (unnamed != null) {
            return complete(unnamed, text, from);
        }
        Found<String> premier = premier(text, from, to);
        if (premier != null) {
            return premier;
        }
        Found<String> department = department(text, from, to);
        if (department != null) {
            return department;
        }
        Found<String> unit = unit(text, from, to);
        if (unit != null) {
            return unit;
        }
        return first == null
                ? null
                : complete(new Found<>(first.value(), first.span(), 0.6), text, from);
    }

    /** "Ủy ban nhân dân các tỉnh": they get work, none of them issues. */
    private static boolean isPlural(MappedText text, int at) {
        return text.bare().startsWith("cac ", at) || text.bare().startsWith(" cac ", at);
    }

    private static Found<String> named(MappedText text, Matcher committee) {
        int limit = withoutChair(text, committee);
        int end = Bodies.trimmed(text, committee.start(), limit);
        Found<String> words = text.found(committee.start(), end, 0.85);
        return words.as(Casing.issuer(words.value().replace(" (UBND)", "")));
    }

    /** "Chủ tịch UBND tỉnh Quảng Điền Lê Văn A đã ký": the name of the chair is no place. */
    private static int withoutChair(MappedText text, Matcher committee) {
        int from = committee.start();
        boolean chair = text.bare().startsWith("chu tich ", from - 9);
        Matcher person = PERSON.matcher(text.text()).region(from, committee.end());
        while (chair && person.find()) {
            if (province(text, person.end(), committee.end()) == null) {
                return person.start();
            }
        }
        return committee.end();
    }

    /** "Thủ tướng Chính phủ vừa phê duyệt Chương trình". */
    private static @Nullable Found<String> premier(MappedText text, int from, int to) {
        Matcher premier = PREMIER.matcher(text.text()).region(from, to);
        while (premier.find()) {
            if (isIssuing(text, premier.end(), to) || isPassive(text, premier)) {
                Span span = text.span(premier.start(), premier.end());
                return new Found<>("Thủ tướng Chính phủ", span, 0.8);
            }
        }
        return null;
    }

    /** "một chương trình mới được Thủ tướng Chính phủ phê duyệt". */
    private static boolean isPassive(MappedText text, Matcher issuer) {
        return text.bare().startsWith("duoc ", issuer.start() - 5)
                && APPROVES.matcher(text.bare()).region(issuer.end(), text.length()).lookingAt();
    }

    private static boolean isIssuing(MappedText text, int from, int to) {
        return ISSUES.matcher(text.bare()).region(from, Math.min(to, from + 150)).lookingAt();
    }

    private static @Nullable Found<String> department(MappedText text, int from, int to) {
        Matcher start = DEPARTMENT.matcher(text.text()).region(from, to);
        for (int tries = 0; tries < 60 && start.find(); tries++) {
            int limit = text.text().indexOf('\n', start.start());
            int end = Bodies.nameEnd(text, start.start(), limit < 0 ? to : Math.min(limit, to));
            Matcher issues = ISSUES.matcher(text.bare()).region(end, Math.min(to, end + 120));
            boolean told = Lookup.holdsAny(text.bare(), start.start(), end, " ve viec");
            if (!told && issues.lookingAt()) {
                return text.found(start.start(), trimVerb(text, start.start(), end), 0.75);
            }
        }
        return null;
    }

    /** Who signed the decision that is named: "Bộ trưởng Bộ A Nguyễn Văn B đã ký Quyết định số". */
    public static @Nullable Found<String> signing(
            MappedText text, int from, int to, Found<String> symbol) {
        if (symbol.value().equals("QĐ-TTg")) {
            int premier = text.text().lastIndexOf("Thủ tướng", to);
            Span span = premier < from ? symbol.span() : text.span(premier, premier + 9);
            return new Found<>("Thủ tướng Chính phủ", span, 0.85);
        }
        Matcher start = DEPARTMENT.matcher(text.text()).region(from, to);
        boolean committee = COMMITTEE.matcher(text.text()).region(from, to).find();
        while (!committee && start.find()) {
            Matcher signs = SIGNS.matcher(text.text()).region(start.end(), to);
            if (signs.lookingAt()) {
                int end = Bodies.nameEnd(text, start.start(), signs.start(1));
                Matcher person = PERSON.matcher(text.text()).region(start.start(), end);
                int last = person.find() ? person.start() : end;
                return text.found(start.start(), Bodies.trimmed(text, start.start(), last), 0.65);
            }
        }
        return null;
    }

    /** "Thành phố Hòa Lâm vừa triển khai kế hoạch": it is the committee that issues. */
    private static @Nullable Found<String> unit(MappedText text, int from, int to) {
        Matcher unit = UNIT.matcher(text.text()).region(from, to);
        for (int tries = 0; tries < 20 && unit.find(); tries++) {
            int end = Bodies.trimmed(text, unit.start(), unit.end());
            if (isIssuing(text, end, to)) {
                String name = Casing.unit(text.words(unit.start(), end));
                String written = Character.toLowerCase(name.charAt(0)) + name.substring(1);
                return new Found<>("Ủy ban nhân dân " + written, text.span(unit.start(), end), 0.6);
            }
        }
        return null;
    }

    private static int trimVerb(MappedText text, int from, int to) {
        int end = to;
        for (String verb : new String[] {" vua", " da", " moi"}) {
            if (text.bare().startsWith(verb, end - verb.length()) && end - verb.length() > from) {
                end -= verb.length();
            }
        }
        return end;
    }

    /** Adds the name of the province to "Ủy ban nhân dân tỉnh" when the text tells it. */
    static Found<String> complete(Found<String> issuer, MappedText text, int from) {
        String value = issuer.value().replaceFirst(" TP$", " thành phố");
        Found<String> whole = withUnit(issuer, text);
        if (whole != null) {
            return whole;
        }
        String level =
                value.endsWith(" tỉnh") ? "tinh" : value.endsWith(" thành phố") ? "thanh pho" : "";
        boolean bareName = value.equals("Ủy ban nhân dân");
        if (level.isEmpty() && !bareName) {
            return issuer;
        }
        Matcher named = LEVEL_AND_NAME.matcher(text.text()).region(from, text.length());
        for (int tries = 0; tries < 40 && named.find(); tries++) {
            String words = Casing.unit(text.words(named.start(), named.end()));
            String name = province(words);
            if (name != null && (bareName || Letters.bare(words).startsWith(level))) {
                String unit = words.substring(0, words.indexOf(name.substring(0, 1))) + name;
                return new Found<>(
                        "Ủy ban nhân dân " + unit,
                        issuer.span(),
                        Math.min(0.75, issuer.confidence()));
            }
        }
        String promiser = Promiser.named(value, text, from);
        return new Found<>(promiser, issuer.span(), Math.min(0.5, issuer.confidence()));
    }

    /** "Ủy ban nhân dân huyện" of a text that speaks of "huyện Tam Nông". */
    private static @Nullable Found<String> withUnit(Found<String> issuer, MappedText text) {
        Matcher level = LEVEL_ALONE.matcher(issuer.value());
        if (!level.find()) {
            return null;
        }
        String word = level.group(1);
        Matcher named =
                Pattern.compile("(?iu:(?<!\\p{L})(?<!ủy )" + word + ") " + NAME)
                        .matcher(text.text());
        for (int tries = 0; tries < 20 && named.find(); tries++) {
            int end = Bodies.trimmed(text, named.start(1), named.end(1));
            String name = Casing.properName(text.words(named.start(1), end));
            boolean capitals = !name.equals(text.words(named.start(1), end));
            if (!capitals || text.charAt(named.start()) == Character.toUpperCase(word.charAt(0))) {
                return new Found<>(
                        issuer.value() + " " + name,
                        issuer.span(),
                        Math.min(0.75, issuer.confidence()));
            }
        }
        return null;
    }

    /** The level of the place of issue, where the text names it: "huyện" of "Sơn Động". */
    static @Nullable String level(MappedText text, String place) {
        Matcher level =
                Pattern.compile(
                                "(?<!\\p{L})(tinh|thanh pho|huyen|quan|thi xa|thi"
                                        + " tran|xa|phuong|dac khu) "
                                        + Pattern.quote(Letters.bare(place))
                                        + "(?!\\p{L})")
                        .matcher(text.bare());
        return level.find()
                ? text.words(level.start(1), level.end(1)).toLowerCase(Locale.ROOT)
                : null;
    }

    /** "UBND TP Hà Nội": Hà is no family name here. */
    private static @Nullable String province(MappedText text, int from, int to) {
        return ProvinceNames.opening(text.words(from, to));
    }

    private static @Nullable String province(String unit) {
        int name = unit.startsWith("tỉnh ") ? 5 : unit.startsWith("thành phố ") ? 10 : -1;
        return name < 0 ? null : ProvinceNames.opening(unit.substring(name));
    }
}
