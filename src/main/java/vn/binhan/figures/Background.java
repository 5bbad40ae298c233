package vn.binhan.figures;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhan.wording.MappedText;

/** Tells figures that promise nothing themselves: what was before, where, and which ones. */
final class Background {
    /** "giảm so với năm 2021 ít nhất 5%": behind a time the figure is the change itself. */
    private static final String PAST =
            "(?:cung ky|(?:cuoi )?nam (?:truoc|lien ke|20\\d{2})|giai doan (?:truoc|20\\d{2} ?- ?20\\d{2}))(?:"
                    + " [^,;%\\d()]{0,24})? (?:it nhat|toi thieu|tu|tren|tren muc|hon|la|khoang|khong duoi|duoi)";

    private static final Pattern BASELINE =
            Pattern.compile(
                    ".*(?:so voi(?! "
                            + PAST
                            + ")|tu muc|hien (?:nay|tai) (?:la|dat|moi)|(?<!khong"
                            + " )thap(?= duoi))(?:(?!(?:,| va) (?:dat|con|len|xuong|giam|tang|phan"
                            + " dau) )[^%]){0,24}",
                    Pattern.DOTALL);

    /** "các huyện nơi tỷ lệ hộ nghèo còn trên 5%": where it is to be done, not how much. */
    private static final Pattern WHERE =
            Pattern.compile(".*(?<!\\p{L})(?<!tại )nơi [^,;:%]{0,70}", Pattern.DOTALL);

    /** "100% cơ quan có từ 30% nữ trở lên có lãnh đạo nữ": which of them, not how many. */
    private static final Pattern WHICH =
            Pattern.compile(
                    "[^;:%\\d]{2,80}(?<!\\p{L})co (?:ty le |so )?(?:[^,;:%\\d]{2,40} )?(?:tu |tren |co )?");

    private static final Pattern WHICH_ENDS =
            Pattern.compile(
                    "(?: [^,;:%\\d]{2,60})?(?: tro len)?,? (?:(?:phai|nhat thiet|deu|se) )*(?:co|duoc) [^;%\\d]{4,80}(?:%|$|;|\\d{1,3}(?:,\\d)? ?%)");

    /** "đạt 85%, tăng 4% so với năm 2021": told twice, the level is what is promised. */
    private static final Pattern GROWN =
            Pattern.compile(
                    ".*(?<!\\p{L})(?:dat|con|la|xuong|len|muc)[^,;%\\d]{0,20} \\d{1,3}(?:,\\d{1,2})? ?%(?: tro"
                            + " len)?, (?:tang|giam|cao hon|thap hon)(?: them)? (?:khoang |it nhat )?",
                    Pattern.DOTALL);

    private static final Pattern THAN_BEFORE =
            Pattern.compile("\\d{1,3}(?:,\\d{1,2})? ?(?:%|diem)[^,;.%\\d]{0,20} so voi ");

    private static final Pattern FROM =
            Pattern.compile(
                    ".*(?<!\\p{L})(?:giam|tang|nang|ha|dua|keo)(?!\\p{L})[^;%\\n]{0,70} tu\\s{0,2}",
                    Pattern.DOTALL);

    /** "từ 05 thôn lên 12 thôn": a step without a verb. */
    private static final Pattern FROM_HERE = Pattern.compile(".*(?<!\\p{L})tu ", Pattern.DOTALL);

    private static final Pattern UP_TO =
            Pattern.compile(
                    "[^,;%\\n]{0,12}%?[^,;%\\n]{0,40}(?<!\\p{L})(?<!tro )(?:len|xuong)(?: con)? \\d");

    private static final Pattern DOWN_TO =
            Pattern.compile("[^;\\n]{0,40}?(?<!\\p{L})(?<!tro )(?:xuong|con|len)(?!\\p{L})");

    /** "5.000 lao động (trong đó nữ chiếm 45%)". */
    private static final Pattern PART_IN_BRACKETS = Pattern.compile("\\(trong do [^()%\\d]{0,70}$");

    /** "Cứ 100 hộ có 01 cộng tác viên": by how many it is reckoned. */
    private static final Pattern RECKONED =
            Pattern.compile(
                    ".*(?<!\\p{L})(?:cu|binh quan|trung binh)(?: khoang| moi)? ", Pattern.DOTALL);

    private static final Pattern HAS =
            Pattern.compile("[^,;:.%\\d]{0,40} (?:co|bo tri|duoc|la) [^,;:.%\\d]{0,24}\\d");

    /** "10 bác sĩ trên 10.000 dân". */
    private static final Pattern OF_SO_MANY =
            Pattern.compile("(?<= tren )10*\\.?000 (?:nguoi |so )?(?:dan|tre|phu nu)(?!\\p{L}).*");

    private static final Pattern YEARS = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern WHOLE =
            Pattern.compile("(?:toan bo|tat ca|phan tram|mot nua) \\($");
    private final MappedText text;

    Background(MappedText text) {
        this.text = text;
    }

    /** Whether a figure stands in brackets that only explain. */
    boolean inBrackets(int from, int at) {
        int depth = 0;
        for (int i = from; i < at; i++) {
            char letter = text.charAt(i);
            depth += letter == '(' ? 1 : letter == ')' && depth > 0 ? -1 : 0;
        }
        return depth > 0
                && !PART_IN_BRACKETS.matcher(text.bare()).region(Math.max(from, at - 80), at).find()
                && !WHOLE.matcher(text.bare()).region(Math.max(from, at - 12), at).find();
    }

    /** Whether a share only says which ones are meant, where another share tells how many. */
    boolean isWhich(Matcher share, int gapFrom, int to, boolean first) {
        int end = share.end();
        return WHICH.matcher(text.bare()).region(gapFrom, share.start()).matches()
                && text.bare().indexOf("tro len", end, Math.min(to, end + 60)) >= 0
                && (!first || text.bare().indexOf('%', end, to) >= 0)
                && WHICH_ENDS.matcher(text.bare()).region(end, to).lookingAt();
    }

    /** Whether a number says by how many or in which years something is reckoned. */
    boolean isReckoned(Matcher figure, int from, boolean first) {
        int at = figure.start();
        String other = figure.group(2);
        boolean years =
                other != null
                        && YEARS.matcher(other).matches()
                        && YEARS.matcher(figure.group(1)).matches();
        Matcher many = OF_SO_MANY.matcher(text.bare()).region(at, text.length());
        many.useTransparentBounds(true);
        return years
                || (!first && many.lookingAt())
                || (RECKONED.matcher(text.bare()).region(Math.max(from, at - 24), at).matches()
                        && HAS.matcher(text.bare())
                                .region(figure.end(), text.length())
                                .lookingAt());
    }

    private boolean isComparison(int at) {
        return GROWN.matcher(text.bare()).region(Math.max(0, at - 60), at).matches()
                && THAN_BEFORE.matcher(text.bare()).region(at, text.length()).lookingAt();
    }

    /** Whether a figure tells what was before, is now or differs from then. */
    boolean isBefore(int from, int at) {
        return BASELINE.matcher(text.bare()).region(Math.max(from, at - 60), at).matches()
                || isComparison(at)
                || WHERE.matcher(text.text()).region(Math.max(from, at - 80), at).matches()
                || (FROM.matcher(text.bare()).region(Math.max(from, at - 100), at).matches()
                        && DOWN_TO.matcher(text.bare())
                                .region(at, Math.min(text.length(), at + 60))
                                .lookingAt())
                || (FROM_HERE.matcher(text.bare()).region(Math.max(from, at - 20), at).matches()
                        && UP_TO.matcher(text.bare())
                                .region(at, Math.min(text.length(), at + 80))
                                .lookingAt());
    }
}
