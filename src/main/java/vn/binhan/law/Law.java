package vn.binhan.law;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.kit.Formats;

/**
 * The door to the law as this program knows it today: the rules with what reviewers said of them,
 * the calendar with what people wrote into it, and the clocks that both give.
 */
public final class Law {
    private static final String WITH_THE_PROGRAM = "Có sẵn trong chương trình";

    private final CalendarStore calendar;
    private final ReviewStore reviews;
    private final InstantSource clock;

    public Law(JdbcClient sql, InstantSource clock) {
        this.calendar = new CalendarStore(sql);
        this.reviews = new ReviewStore(sql);
        this.clock = clock;
    }

    /**
     * One entry of a day.
     *
     * @param id grows with every entry; 0 for one that is not kept yet
     * @param reason why it was written
     * @param knownFrom since when the program knows it
     * @param province with {@code person} who wrote it, absent for what came with the program
     */
    public record Entry(
            long id,
            WorkCalendar.Day day,
            String reason,
            Instant knownFrom,
            @Nullable String province,
            @Nullable Long person) {}

    /**
     * What a reviewer said of one version of a rule, for a body, on a day.
     *
     * @param line the rule as it read then
     */
    public record Review(
            String rule,
            LocalDate from,
            String line,
            Rule.Evidence verdict,
            String body,
            LocalDate on,
            String note,
            Instant at,
            String province,
            long person) {

        /** Whether it speaks of the rule as it reads today. */
        public boolean speaksOf(Rule today) {
            return rule.equals(today.id())
                    && from.equals(today.from())
                    && line.equals(today.line());
        }
    }

    /** Writes down the years that come with the program and are not written yet. */
    public void prepare() {
        calendar.lock();
        var written = calendar.calendar();
        var shipped = WorkCalendar.shipped();
        var now = clock.instant();
        for (var year : shipped.years()) {
            if (written.year(year.year()).isEmpty()) {
                calendar.add(year, WITH_THE_PROGRAM, now, null, null);
                for (var day : shipped.days(year.year())) {
                    calendar.add(new Entry(0, day, WITH_THE_PROGRAM, now, null, null));
                }
            }
        }
    }

    /** The rules, each with what the newest review of its present reading says. */
    public Rules rules() {
        var verdicts = new HashMap<String, Review>();
        reviews.all().forEach(review -> verdicts.put(review.rule() + "@" + review.from(), review));
        return Rules.shipped()
                .each(rule -> {
                    var review = verdicts.get(rule.key());
                    return review != null && review.speaksOf(rule)
                            ? rule.with(review.verdict())
                            : rule;
                });
    }

    /** What was said of all versions of this rule, the oldest first. */
    public List<Review> reviews(String id) {
        return reviews.all().stream().filter(review -> review.rule().equals(id)).toList();
    }

    /** Keeps a review; it stands once the caller's transaction has committed. */
    public void review(Review review) {
        reviews.add(review);
    }

    /** The calendar as it is known now. */
    public WorkCalendar calendar() {
        return calendar.calendar();
    }

    /** Lets nobody else write in the calendar until the caller's transaction ends. */
    public void holdCalendar() {
        calendar.lock();
    }

    /** Every entry of the days of a year, the oldest first. */
    public List<Entry> entries(int year) {
        return calendar.entries(year);
    }

    /** Keeps an entry; what was known before stays as history. */
    public void enter(Entry entry) {
        calendar.add(entry);
    }

    /** Keeps how far a year is decided; the days stay as they are. */
    public void settle(
            WorkCalendar.Year year, String reason, Instant at, String province, long person) {
        calendar.add(year, reason, at, province, person);
    }

    /** Opens a year with the days off that the Labour Code fixes, computed and unverified. */
    public void open(int year, String reason, Instant at, String province, long person) {
        calendar.add(LegalHolidays.year(year), reason, at, province, person);
        for (var day : LegalHolidays.of(year)) {
            calendar.add(new Entry(0, day, reason, at, province, person));
        }
    }

    /**
     * The end of so many working days after this moment, for the program's own levels of service:
     * in a year that is not written only weekends are off, so it is never too late.
     */
    public Instant workingDaysAfter(int days, Instant moment) {
        var written = calendar();
        var day = LocalDate.ofInstant(moment, Formats.ZONE);
        for (var left = days; left > 0; ) {
            day = day.plusDays(1);
            if (written.covers(day) ? written.isWorking(day) : !WorkCalendar.isWeekend(day)) {
                left--;
            }
        }
        return day.atTime(23, 59).atZone(Formats.ZONE).toInstant();
    }

    /**
     * Where a clock stands at this moment by the rule of the day of the fact and today's calendar.
     */
    public Clock clock(String id, Rules.CaseKind kind, Clock.Course course, Instant now) {
        return Clock.read(rules().find(id, kind, course.fact()), course, calendar(), now);
    }
}
