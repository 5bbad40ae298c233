package vn.binhan.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Decision;
import vn.binhan.access.PersonId;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Happening;
import vn.binhan.ledger.Particulars;

/** Random legal and illegal acts, in time and late, beside a second reading of the law. */
@Tag("reckoning")
class OrderModelTest {
    private static final int STORIES = 100_000;
    private static final Instant MIDNIGHT = OrderFixtures.at("00:00 14/11/2026");
    private static final List<OrderKind> ACTS =
            EnumSet.allOf(OrderKind.class).stream().filter(kind -> !kind.isNote()).toList();

    /** An act of the trial: what and when, in minutes since midnight; from and until where said. */
    private record Step(OrderKind kind, int at, int from, int until, int who) {
        Draft draft() {
            var codes = Particulars.none().moment("until", moment(until));
            codes = codes.moment("from", moment(from));
            codes = codes.code("receiver", OrderCode.Receiver.values()[who]);
            return new Draft(kind, moment(at), codes);
        }
    }

    private static Instant moment(int minute) {
        return MIDNIGHT.plusSeconds(60L * minute);
    }

    /** The law read a second time, over minutes and plain words. */
    private static final class Oracle {
        String state = "new";
        int end = Integer.MAX_VALUE;
        int contact = -1;
        final HashSet<Integer> served = new HashSet<>();

        boolean holds() {
            return state.equals("order") || state.equals("asked off") || state.equals("court");
        }

        void clock(int now) {
            if (holds() && now >= end) {
                state = "over";
            }
        }

        boolean take(Step step) {
            clock(step.at);
            return switch (step.kind) {
                case REQUESTED -> goes("new", "asked");
                case COURT_ORDERED ->
                        step.until > step.at
                                && step.until <= fourMonths(step)
                                && goes("new", "court")
                                && ends(step);
                case DECIDED ->
                        step.until > step.at
                                && step.until <= step.at + 3 * 24 * 60
                                && goes("asked", "order")
                                && ends(step);
                case REFUSED -> goes("asked", "refused");
                case WITHDRAWN -> goes("asked", "taken back");
                case SERVED -> holds() && served.add(step.who);
                case SUPERVISED, BREACHED -> holds();
                case CONTACT_NOTIFIED -> {
                    var good =
                            (state.equals("order") || state.equals("asked off"))
                                    && contact < 0
                                    && step.from >= step.at
                                    && step.from < end
                                    && step.until > step.from
                                    && step.until - step.from <= 240;
                    contact = good ? step.from : contact;
                    yield good;
                }
                case CONTACT_ENDED -> {
                    var good =
                            (state.equals("order") || state.equals("asked off"))
                                    && contact >= 0
                                    && step.at >= contact;
                    contact = good ? -1 : contact;
                    yield good;
                }
                case CANCEL_ASKED -> goes("order", "asked off");
                case KEPT -> goes("asked off", "order");
                case CANCELLED -> {
                    var good = holds();
                    state = good ? "off" : state;
                    yield good;
                }
                case DANGER_JUDGED, EXTENDED_BY_NEW -> holds() || state.equals("over");
                case WARNED, OVERDUE, LAPSED -> true;
            };
        }

        private static long fourMonths(Step step) {
            var local = moment(step.at).atZone(vn.binhan.kit.Formats.ZONE).plusMonths(4);
            return java.time.Duration.between(MIDNIGHT, local.toInstant()).toMinutes();
        }

        private boolean goes(String from, String to) {
            var good = state.equals(from);
            state = good ? to : state;
            return good;
        }

        private boolean ends(Step step) {
            end = step.until;
            return true;
        }

        /** Whether all of these can have happened, in this order; then it stands after them. */
        static Oracle after(List<Step> steps) {
            var oracle = new Oracle();
            for (var step : steps) {
                if (!oracle.take(step)) {
                    return null;
                }
            }
            return oracle;
        }
    }

    /** What was tried in one story, or in several. */
    private record Tried(int taken, int refused, Set<OrderState> reached) {
        Tried and(Tried other) {
            var all = EnumSet.noneOf(OrderState.class);
            all.addAll(reached);
            all.addAll(other.reached);
            return new Tried(taken + other.taken, refused + other.refused, all);
        }
    }

    @Test
    void no_order_of_acts_leads_where_the_law_does_not() {
        var seed = Long.getLong("binhan.seed", System.nanoTime());
        var tried =
                IntStream.range(0, STORIES)
                        .parallel()
                        .mapToObj(n -> story(seed + n))
                        .reduce(Tried::and)
                        .orElseThrow();
        assertThat(tried.taken()).isGreaterThan(STORIES);
        assertThat(tried.refused()).isGreaterThan(STORIES);
        assertThat(tried.reached()).containsExactlyInAnyOrder(OrderState.values());
    }

    /** One story; a failure names its seed, which begins another run with it. */
    private static Tried story(long seed) {
        var random = new SplittableRandom(seed);
        var taken = 0;
        var refused = 0;
        var reached = EnumSet.noneOf(OrderState.class);
        var happenings = new ArrayList<Happening>();
        var steps = new ArrayList<Step>();
        var order = Order.of(happenings);
        var now = 0;
        for (var i = 0; i < 14; i++) {
            now += random.nextInt(6) == 0 ? random.nextInt(3000) : random.nextInt(200);
            var step = step(random, i, now);
            var before = order;
            var verdict = before.with(step.draft(), OrderFixtures.CLOCKS);
            var all = inserted(steps, step);
            var good = Oracle.after(all) != null;
            if (verdict instanceof Decision.Accepted != good) {
                throw new AssertionError("seed %s: %s after %s".formatted(seed, step, steps));
            }
            if (good) {
                steps.clear();
                steps.addAll(all);
                happenings.add(happening(happenings.size() + 1, step, now));
                taken++;
            } else {
                refused++;
            }
            if (random.nextInt(4) == 0) {
                for (var note : OrderWatch.due(before, OrderFixtures.CLOCKS, moment(now))) {
                    happenings.add(noted(happenings.size() + 1, note, now));
                }
            }
            order = Order.of(happenings);
            reached.add(same(seed, order, steps, now));
        }
        return new Tried(taken, refused, reached);
    }

    /** State, end and every clock of now, against the second reading. */
    private static OrderState same(long seed, Order order, List<Step> steps, int now) {
        var oracle = Oracle.after(steps);
        oracle.clock(now);
        var state = order.at(moment(now));
        var expected =
                switch (oracle.state) {
                    case "asked" -> OrderState.ASKED;
                    case "order" -> OrderState.IN_FORCE;
                    case "asked off" -> OrderState.CANCEL_ASKED;
                    case "court" -> OrderState.COURT;
                    case "refused" -> OrderState.REFUSED;
                    case "taken back" -> OrderState.WITHDRAWN;
                    case "off" -> OrderState.CANCELLED;
                    case "over" -> OrderState.LAPSED;
                    default -> OrderState.NEW;
                };
        assertThat(state).as("seed %s after %s", seed, steps).isEqualTo(expected);
        for (var clock : OrderFixtures.CLOCKS.of(order, moment(now))) {
            var start = minutes(clock.clock().course().start());
            var due = minutes(clock.due().orElseThrow());
            var longest =
                    switch (clock.rule()) {
                        case "C5", "C7" -> 720;
                        case "C6" -> 4320;
                        case "C8" -> 240;
                        default -> 0;
                    };
            assertThat(longest == 0 ? clock.rule().equals("C9") : due == start + longest)
                    .as("seed %s: %s until %s after %s", seed, clock.rule(), due, steps)
                    .isTrue();
            if (clock.rule().equals("C5")) {
                var done = steps.stream().filter(OrderModelTest::answers).findFirst();
                assertThat(clock.clock().state().name())
                        .as("seed %s after %s at %s", seed, steps, now)
                        .isEqualTo(
                                done.map(step -> step.at <= due ? "IN_TIME" : "LATE")
                                        .orElse(
                                                now > due
                                                        ? "OVERDUE"
                                                        : due - now <= 60 ? "DUE" : "RUNNING"));
            }
        }
        return state;
    }

    private static boolean answers(Step step) {
        return step.kind == OrderKind.DECIDED
                || step.kind == OrderKind.REFUSED
                || step.kind == OrderKind.WITHDRAWN;
    }

    private static long minutes(Instant moment) {
        return java.time.Duration.between(MIDNIGHT, moment).toMinutes();
    }

    /** Mostly what could come next, sometimes anything; every fifth is written down late. */
    private static Step step(SplittableRandom random, int i, int now) {
        var likely = List.of(OrderKind.REQUESTED, OrderKind.DECIDED);
        var kind =
                i < 2 && random.nextInt(5) != 0
                        ? likely.get(i)
                        : ACTS.get(random.nextInt(ACTS.size()));
        var at = random.nextInt(5) == 0 ? Math.max(0, now - random.nextInt(1500)) : now;
        var longest = kind == OrderKind.CONTACT_NOTIFIED ? 300 : 4600;
        var from = at - 20 + random.nextInt(200);
        var base = kind == OrderKind.CONTACT_NOTIFIED ? from : at;
        return new Step(kind, at, from, base - 10 + random.nextInt(longest), random.nextInt(4));
    }

    private static List<Step> inserted(List<Step> steps, Step step) {
        var all = new ArrayList<Step>();
        steps.stream().filter(each -> each.at <= step.at).forEach(all::add);
        all.add(step);
        steps.stream().filter(each -> each.at > step.at).forEach(all::add);
        return all;
    }

    private static Happening happening(int turn, Step step, int now) {
        return noted(turn, step.draft(), now);
    }

    private static Happening noted(int turn, Draft draft, int now) {
        return new Happening(
                turn,
                draft.kind().key(),
                draft.at(),
                moment(now),
                new PersonId("91", 1),
                draft.codes(),
                false);
    }
}
