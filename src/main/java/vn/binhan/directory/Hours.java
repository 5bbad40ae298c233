package vn.binhan.directory;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a place is open in any week, in Việt Nam's time. Whether it is open is told from this and
 * the moment alone; on a public holiday only what the hours say of holidays counts.
 *
 * @param week the spans of each day, 1 for Monday to 7, and 8 for holidays if anything is said of
 *     them; empty when nobody knows the hours
 */
public record Hours(SortedMap<Integer, List<Span>> week) {
    static final int HOLIDAY = 8;
    static final int DAY = 24 * 60;

    private static final int DAYS_AHEAD = 8;

    static final Hours UNKNOWN = new Hours(new TreeMap<>());
    static final Hours ALWAYS = everyDay(List.of(new Span(0, DAY)));

    /** From a minute of the day to another; beyond 24 hours it runs into the next day. */
    record Span(int from, int until) {
        /** An end that is not later than the beginning lies in the next day. */
        static Span between(int from, int until) {
            return new Span(from, until <= from ? until + DAY : until);
        }
    }

    /** Whether it is open now. */
    public enum State {
        OPEN,
        UNKNOWN,
        CLOSED
    }

    /**
     * How it stands at a moment.
     *
     * @param change when it closes, or opens again, within a week; absent when it never does or
     *     nobody knows
     */
    public record Now(State state, @Nullable LocalDateTime change) {}

    public Hours {
        var copy = new TreeMap<Integer, List<Span>>();
        week.forEach((day, spans) ->
                copy.put(day, spans.stream().sorted(Comparator.comparingInt(Span::from)).toList()));
        week = Collections.unmodifiableSortedMap(copy);
    }

    static Hours everyDay(List<Span> spans) {
        var week = new TreeMap<Integer, List<Span>>();
        IntStream.rangeClosed(1, HOLIDAY).forEach(day -> week.put(day, spans));
        return new Hours(week);
    }

    boolean isKnown() {
        return !week.isEmpty();
    }

    /** Whether it is open at this moment, and until or from when. */
    public Now at(LocalDateTime moment, Predicate<LocalDate> holiday) {
        if (!isKnown()) {
            return new Now(State.UNKNOWN, null);
        }
        var openings = openings(moment.toLocalDate(), holiday);
        var end = openings.stream().filter(o -> o.holds(moment)).map(Opening::until).findFirst();
        if (end.isPresent()) {
            var until = end.get();
            var far = until.isAfter(moment.plusDays(DAYS_AHEAD - 1));
            return new Now(State.OPEN, far ? null : until);
        }
        if (spansOf(moment.toLocalDate(), holiday) == null) {
            return new Now(State.UNKNOWN, null);
        }
        var next = openings.stream().map(Opening::from).filter(moment::isBefore).findFirst();
        return new Now(State.CLOSED, next.orElse(null));
    }

    /** One time without a pause during which it is open. */
    private record Opening(LocalDateTime from, LocalDateTime until) {
        boolean holds(LocalDateTime moment) {
            return !moment.isBefore(from) && moment.isBefore(until);
        }
    }

    /** The openings from the day before this one on, those that touch made one. */
    private List<Opening> openings(LocalDate today, Predicate<LocalDate> holiday) {
        var all =
                IntStream.rangeClosed(-1, DAYS_AHEAD)
                        .mapToObj(today::plusDays)
                        .flatMap(day -> openings(spansOf(day, holiday), day))
                        .sorted(Comparator.comparing(Opening::from))
                        .toList();
        var joined = new ArrayList<Opening>();
        for (var next : all) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && !next.from().isAfter(last.until())) {
                var until = next.until().isAfter(last.until()) ? next.until() : last.until();
                joined.set(joined.size() - 1, new Opening(last.from(), until));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static Stream<Opening> openings(@Nullable List<Span> spans, LocalDate day) {
        return spans == null
                ? Stream.of()
                : spans.stream()
                        .map(span ->
                                new Opening(
                                        day.atStartOfDay().plusMinutes(span.from()),
                                        day.atStartOfDay().plusMinutes(span.until())));
    }

    /** The spans of a day; absent when it is a holiday of which the hours say nothing. */
    private @Nullable List<Span> spansOf(LocalDate day, Predicate<LocalDate> holiday) {
        var usual = week.getOrDefault(day.getDayOfWeek().getValue(), List.of());
        if (!holiday.test(day)) {
            return usual;
        }
        var said = week.get(HOLIDAY);
        return said == null && usual.isEmpty() ? usual : said;
    }

    /** As people write them: "T2-T6 07:30-11:30, 13:30-17:00; CN nghỉ"; empty when not known. */
    @Override
    public String toString() {
        return equals(ALWAYS) ? HoursText.ALWAYS : HoursText.of(week);
    }
}
