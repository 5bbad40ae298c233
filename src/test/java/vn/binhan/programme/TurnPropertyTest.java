package vn.binhan.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which time of work that comes back counts, on every day of many invented plans. */
class TurnPropertyTest {
    private static final List<String> WORDS =
            List.of(
                    "trước ngày 15/12 hằng năm",
                    "hằng năm",
                    "mỗi quý",
                    "định kỳ 6 tháng",
                    "25 hằng tháng",
                    "15/6 và 15/12 hằng năm",
                    "29/2",
                    "tháng 11 hằng năm");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 1500;
    private static final int PLANS = 150;

    @Test
    void a_time_stays_until_it_was_reported_and_no_day_lies_outside_the_plan() {
        for (var seed = 0; seed < PLANS; seed++) {
            var random = new Random(seed);
            var words = WORDS.get(seed % WORDS.size());
            var day = DueDay.read(words, null).orElseThrow();
            var start = random.nextBoolean() ? null : FIRST.plusDays(random.nextInt(900));
            var end = random.nextBoolean() ? null : FIRST.plusDays(900 + random.nextInt(900));
            var since = FIRST.plusDays(random.nextInt(400));
            follow(new Plan(words + ", seed " + seed, day, since, start, end), random);
        }
    }

    private record Plan(
            String name,
            DueDay day,
            LocalDate since,
            @Nullable LocalDate start,
            @Nullable LocalDate end) {

        @Nullable Turn on(LocalDate today, @Nullable LocalDate reportedFor) {
            return Turn.of(day, since, reportedFor, start, end, today).orElse(null);
        }

        /** Whether another time comes within the plan after this one. */
        boolean goesOn(Turn turn) {
            return end == null || !day.from(turn.due().plusDays(1)).isAfter(end);
        }
    }

    private static void follow(Plan plan, Random random) {
        LocalDate reportedFor = null;
        Turn before = null;
        for (var n = 0; n < DAYS; n++) {
            var today = plan.since().plusDays(n);
            var turn = plan.on(today, reportedFor);
            if (turn == null) {
                assertThat(before).as(plan.name()).isNull();
                continue;
            }
            holds(plan, turn, before, reportedFor, today);
            if (random.nextInt(60) == 0) {
                reportedFor = turn.reported() ? reportedFor : turn.due();
                var after = plan.on(today, reportedFor);
                assertThat(after).as(plan.name()).isNotNull();
                // What was reported late makes the next one count, what was reported in time stays.
                var late = turn.due().isBefore(today) && plan.goesOn(turn);
                assertThat(after.reported()).as(plan.name()).isEqualTo(!late);
                assertThat(after.due().isAfter(turn.due())).as(plan.name()).isEqualTo(late);
                turn = after;
            }
            before = turn;
        }
        assertThat(before == null && plan.end() == null).as(plan.name()).isFalse();
    }

    private static void holds(
            Plan plan,
            Turn turn,
            @Nullable Turn before,
            @Nullable LocalDate reportedFor,
            LocalDate today) {
        var due = turn.due();
        var name = plan.name() + " on " + today;
        assertThat(plan.day().from(due)).as(name).isEqualTo(due);
        assertThat(due).as(name).isAfterOrEqualTo(plan.since());
        assertThat(plan.start() == null || !due.isBefore(plan.start())).as(name).isTrue();
        assertThat(plan.end() == null || !due.isAfter(plan.end())).as(name).isTrue();
        assertThat(turn.reported()).as(name).isEqualTo(due.equals(reportedFor));
        var passed = due.isBefore(today);
        assertThat(passed && turn.reported() && plan.goesOn(turn)).as(name).isFalse();
        if (before != null) {
            assertThat(due).as(name).isAfterOrEqualTo(before.due());
            var movedOn = due.isAfter(before.due());
            // Unreported it stays until the next one has passed as well.
            assertThat(movedOn && !before.reported() && !passed).as(name).isFalse();
        }
    }
}
