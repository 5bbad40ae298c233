package vn.binhan.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Decision;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.ManyStories;
import vn.binhan.chronicle.Tale;
import vn.binhan.kit.Formats;
import vn.binhan.law.Rules;
import vn.binhan.law.WorkCalendar;
import vn.binhan.ledger.Particulars;

/** Random acts in dossiers about him, in time and late, beside a second reading of the law. */
@Tag("reckoning")
class ProceedingModelTest {
    private static final int STORIES = ManyStories.most(5_000);
    private static final Limits LIMITS = new Limits(Rules.shipped(), WorkCalendar.shipped());
    private static final Instant ASKED = Instant.parse("2026-11-16T02:00:00Z");
    private static final Instant NEW_DECREE = Instant.parse("2025-12-14T17:00:00Z");
    private static final Instant KNOWN = Instant.parse("2021-12-31T17:00:00Z");
    private static final List<Act> ACTS = Act.told();

    /** An act of the trial, in minutes since it was asked for. */
    private record Step(
            int turn,
            Act act,
            int at,
            int later,
            boolean fine,
            int amount,
            int count,
            int of,
            int there) {
        Draft draft() {
            var codes =
                    Particulars.none()
                            .code("sanction", fine ? Code.Sanction.FINE : Code.Sanction.WARNING)
                            .code("service", way())
                            .number("amount", amount)
                            .moment("until", moment(later))
                            .moment("from", moment(later))
                            .number("count", count)
                            .number("session", of)
                            .day("dated", dated());
            var present = List.of(Code.Present.values()).subList(0, there);
            return new Draft(act, moment(at), codes.codes("present", present));
        }

        Code.Service way() {
            return Code.Service.values()[(there + count) % Code.Service.values().length];
        }

        /** A day before, the same day, or a day after. */
        LocalDate dated() {
            return day(at).plusDays(there - 1);
        }
    }

    private static Instant moment(int minute) {
        return ASKED.plus(Duration.ofMinutes(minute));
    }

    private static LocalDate day(int minute) {
        return LocalDate.ofInstant(moment(minute), Formats.ZONE);
    }

    /** The law read a second time, in plain words. */
    private static final class Oracle {
        final Matter matter;
        final Violation violation;
        final Instant acted;
        final Map<Integer, Integer> sessions = new HashMap<>();
        final Set<Integer> written = new HashSet<>();
        String state = "asked";
        int came;
        int planned;
        int passed;
        boolean hasIt;

        Oracle(Matter matter, Violation violation, Instant acted) {
            this.matter = matter;
            this.violation = violation;
            this.acted = acted;
        }

        boolean take(Step step) {
            return switch (matter) {
                case STOPPING -> stopping(step);
                case SUMMONS -> summons(step);
                case SANCTION -> sanction(step);
                case CRITICISM -> criticism(step);
                case PROGRAMME -> programme(step);
            };
        }

        private boolean stopping(Step step) {
            return switch (step.act) {
                case STOPPED -> goes("asked", "running") || state.equals("running");
                case MINUTES_NOTED -> state.equals("running");
                case ENDED -> goes("running", "done");
                case PASSED_ON -> passes("running", step);
                case GIVEN_BACK -> wasThere(step) && goes("passed on", "running");
                case WITHDRAWN -> goes("asked", "withdrawn");
                default -> false;
            };
        }

        private boolean summons(Step step) {
            return switch (step.act) {
                case SUMMONED ->
                        step.later >= step.at
                                && (goes("asked", "decided") || state.equals("decided"));
                case REFUSED -> goes("asked", "refused");
                case WITHDRAWN -> goes("asked", "withdrawn");
                case CAME -> goes("decided", "running");
                case STAYED_AWAY -> state.equals("decided");
                case MINUTES_NOTED -> state.equals("running");
                case PASSED_ON -> passes("running", step);
                case GIVEN_BACK -> wasThere(step) && goes("passed on", "running");
                case ENDED -> goes("running", "done");
                default -> false;
            };
        }

        private boolean sanction(Step step) {
            return switch (step.act) {
                case MINUTES_NOTED -> state.equals("asked");
                case SERVED -> {
                    var good = state.equals("decided") && !hasIt;
                    hasIt = hasIt || good && step.way() != Code.Service.POST;
                    yield good;
                }
                case SANCTIONED -> tariff(step) && goes("asked", "decided");
                case REFUSED -> goes("asked", "refused");
                case PASSED_ON -> passes("asked", step);
                case GIVEN_BACK -> wasThere(step) && goes("passed on", "asked");
                case OBEYED -> goes("decided", "done");
                default -> false;
            };
        }

        /** By the day of the act: a frame where one was read, and never above the ceiling. */
        private boolean tariff(Step step) {
            if (acted.isBefore(KNOWN) || step.fine != step.amount > 0) {
                return false;
            }
            if (acted.isBefore(NEW_DECREE) || !step.fine) {
                return true;
            }
            var million = 1_000_000;
            return switch (violation) {
                case INSULT -> in(step.amount, 5 * million, 10 * million);
                case PRIVATE_LIFE -> in(step.amount, 10 * million, 20 * million);
                case ISOLATION -> in(step.amount, 5 * million, 30 * million);
                case ECONOMIC -> in(step.amount, 20 * million, 30 * million);
                default -> in(step.amount, 1, 30 * million);
            };
        }

        private static boolean in(int amount, int least, int most) {
            return amount >= least && amount <= most;
        }

        private boolean criticism(Step step) {
            return switch (step.act) {
                case CRITICISM_SET -> goes("asked", "decided") || goes("volunteered", "decided");
                case VOLUNTEERED -> goes("asked", "volunteered") || goes("decided", "volunteered");
                case REFUSED -> goes("asked", "refused");
                case WITHDRAWN -> goes("asked", "withdrawn");
                case MEETING_HELD -> step.there == 2 && goes("decided", "done");
                case STAYED_AWAY -> state.equals("decided");
                case WORK_SET -> goes("volunteered", "running");
                case WORK_DONE -> goes("running", "done");
                case WORK_LEFT -> goes("running", "decided");
                default -> false;
            };
        }

        private boolean programme(Step step) {
            return switch (step.act) {
                case PLANNED -> {
                    planned = state.equals("asked") ? step.count : planned;
                    yield goes("asked", "running");
                }
                case REFUSED -> goes("asked", "refused");
                case WITHDRAWN -> goes("asked", "withdrawn");
                case SESSION_SET -> {
                    var good = state.equals("running") && step.later >= step.at;
                    if (good) {
                        sessions.put(step.turn, step.later);
                    }
                    yield good;
                }
                case ATTENDED, ABSENT -> {
                    var from = sessions.get(step.of);
                    var good =
                            state.equals("running")
                                    && from != null
                                    && from <= step.at
                                    && written.add(step.of);
                    came += good && step.act == Act.ATTENDED ? 1 : 0;
                    yield good;
                }
                case COMPLETED -> came >= planned && goes("running", "done");
                case BROKEN_OFF -> goes("running", "broken off");
                default -> false;
            };
        }

        private boolean passes(String from, Step step) {
            passed = state.equals(from) ? step.at : passed;
            return goes(from, "passed on");
        }

        /** Its paper is of a day between both, in Vietnam. */
        private boolean wasThere(Step step) {
            return !step.dated().isBefore(day(passed)) && !step.dated().isAfter(day(step.at));
        }

        private boolean goes(String from, String to) {
            var good = state.equals(from);
            state = good ? to : state;
            return good;
        }

        /** Whether all of these can have happened, in this order; then it stands after them. */
        @Nullable Oracle after(List<Step> steps) {
            var fresh = new Oracle(matter, violation, acted);
            return steps.stream().allMatch(fresh::take) ? fresh : null;
        }
    }

    @Test
    void no_order_of_acts_leads_a_dossier_where_the_law_does_not() {
        var reached = ManyStories.reached(STORIES, ProceedingModelTest::story);
        assertThat(reached)
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Stage.NEW)));
    }

    private static Set<Stage> story(long seed) {
        var random = new SplittableRandom(seed);
        var matter = any(random, List.of(Matter.values()));
        var violation = any(random, List.of(Violation.values()));
        var acted =
                any(
                        random,
                        List.of(
                                KNOWN.minusSeconds(60),
                                NEW_DECREE.minusSeconds(60),
                                NEW_DECREE,
                                ASKED.minus(Duration.ofHours(4))));
        var codes =
                Particulars.none()
                        .code("matter", matter)
                        .code("violation", violation)
                        .moment("acted", acted)
                        .moment("first", acted);
        var tale = new Tale().tell(ASKED, List.of(new Draft(Act.ASKED, ASKED, codes)));
        var start = new Oracle(matter, violation, acted);
        var steps = new ArrayList<Step>();
        var reached = EnumSet.of(Stage.ASKED);
        var now = 0;
        for (var i = 0; i < 16; i++) {
            now += random.nextInt(90);
            var step = step(random, matter, tale.happenings().size() + 1, now);
            var all = inserted(steps, step);
            var good = start.after(all) != null;
            var proceeding = Proceeding.of(tale.happenings()).orElseThrow();
            if (proceeding.with(step.draft(), LIMITS) instanceof Decision.Accepted != good) {
                throw new AssertionError(
                        "seed %s: %s %s of %s: %s after %s"
                                .formatted(seed, matter, violation, acted, step, steps));
            }
            if (good) {
                steps.clear();
                steps.addAll(all);
                tale.tell(moment(now), List.of(step.draft()));
            }
            reached.add(same(seed, tale, start, steps, now));
        }
        return reached;
    }

    /** The stage and the clocks, against the second reading. */
    private static Stage same(long seed, Tale tale, Oracle start, List<Step> steps, int now) {
        var proceeding = Proceeding.of(tale.happenings()).orElseThrow();
        var state = start.after(steps).state;
        assertThat(proceeding.stage().name())
                .as("seed %s after %s", seed, steps)
                .isEqualToIgnoringCase(state.replace(' ', '_'));
        var clocks = LIMITS.clocks(proceeding, moment(now));
        switch (start.matter) {
            case STOPPING, SUMMONS -> {
                var begun =
                        steps.stream()
                                .filter(step ->
                                        Set.of(
                                                        Act.STOPPED,
                                                        Act.SUMMONED,
                                                        Act.REFUSED,
                                                        Act.WITHDRAWN)
                                                .contains(step.act))
                                .findFirst();
                var clock = clocks.getFirst();
                assertThat(clock.rule()).isEqualTo("C1");
                assertThat(clock.due()).contains(moment(30));
                var expected =
                        begun.map(step -> step.at <= 30 ? "IN_TIME" : "LATE")
                                .orElse(now > 30 ? "OVERDUE" : "");
                if (!expected.isEmpty()) {
                    assertThat(clock.clock().state())
                            .as("seed %s after %s at %s", seed, steps, now)
                            .hasToString(expected);
                }
            }
            case CRITICISM -> {
                var law = Instant.parse("2023-06-30T17:00:00Z");
                var year = start.acted.atZone(Formats.ZONE).plusMonths(12).toInstant();
                var window = start.acted.isBefore(law) ? List.<Instant>of() : List.of(year);
                assertThat(clocks.stream().flatMap(clock -> clock.due().stream()))
                        .as("seed %s", seed)
                        .containsExactlyElementsOf(window);
            }
            case SANCTION -> handedOver(seed, clocks, steps, now);
            case PROGRAMME -> assertThat(clocks).isEmpty();
        }
        return proceeding.stage();
    }

    /** Two working days after a decision of a Monday to Wednesday are two days of the calendar. */
    private static void handedOver(
            long seed, List<Limits.Running> clocks, List<Step> steps, int now) {
        var decided = steps.stream().filter(step -> step.act == Act.SANCTIONED).findFirst();
        if (decided.isEmpty()) {
            assertThat(clocks).isEmpty();
            return;
        }
        var due = day(decided.get().at).plusDays(2).atTime(23, 59).atZone(Formats.ZONE).toInstant();
        var clock = clocks.getFirst();
        assertThat(clock.rule()).isEqualTo("C18");
        assertThat(clock.due()).contains(due);
        var given = steps.stream().filter(step -> step.act == Act.SERVED || step.act == Act.OBEYED);
        var expected =
                given.findFirst()
                        .map(step -> moment(step.at).isAfter(due) ? "LATE" : "IN_TIME")
                        .orElse(moment(now).isAfter(due) ? "OVERDUE" : "");
        if (!expected.isEmpty()) {
            assertThat(clock.clock().state())
                    .as("seed %s after %s at %s", seed, steps, now)
                    .hasToString(expected);
        }
    }

    /** Mostly what this kind of dossier knows, sometimes anything; every fifth written late. */
    private static Step step(SplittableRandom random, Matter matter, int turn, int now) {
        var known =
                Flow.TABLE.stream()
                        .filter(row -> row.matter() == matter && row.act() != Act.ASKED)
                        .map(Flow.Row::act)
                        .toList();
        var act = any(random, random.nextInt(4) == 0 ? ACTS : known);
        var at = random.nextInt(5) == 0 ? random.nextInt(now + 1) : now;
        var fine = random.nextInt(4) != 0;
        var amount =
                any(
                        random,
                        List.of(
                                0,
                                1,
                                4_999_999,
                                5_000_000,
                                10_000_000,
                                10_000_001,
                                20_000_000,
                                20_000_001,
                                30_000_000,
                                30_000_001));
        return new Step(
                turn,
                act,
                at,
                at - 10 + random.nextInt(60),
                fine,
                fine || random.nextInt(4) == 0 ? amount : 0,
                1 + random.nextInt(2),
                1 + random.nextInt(turn),
                random.nextInt(3));
    }

    private static List<Step> inserted(List<Step> steps, Step step) {
        var all = new ArrayList<Step>();
        steps.stream().filter(each -> each.at <= step.at).forEach(all::add);
        all.add(step);
        steps.stream().filter(each -> each.at > step.at).forEach(all::add);
        return all;
    }

    private static <T> T any(SplittableRandom random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
