package vn.binhan.figures;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.binhan.figures.Quantities.Quantity;
import vn.binhan.wording.Letters;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Units;

/** Tells which numbers of people, places and things are promised, and which are only told. */
final class Counts {
    private static final Pattern COUNT_VERB =
            Pattern.compile(
                    ".*\\b(?:co|giup|giup do|van dong|gap|xay dung|thanh lap|to chuc|duy tri|moi nam|hang nam|nhan"
                            + " rong|mo|thi diem|phat trien|thiet lap|bo tri|tang|giam|dat|moi|tap"
                            + " huan|truyen thong|trien khai|bien soan|in|ho tro|xu ly|xu ly hinh"
                            + " su|xet xu|kham pha|phat hien|giai quyet|tu van|cung cap|dao tao|boi"
                            + " duong|phan dau|it nhat|toi thieu|khong qua|khong de xay ra qua|khong vuot qua|toi da|khong"
                            + " duoi|duoi|tren|hon|con|xuong|len|:|,|nam \\d{4}(?:,? la)?)\\s{0,2}(?:duoc"
                            + " )?(?:them |duoc |cho |tang |moi |it nhat |toi thieu |khoang |tu"
                            + " )?(?:[\u2264\u2265<>]=?\\s?)?",
                    Pattern.DOTALL);
    private static final Pattern ADDED =
            Pattern.compile(".*(?<!\\p{L})(?:them|tang them|len)\\s{1,2}", Pattern.DOTALL);
    private static final Pattern LEADS =
            Pattern.compile(
                    "[\\s,:.;+-]*(?:(?:khoang|it nhat|toi thieu|tren|hon|duoi|tu|co|them|dat|phan"
                            + " dau|hang nam|moi nam)\\s{1,2})*+");
    private static final Pattern VERB =
            Pattern.compile("[^\\p{L}\\d]*+\\p{Lu}\\p{Ll}*+(?: \\p{Ll}++){0,3} ");
    private static final Pattern PLACED =
            Pattern.compile(
                    "(?<!\\p{L})(?:tai|o|trong|voi|cua|sau|theo|dieu|khoan|so|cac|tu|qua)(?!\\p{L})");

    /** "6 nhóm nhiệm vụ" announces what follows. */
    private static final Pattern GROUPS =
            Pattern.compile(
                    " (?:nhiem vu|giai phap|noi dung|muc tieu|chi tieu|van de|hoat"
                            + " dong)(?!\\p{L})");

    private static final Pattern MADE =
            Pattern.compile(
                    "[\\s+-]*(?:(?:va|hang nam|moi nam|phan dau|tiep tuc|dong thoi|(?:den|trong) (?:het"
                            + " |cuoi )?nam \\d{4}|it nhat|toi thieu)\\s)*(?:(?:xay dung|thanh lap|hinh"
                            + " thanh|duy tri|mo|lap|lap dat|trang bi|bo tri|ra mat|trao|phat"
                            + " hanh|trong|nhan rong|thi diem|to chuc|dat|bien soan|in|cap|chon|trien khai|co|moi \\p{L}+(?: \\p{L}+)? co)(?:"
                            + " moi)?\\s)?(?:them |it nhat |toi thieu |khoang |tren |tu )*"
                            + "|[^,;:%\\d]{0,80} (?:it nhat|toi thieu|khong duoi)\\s");

    /** "Số lao động có việc làm mới là 5.000 người". */
    private static final Pattern NUMBER_OF =
            Pattern.compile("[\\s,;:+-]*(?:tong )?so [^,;:\\d]{4,120} (?:la|dat|gom)\\s");

    private static final Pattern STEP =
            Pattern.compile(
                    ".*, (?:den (?:(?:het |cuoi )?(?:nam )?20\\d{2}|cuoi giai doan)"
                            + " (?:khong qua|it nhat|toi thieu|con|chi con|co it nhat)"
                            + "|(?:chi |xuong )?con)(?: duoi| khong qua| toi da| khoang)? ",
                    Pattern.DOTALL);
    private static final Pattern COUNTED =
            Pattern.compile(
                    "[\\s,;:+-]*(?:giam |phan dau )?(?:tong )?so (?:luong )?("
                            + Units.ALL.stream().map(Letters::bare).collect(Collectors.joining("|"))
                            + ")(?!\\p{L})(?:[^;:\\d]{2,120} (?:con|xuong|khong qua|la|dat|tu|it nhat|toi thieu|khong"
                            + " duoi|tren)\\s{1,2}(?:con )?|[^;:\\d]{0,120}: ?(?:(?:con|dat|duoi|tren|it nhat|toi"
                            + " thieu|khong qua|khong duoi|khoang|[\u2264\u2265<>]=?) ?)*)");

    /** "01 tổ ..., ít nhất 5 người": how large the one group is. */
    private static final Pattern SIZE =
            Pattern.compile("[^,;.%]{0,60}, (?:moi \\p{L}+ )?(?:co )?(?:it nhat |toi thieu |tu )?");

    /** "02 mô hình ở ..., mỗi xã 01 mô hình": the same ones, shared out. */
    private static final Pattern SHARED_OUT =
            Pattern.compile(
                    "[^;.%]{0,120}[,(] ?moi \\p{L}+(?: \\p{L}+)? (?:co )?(?:it nhat |toi thieu )?");

    /** "hỗ trợ 50 phụ nữ, kinh phí 10 triệu đồng": what each of them costs. */
    private static final Pattern PRICE =
            Pattern.compile(
                    ".*(?<!\\p{L})(?:kinh phi|dinh muc|tri gia|muc (?:ho tro|vay|chi)|vay von)[^,;.%\\d]{0,40}",
                    Pattern.DOTALL);

    private static final List<String> GROUPS_OF_PEOPLE =
            List.of("tổ", "đội", "nhóm", "câu lạc bộ", "CLB");
    private static final List<String> MEMBERS = List.of("người", "thành viên", "hội viên");
    private static final Pattern JOINED =
            Pattern.compile("[^,;:.()\\d\\n]{0,60}(?: va|,)\\s(?:khoang |it nhat |toi thieu )?");
    private static final Pattern LIMIT =
            Pattern.compile(
                    ".*(?:khong qua|khong keo dai qua|thoi gian [^;.]{0,60} duoi|(?:giam|rut ngan) [^;.\\d]{0,60} (?:con|xuong)(?: duoi)?|toi da|cham nhat|\u2264|<=?)\\s{0,2}(?:la )?",
                    Pattern.DOTALL);
    private static final Pattern LEAST =
            Pattern.compile(
                    ".*(?:it nhat|toi thieu|khong duoi|gap|khong qua|toi"
                            + " da|\\bcon|\\bxuong)\\s{0,2}(?:la |co |tu )?",
                    Pattern.DOTALL);

    /** "thu nhập tăng ít nhất 1,5 lần", also behind shares. */
    private static final Pattern GROWS =
            Pattern.compile(".*(?:tang|gap) (?:len |it nhat |toi thieu |tren |gap )*");

    private final MappedText text;
    private final boolean loose;

    /** In prose a number of people or places counts only when it says "at least". */
    Counts(MappedText text, boolean loose) {
        this.text = text;
        this.loose = loose;
    }

    /**
     * Whether a number with its unit is promised.
     *
     * @param found the figures of the sentence before it
     * @param listed whether a figure of the list it stands in is promised
     */
    boolean isCount(
            Matcher matcher,
            String unit,
            int gapFrom,
            int from,
            List<Quantity> found,
            boolean listed) {
        int start = matcher.start();
        boolean money =
                !loose && unit.endsWith("đồng") && !text.bare().startsWith("/nguoi", matcher.end());
        if ((unit.indexOf('/') >= 0 || unit.equals("\u2030")) && !money) {
            return true;
        }
        boolean announces =
                unit.equals("nhóm")
                        && GROUPS.matcher(text.bare())
                                .region(matcher.end(), text.length())
                                .lookingAt();
        if (isFrequency(matcher) || announces) {
            return false;
        }
        boolean price =
                unit.endsWith("đồng")
                        && PRICE.matcher(text.bare())
                                .region(Math.max(from, start - 80), start)
                                .matches();
        if (price || isSize(start, unit, found)) {
            return false;
        }
        if (unit.equals("tuổi")) {
            return AGE.matcher(text.bare()).region(gapFrom, start).matches();
        }
        if (Units.TIMES.contains(unit)) {
            return LIMIT.matcher(text.bare())
                    .region(Math.max(gapFrom, start - 90), start)
                    .matches();
        }
        if (Units.SIZES.contains(unit)) {
            return loose && isOwnVerb(from, start);
        }
        boolean leads = loose || (listed && !money);
        boolean served = !found.isEmpty() && text.bare().startsWith("cho ", Math.max(0, start - 4));
        if (served) {
            return false;
        }
        boolean counted =
                (leads ? COUNT_VERB : LEAST)
                        .matcher(text.bare())
                        .region(Math.max(gapFrom, start - 60), start)
                        .matches();
        boolean leading =
                leads
                        && (isOwnVerb(from, start)
                                || LEADS.matcher(text.bare()).region(from, start).matches()
                                || text.bare().startsWith(" tro len", matcher.end())
                                || (loose
                                        && ADDED.matcher(text.bare())
                                                .region(Math.max(gapFrom, start - 30), start)
                                                .matches())
                                || (found.isEmpty() && isVerb(from, start)));
        boolean told = leads && NUMBER_OF.matcher(text.bare()).region(gapFrom, start).matches();
        return counted
                || told
                || leading
                || (leads && isJoined(found, start, unit))
                || (!found.isEmpty() && unit.equalsIgnoreCase(found.getLast().unit()));
    }

    /** "Xây dựng 05 công viên an toàn": whatever is made or kept in a list of aims is counted. */
    boolean isMade(Matcher matcher, int gapFrom, int from, boolean listed) {
        if (!loose && !listed) {
            return false;
        }
        int at = matcher.start();
        if (text.text().startsWith("cho ", matcher.start(4))) {
            return false;
        }
        int clause = Math.max(from, gapFrom);
        for (int i = clause; i < at; i++) {
            clause = ",;:.".indexOf(text.charAt(i)) >= 0 ? i + 1 : clause;
        }
        return MADE.matcher(text.bare()).region(clause, at).matches() || isOwnVerb(clause, at);
    }

    private boolean isSize(int start, String unit, List<Quantity> found) {
        if (found.isEmpty()) {
            return false;
        }
        if (SHARED_OUT.matcher(text.bare()).region(found.getLast().to(), start).matches()) {
            return unit.equalsIgnoreCase(found.getLast().unit());
        }
        if (!MEMBERS.contains(unit)) {
            return false;
        }
        Quantity group = found.getLast();
        return group.value().intValue() == 1
                && GROUPS_OF_PEOPLE.contains(group.unit())
                && SIZE.matcher(text.bare()).region(group.to(), start).matches();
    }

    /** "ít nhất 01 địa chỉ và 01 câu lạc bộ": what joins two counts makes both a promise. */
    private boolean isJoined(List<Quantity> found, int start, String unit) {
        return !found.isEmpty()
                && !found.getLast().unit().equals("%")
                && !unit.endsWith("đồng")
                && JOINED.matcher(text.bare()).region(found.getLast().to(), start).matches();
    }

    /** "Trao 30 suất": a word or a few of them at the head of the sentence say what is done. */
    private boolean isVerb(int from, int to) {
        return VERB.matcher(text.text()).region(from, to).matches()
                && !PLACED.matcher(text.bare()).region(from, to).find();
    }

    /** "duy trì hoạt động của 09 địa chỉ": no other words than those of what is done. */
    private boolean isOwnVerb(int from, int to) {
        int clause = from;
        for (int i = from; i < to; i++) {
            clause = ",;:.".indexOf(text.charAt(i)) >= 0 ? i + 1 : clause;
        }
        return CountedClause.promises(text.text().substring(clause, to));
    }

    /** "01 lần mỗi năm" says how often, not how much. */
    private boolean isFrequency(Matcher matcher) {
        return text.bare().startsWith("lan", matcher.start(3))
                && text.words(matcher.start(1), matcher.end(1)).indexOf(',') < 0
                && !LEAST.matcher(text.bare())
                        .region(Math.max(0, matcher.start() - 30), matcher.start())
                        .matches();
    }

    /** "tuổi thọ bình quân đạt 76 tuổi": an age is promised where it is what is counted. */
    private static final Pattern AGE =
            Pattern.compile(
                    ".*(?<!\\p{L})(?:tuoi tho|tuoi ket hon|do tuoi)[^;.%\\d]{0,80}",
                    Pattern.DOTALL);

    /** Whether a count says how many times something grows. */
    static boolean grows(MappedText text, Matcher count) {
        int at = count.start();
        return text.bare().startsWith("lan", count.start(3))
                && GROWS.matcher(text.bare()).region(Math.max(0, at - 24), at).matches();
    }

    /** "Số thôn ... giảm còn 01": what is counted stands before, or "". */
    static String unitOfNumber(MappedText text, int from, int at) {
        Matcher counted = COUNTED.matcher(text.bare()).region(from, at);
        return counted.matches() ? text.words(counted.start(1), counted.end(1)) : "";
    }

    /** "giảm 10%, đến cuối giai đoạn không quá 15 em": a step with a limit of its own. */
    static boolean isStep(MappedText text, int at) {
        return STEP.matcher(text.bare()).region(Math.max(0, at - 60), at).matches();
    }
}
