package vn.binhan.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import vn.binhan.kit.Formats;

/** What holds for every clock, whenever it starts. */
class CountPropertyTest {
    private static final Instant FIRST = LawFixtures.at("2021-01-01 00:00");
    private static final int MINUTES = 6 * 365 * 24 * 60;

    private final Rule hours = LawFixtures.invented("H", new Limit.Hours(12), "2021-01-01", null);

    @Test
    void a_later_start_never_gives_an_earlier_end() {
        qt().forAll(moments(), integers().between(0, 60 * 24 * 40), limits())
                .checkAssert((start, later, limit) -> {
                    for (var effect : Rule.Effect.values()) {
                        var first = end(rule(limit, effect), start);
                        var second =
                                end(rule(limit, effect), start.plus(Duration.ofMinutes(later)));
                        assertThat(second.at()).isAfterOrEqualTo(first.at());
                    }
                });
    }

    @Test
    void a_later_start_never_gives_an_earlier_end_whatever_was_paused() {
        qt().forAll(moments(), integers().between(0, 60 * 24 * 9), pauses())
                .checkAssert((start, later, offsets) -> {
                    var pauses = pauses(start, offsets);
                    for (var limit : List.of(new Limit.Hours(30), new Limit.WorkingDays(4))) {
                        var rule = rule(limit, Rule.Effect.ACT);
                        var first = end(rule, start, pauses);
                        var second = end(rule, start.plus(Duration.ofMinutes(later)), pauses);
                        assertThat(second.at()).isAfterOrEqualTo(first.at());
                    }
                });
    }

    @Test
    void a_pause_within_the_time_moves_hours_by_exactly_its_length() {
        qt().forAll(
                        moments(),
                        integers().between(0, 12 * 60 - 1),
                        integers().between(0, 60 * 24 * 30))
                .checkAssert((start, after, length) -> {
                    var from = start.plus(Duration.ofMinutes(after));
                    var pause =
                            new Clock.Pause(from, from.plus(Duration.ofMinutes(length)), "lý do");
                    assertThat(end(hours, start, List.of(pause)).at())
                            .isEqualTo(end(hours, start).at().plus(Duration.ofMinutes(length)));
                });
    }

    @Test
    void hours_know_no_holiday() {
        qt().forAll(moments())
                .checkAssert(start ->
                        assertThat(end(hours, start).at())
                                .isEqualTo(start.plus(Duration.ofHours(12))));
    }

    @Test
    void working_days_end_on_a_working_day_and_so_many_lie_between() {
        qt().forAll(moments(), integers().between(1, 15))
                .checkAssert((start, length) -> {
                    var limit = new Limit.WorkingDays(length);
                    var last = day(end(rule(limit, Rule.Effect.ACT), start).at());
                    assertThat(LawFixtures.CALENDAR.isWorking(last)).isTrue();
                    assertThat(
                                    day(start)
                                            .plusDays(1)
                                            .datesUntil(last.plusDays(1))
                                            .filter(LawFixtures.CALENDAR::isWorking)
                                            .count())
                            .isEqualTo(length.longValue());
                });
    }

    @Test
    void what_must_be_done_within_days_or_months_never_ends_on_a_day_off() {
        qt().forAll(moments(), integers().between(1, 11))
                .checkAssert((start, n) -> {
                    for (var limit : List.of(new Limit.Days(n), new Limit.Months(n))) {
                        var last = day(end(rule(limit, Rule.Effect.ACT), start).at());
                        assertThat(LawFixtures.CALENDAR.isWorking(last)).isTrue();
                    }
                });
    }

    @Test
    void an_extension_in_time_moves_the_end_later_and_one_too_late_leaves_it() {
        qt().forAll(moments(), limits(), integers().between(-60, 60))
                .checkAssert((start, limit, minutes) -> {
                    var rule = rule(limit, Rule.Effect.ACT);
                    var before = end(rule, start);
                    var decided = before.at().plus(Duration.ofMinutes(minutes));
                    var extension =
                            new Clock.Extension(new Limit.Hours(5), decided, "lý do", "Chủ tịch");
                    var after =
                            Due.of(
                                    rule,
                                    start,
                                    List.of(),
                                    List.of(extension),
                                    LawFixtures.CALENDAR);
                    assertThat(((Due.By) after).at())
                            .isEqualTo(
                                    minutes > 0
                                            ? before.at()
                                            : before.at().plus(Duration.ofHours(5)));
                });
    }

    private static Rule rule(Limit limit, Rule.Effect effect) {
        var plain = LawFixtures.invented("P", limit, "2021-01-01", null);
        return new Rule(
                plain.id(),
                plain.regime(),
                limit,
                effect,
                plain.text(),
                plain.article(),
                plain.from(),
                plain.until(),
                plain.evidence());
    }

    private static Due.By end(Rule rule, Instant start) {
        return end(rule, start, List.of());
    }

    private static Due.By end(Rule rule, Instant start, List<Clock.Pause> pauses) {
        return (Due.By) Due.of(rule, start, pauses, List.of(), LawFixtures.CALENDAR);
    }

    private static Gen<Instant> moments() {
        return integers()
                .between(0, MINUTES - 60 * 24 * 400)
                .map(minute -> FIRST.plus(Duration.ofMinutes(minute)));
    }

    private static Gen<Limit> limits() {
        return integers()
                .between(0, 39)
                .map(n ->
                        switch (n % 4) {
                            case 0 -> new Limit.Hours(n + 1);
                            case 1 -> new Limit.Days(n + 1);
                            case 2 -> new Limit.WorkingDays(n + 1);
                            default -> new Limit.Months(n / 4 + 1);
                        });
    }

    private static Gen<List<Integer>> pauses() {
        return lists().of(integers().between(0, 60 * 24 * 6)).ofSizeBetween(0, 6);
    }

    /** Pauses around the start, each from one offset to the next larger one. */
    private static List<Clock.Pause> pauses(Instant start, List<Integer> offsets) {
        var sorted = offsets.stream().sorted().toList();
        return IntStream.range(0, sorted.size() / 2)
                .mapToObj(i ->
                        new Clock.Pause(
                                start.plus(Duration.ofMinutes(sorted.get(2 * i) - 600L)),
                                start.plus(Duration.ofMinutes(sorted.get(2 * i + 1) - 600L)),
                                "lý do"))
                .toList();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Formats.ZONE);
    }
}
