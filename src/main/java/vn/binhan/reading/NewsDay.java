package vn.binhan.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.heads.Dates;
import vn.binhan.heads.Period;
import vn.binhan.heads.Reference;
import vn.binhan.wording.Found;
import vn.binhan.wording.Lookup;
import vn.binhan.wording.MappedText;

/** The day on which a plan was issued, as a news item tells it. */
final class NewsDay {
    private static final Pattern OF_A_TEXT =
            Pattern.compile("(?s).*/[a-z0-9&-]{2,20},? (?:ngay )?");
    private static final Pattern ISSUED =
            Pattern.compile(
                    "ngay (?=\\d)(?:[^.\\n]|\\.(?=\\d)){0,140}?(?:ban hanh|phe duyet|ky|co)[^.\\n]{0,30}?"
                            + " (?:ke hoach|chuong trinh|de an)");

    /** "Ngày 30-12, UBND tỉnh thông tin đã ban hành": that day it was told, not issued. */
    private static final Pattern ANNOUNCED =
            Pattern.compile(
                    " (?:thong tin|cho biet|cho hay|thong bao|cong bo)(?! (?:va|ve|truyen)(?!\\p{L}))[^.\\n]{0,60} (?:da|vua)"
                            + " ");

    private static final Pattern BEHIND_NUMBER =
            Pattern.compile(
                    "(?:ban hanh|xay dung|phe duyet|ky) ke hoach (?:so )?\\d{1,5},?"
                            + " (?=ngay \\d)");

    /** "Kế hoạch số ... mà phường vừa ban hành hôm 11/3/2026". */
    private static final Pattern ISSUED_BEHIND =
            Pattern.compile(
                    ",? (?:ma|do|duoc|vua|moi) [^,.;\\n]{0,60}(?:ban hanh|phe duyet|ky) (?:vao )?(?:hom|ngay)"
                            + " (?=\\d)");

    private static final Pattern NO_YEAR =
            Pattern.compile(
                    "(?<!den )(?<!tu )ngay (\\d{1,2})(?: ?[-/.] ?| thang )(\\d{1,2})(?![\\d/.-]|"
                            + " ?nam \\d| ?den )(?! ?[-/.] ?\\d)");
    private static final Pattern PUBLISHED =
            Pattern.compile("(?:date |cap nhat:? |dang ngay:? )(20\\d{2})-(\\d{2})(?:-(\\d{2}))?");
    private static final int PAGE_HEAD = 400;
    private static final int LAST_MONTH_OF_ITS_YEAR = 10;

    private final MappedText text;
    private final @Nullable Reference plan;

    NewsDay(MappedText text, @Nullable Reference plan) {
        this.text = text;
        this.plan = plan;
    }

    /** The day beside the plan, else that of the sentence; its year perhaps told elsewhere. */
    @Nullable Found<LocalDate> found() {
        Reference named = plan;
        if (named == null) {
            return ofSentence();
        }
        if (named.date() != null) {
            return named.date();
        }
        Matcher told = ISSUED_BEHIND.matcher(text.bare()).region(named.end(), text.length());
        if (told.lookingAt()) {
            int stop = Math.min(text.length(), told.end() + 30);
            Found<LocalDate> day = Dates.first(text, told.end(), stop);
            boolean close = day != null && text.at(day.span().start(), told.end()) < told.end() + 8;
            if (close) {
                return day;
            }
        }
        int from = Math.max(sentenceStart(named.start()), named.start() - 200);
        Found<LocalDate> before = lastDay(from, named.start());
        if (before != null) {
            return before;
        }
        int behind = Math.min(text.length(), named.end() + 12);
        Found<LocalDate> ahead = withoutYear(from, named.start());
        return ahead != null ? ahead : withoutYear(named.end(), behind);
    }

    private @Nullable Found<LocalDate> lastDay(int from, int to) {
        int start = from;
        Found<LocalDate> last = null;
        Found<LocalDate> day = Dates.first(text, start, to);
        while (day != null) {
            last = isOfAText(text.at(day.span().start(), start)) ? last : day;
            start = text.at(day.span().end(), start);
            day = Dates.first(text, start, to);
        }
        return last == null ? null : new Found<>(last.value(), last.span(), 0.85);
    }

    private @Nullable Found<LocalDate> ofSentence() {
        Matcher numbered = BEHIND_NUMBER.matcher(text.bare());
        if (numbered.find()) {
            int stop = Math.min(text.length(), numbered.end() + 30);
            Found<LocalDate> day = Dates.first(text, numbered.end(), stop);
            return day != null ? day : withoutYear(numbered.end(), stop);
        }
        Matcher told = ISSUED.matcher(text.bare());
        boolean found = told.find();
        while (found && (isOfAText(told.start()) || ANNOUNCED.matcher(told.group()).find())) {
            found = told.find();
        }
        if (!found) {
            return null;
        }
        int end = Math.min(text.length(), told.start() + 40);
        Found<LocalDate> date = Dates.first(text, told.start(), end);
        return date == null
                ? withoutYear(told.start(), end)
                : new Found<>(date.value(), date.span(), 0.8);
    }

    /** "Ngày 13-10, UBND tỉnh ban hành ...": the page or the plan itself tells the year. */
    private @Nullable Found<LocalDate> withoutYear(int from, int to) {
        Matcher day = NO_YEAR.matcher(text.bare()).region(from, to);
        day.useTransparentBounds(true);
        if (!day.find()) {
            return null;
        }
        int month = number(day, 2);
        Integer year = publishedYear(month, number(day, 1));
        Integer told = year != null ? year : ownYear(month);
        if (told == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.of(told, month, number(day, 1));
            return new Found<>(date, text.span(day.start(), day.end()), 0.6);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A page tells of what was before it: in January of a plan of last December. */
    private @Nullable Integer publishedYear(int month, int day) {
        int end = Math.min(text.length(), PAGE_HEAD);
        Matcher published = PUBLISHED.matcher(text.bare()).region(0, end);
        if (published.find()) {
            boolean later = month > number(published, 2);
            return number(published, 1) - (later ? 1 : 0);
        }
        Found<LocalDate> head = Dates.first(text, 0, end);
        if (head == null || !isOfPage(text.at(head.span().start(), 0))) {
            return null;
        }
        LocalDate page = head.value();
        boolean later =
                month > page.getMonthValue()
                        || (month == page.getMonthValue() && day > page.getDayOfMonth());
        return page.getYear() - (later ? 1 : 0);
    }

    /** The day of a page stands in a line of its own, without a sentence around it. */
    private boolean isOfPage(int at) {
        int from = text.text().lastIndexOf('\n', at) + 1;
        int next = text.text().indexOf('\n', at);
        int to = next < 0 ? text.length() : next;
        return to - from < 80 && !Lookup.holdsAny(text.bare(), from, to, "ban hanh", "ke hoach");
    }

    /** A plan for one year is issued in it, but perhaps before it when the year ends. */
    private @Nullable Integer ownYear(int month) {
        Found<Period> first = Dates.Years.in(text, 0, Math.min(text.length(), 700), false);
        Period period = first == null ? null : first.value();
        boolean one = period != null && period.from() != null && period.from().equals(period.to());
        return period != null && one && month <= LAST_MONTH_OF_ITS_YEAR ? period.to() : null;
    }

    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** "Quyết định số 12/QĐ-TTg ngày ...": the day of that text, not of the plan. */
    private boolean isOfAText(int day) {
        String before = text.bare().substring(Math.max(0, day - 30), day);
        return OF_A_TEXT.matcher(before).matches();
    }

    private int sentenceStart(int at) {
        for (int i = at - 1; i > 0; i--) {
            char letter = text.charAt(i);
            if (letter == '\n' || (letter == '.' && text.charAt(i + 1) == ' ')) {
                return i + 1;
            }
        }
        return 0;
    }
}
