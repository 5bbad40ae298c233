package vn.binhan.figures;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.wording.Lookup;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Paragraph;

/** Finds the year by which a figure is to be met: behind it, before it, or in a heading. */
public final class TargetYears {
    private static final String[] CENTURIES = {"19", "20", "cuoi giai doan", "nam nay"};

    /** Stands for the last year of the plan until that is known: "đến cuối giai đoạn". */
    public static final int LAST_OF_PLAN = 0;

    /** Stands for the year of a plan for one year: "năm nay". */
    public static final int YEAR_OF_PLAN = -1;

    private static final Pattern YEAR =
            Pattern.compile(
                    "(?:(vao|den|toi|trong|het|truoc|tu(?=\\s(?:nam\\s)?20\\d{2} tro di))\\s{1,2})?(?:giai"
                            + " doan\\s)?(?:(?:het|cuoi)\\s)?(?:(?:(?:hai|ba|bon|0?[2-4])"
                            + " )?nam\\s{0,2}(?:hoc\\s)?)?(?<!\\d[:.])(?<!\\d)((?:19|20)\\d{2}|(?<=cuoi )giai doan(?! (?:tu )?\\d)|(?<=nam )nay(?!\\p{L}))(?:(?:\\s?-"
                            + "|(?<=(?:hai|ba|bon|[2-4]) nam \\d{4})(?:,| va))\\s?((?:19|20)\\d{2}))?(?!\\d|/)");
    private static final Pattern IN_HEADING =
            Pattern.compile(
                    "(?<!dinh huong )(?<!tam nhin"
                            + " )(?:den|toi|trong|vao|het)\\s(?:het\\s|cuoi\\s)?(?:nam\\s)?((?:19|20)\\d{2})(?!\\d)|(?<!dinh"
                            + " huong den )(?<!tam nhin den"
                            + " )nam\\s((?:19|20)\\d{2})(?!\\d)|(?:19|20)\\d{2}\\s?-\\s?((?:19|20)\\d{2})");

    /** "b) Tầm nhìn đến năm 2030": a heading of the far view alone. */
    private static final Pattern FAR_VIEW =
            Pattern.compile("(?:muc tieu )?tam nhin(?: den)?(?: nam)? (20\\d{2})[\\s:.]*$");

    private static final Pattern DEADLINE =
            Pattern.compile(
                    "(?:vao|den|toi|het|trong|truoc)\\s(?:het |cuoi )?(?:(?:(?:hai|ba|bon|0?[2-4])"
                            + " )?nam )?20\\d{2}|cuoi giai doan|(?:ngay|truoc|den|nhat) \\d{1,2}/\\d{1,2}/20\\d{2}|nam hoc 20\\d{2}"
                            + "|(?:trong|truoc|het|vao) (?:thang \\d{1,2}|quy (?:[ivx]{1,3}|\\d))(?:/|"
                            + " nam )20\\d{2}|tu (?:nam )?20\\d{2} tro di");
    private static final Pattern ENDS_IN_DEADLINE =
            Pattern.compile(
                    "(?!.*(?:duy tri|giu vung|theo|ke hoach|chuong trinh|de an|quyet dinh|so voi) )[^;:]{2,100} (?:vao|den|truoc|trong)"
                            + " (?:het |cuoi )?nam 20\\d{2}\\s*");

    private static final Pattern ON_DAY =
            Pattern.compile(
                    ".*(?:truoc|den|cham nhat)(?: het)?(?: ngay)? \\d{1,2}/\\d{1,2}/",
                    Pattern.DOTALL);

    /** "trong tháng 10/2025", "hết quý II/2026". */
    private static final Pattern IN_MONTH =
            Pattern.compile(
                    ".*(?:trong|truoc|den|vao|het|cham nhat)(?: het| cuoi)? (?:thang \\d{1,2}|quy"
                            + " (?:[ivx]{1,3}|\\d))/",
                    Pattern.DOTALL);

    private static final Pattern JOINS =
            Pattern.compile(
                    "[\\s,)]*(?:(?:va|len|tang|nang|giam|con|dat|la|voi|phan dau|(?:(?:binh"
                            + " quan|trung binh) )?(?:moi|hang) nam|(?:huong|tien)"
                            + " (?:toi|den)|tam nhin)\\s?)*");
    private static final Pattern OPENS_NEXT =
            Pattern.compile(
                    ".*(?:[,;:]|(?<!\\p{L})va)\\s*(?:(?:rieng|trong do|cu the|con|nhung|phan"
                            + " dau|(?:huong|tien) (?:toi|den)|tam nhin)\\s)*",
                    Pattern.DOTALL);

    /** "vào năm 2024 và đến năm 2025 ...": the next clause has a year of its own. */
    private static final Pattern NEXT_YEAR =
            Pattern.compile(
                    "\\s?(?:,|va)\\s(?:den|toi|vao|trong|het)\\s(?:(?:het|cuoi)\\s)?(?:nam\\s)?20\\d{2}"
                            + "(?!\\d).*[\\p{L}]{2}.*",
                    Pattern.DOTALL);

    /** "80% (năm 2020: 60%)": the bracket tells another figure. */
    private static final Pattern TELLS_BEFORE = Pattern.compile("[^()]{0,40}\\d");

    /** What may stand between a figure and its year: "(15 xã)", "so với nam giới". */
    private static final Pattern ASIDE =
            Pattern.compile(
                    "\\([^()]*\\)|^\\s*(?:tro len |tro xuong )?so voi (?!nam \\d)[^,;:.%\\d]{2,40}(?= )");

    /** "mỗi năm 1%, đến năm 2025 còn dưới 5%": the year is that of what follows it. */
    private static final Pattern LEADS_ON =
            Pattern.compile(
                    " (?:con|xuong|giam|tang|dat|la|co|phan dau|it nhat|toi thieu|duoi|tren|khong)(?!\\p{L})[^,;]{0,80}\\d");

    private static final Pattern FALLS = Pattern.compile("[\\s,)]*(?:xuong|con|len)(?!\\p{L})");
    private static final Pattern STARTED =
            Pattern.compile(".*(?<!\\p{L})tu \\d[^;:]{0,40}", Pattern.DOTALL);
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:.*[.,;:] |.*(?:cua|theo) )?\\s*(?:ke hoach|chuong trinh|de an|chien luoc) [^.;:]{4,200}",
                    Pattern.DOTALL);
    private static final Pattern TELLS =
            Pattern.compile(
                    ",? (?:dat (?:ra )?muc tieu|de ra|dat ra|la(?!\\p{L})|phan dau|xac dinh|co muc"
                            + " tieu|nham)");
    private static final Pattern KEPT =
            Pattern.compile(
                    ".*(?<!\\p{L})(?:duy tri|giu vung|giu on dinh)(?: \\p{L}+){0,4} ?",
                    Pattern.DOTALL);

    /** "40% ... và lộ trình là 60% đến năm 2030": the year is that of the next step only. */
    private static final Pattern STEP =
            Pattern.compile(
                    "(?<!\\p{L})(?:lo trinh|(?:huong|tien) (?:toi|den)|tam nhin|nang len|tang len)(?!\\p{L})");

    private static final int LONGEST_HEADING = 160;

    private TargetYears() {}

    /** The year right behind a figure: "90% vào năm 2030". */
    static @Nullable Integer after(MappedText text, int from, int to) {
        int end = Math.min(to, from + 60);
        Matcher matcher = YEAR.matcher(text.bare()).region(from, end);
        if (!Lookup.holdsAny(text.bare(), from, end, CENTURIES) || !matcher.find()) {
            return null;
        }
        String gap =
                ASIDE.matcher(text.bare().substring(from, matcher.start())).replaceAll("").strip();
        boolean next =
                gap.equals(",")
                        && (last(matcher) == LAST_OF_PLAN
                                || LEADS_ON.matcher(text.bare())
                                        .region(matcher.end(), to)
                                        .lookingAt());
        boolean told =
                gap.equals("(")
                        && !TELLS_BEFORE.matcher(text.bare()).region(matcher.end(), to).lookingAt();
        boolean close = gap.isEmpty() || (gap.equals(",") && !next) || told;
        return close ? last(matcher) : null;
    }

    /** The last year between two positions that is not one of comparison. */
    public static @Nullable Integer in(MappedText text, int from, int to) {
        Integer found = null;
        if (to <= from || !Lookup.holdsAny(text.bare(), from, to, CENTURIES)) {
            return found;
        }
        Matcher matcher = YEAR.matcher(text.bare()).region(from, to);
        while (matcher.find()) {
            if (!isCompared(text, from, matcher.start())
                    && !isStart(text, from, matcher, to)
                    && !isNamed(text, from, matcher)
                    && !(found != null && isKept(text, from, matcher.start()))) {
                found = last(matcher);
            }
        }
        return found;
    }

    /** Whether the words between two figures make the second a later step of the first. */
    static boolean isStep(MappedText text, int from, int to) {
        return STEP.matcher(text.bare().substring(from, Math.max(from, to))).find();
    }

    /** "Chương trình ... giai đoạn 2021-2025 đặt mục tiêu": the years belong to its name. */
    private static boolean isNamed(MappedText text, int from, Matcher year) {
        int limit = Math.min(text.length(), year.end() + 24);
        return year.group(1) == null
                && NAMED.matcher(text.bare().substring(from, year.start())).matches()
                && TELLS.matcher(text.bare()).region(year.end(), limit).lookingAt();
    }

    /** "vào năm 2025 và duy trì đến năm 2030": what is reached in 2025 is only kept. */
    private static boolean isKept(MappedText text, int from, int at) {
        return KEPT.matcher(text.bare().substring(Math.max(from, at - 40), at)).matches();
    }

    /** "từ 312 cặp (năm 2021) xuống": the year of what was before. */
    private static boolean isStart(MappedText text, int from, Matcher year, int to) {
        return FALLS.matcher(text.bare()).region(year.end(), to).lookingAt()
                && STARTED.matcher(text.bare()).region(from, year.start()).matches();
    }

    /** A year that closes the words of a figure right before the next: "... năm 2025 và 60%". */
    static @Nullable Integer closing(MappedText text, int from, int to) {
        if (to <= from || !Lookup.holdsAny(text.bare(), from, to, CENTURIES)) {
            return null;
        }
        Integer clause = endOfClause(text, from, to);
        if (clause != null) {
            return clause;
        }
        Integer found = null;
        Matcher matcher = YEAR.matcher(text.bare()).region(from, to);
        while (matcher.find()) {
            String before = text.bare().substring(from, matcher.start());
            String behind = text.bare().substring(matcher.end(), to);
            found =
                    JOINS.matcher(behind).matches()
                                    && !before.isBlank()
                                    && !OPENS_NEXT.matcher(before).matches()
                                    && !isCompared(text, from, matcher.start())
                            ? last(matcher)
                            : null;
        }
        return found;
    }

    /** The year of the first of two clauses that each have their own. */
    static @Nullable Integer endOfClause(MappedText text, int from, int to) {
        Matcher matcher = YEAR.matcher(text.bare()).region(from, to);
        while (matcher.find()) {
            Matcher next = NEXT_YEAR.matcher(text.bare()).region(matcher.end(), to);
            if (matcher.group(1) != null && next.matches()) {
                return last(matcher);
            }
        }
        return null;
    }

    /** "mỗi xã có 01 địa chỉ tại cộng đồng vào cuối năm 2026": the words end in by when. */
    static boolean endsInDeadline(String bare) {
        return ENDS_IN_DEADLINE.matcher(bare).matches();
    }

    /** Whether words say by when something is to be: "vào năm 2026". */
    static boolean isDeadline(String bare) {
        return DEADLINE.matcher(bare).find();
    }

    /** The year that a heading sets for what stands below it, else the year above it. */
    public static @Nullable Integer ofHeading(
            MappedText text, Paragraph heading, @Nullable Integer above) {
        boolean lead = heading.endsWith(':') && heading.length() >= LONGEST_HEADING;
        if (Recurring.heads(text, heading)) {
            return Recurring.EACH_YEAR;
        }
        int from = lead ? heading.end() - LONGEST_HEADING / 2 : heading.start();
        int end = Math.min(heading.end(), from + LONGEST_HEADING);
        String words = text.bare().substring(from, end);
        boolean heads =
                (lead || heading.length() < LONGEST_HEADING)
                        && !words.contains("%")
                        && (words.contains("19") || words.contains("20"));
        Matcher far = FAR_VIEW.matcher(text.bare()).region(heading.bodyStart(), heading.end());
        if (heads && far.lookingAt()) {
            return Integer.valueOf(far.group(1));
        }
        Matcher year = IN_HEADING.matcher(words);
        Integer found = above;
        while (heads && year.find()) {
            for (int group = 1; group <= 3; group++) {
                String digits = year.group(group);
                found = digits == null ? found : Integer.valueOf(digits);
            }
        }
        return found;
    }

    private static boolean isCompared(MappedText text, int from, int at) {
        String before = text.bare().substring(Math.max(from, at - 9), at);
        int near = Math.max(from, at - 40);
        boolean day =
                before.endsWith("/")
                        && (ON_DAY.matcher(text.bare()).region(near, at).matches()
                                || IN_MONTH.matcher(text.bare()).region(near, at).matches());
        return before.contains("so voi")
                || before.contains("nhiem ky")
                || (before.endsWith("/") && !day);
    }

    private static Integer last(Matcher matcher) {
        String last = matcher.group(3);
        if ("giai doan".equals(matcher.group(2))) {
            return LAST_OF_PLAN;
        }
        if ("nay".equals(matcher.group(2))) {
            return YEAR_OF_PLAN;
        }
        int year = Integer.parseInt(last != null ? last : String.valueOf(matcher.group(2)));
        return "truoc".equals(matcher.group(1)) ? year - 1 : year;
    }
}
