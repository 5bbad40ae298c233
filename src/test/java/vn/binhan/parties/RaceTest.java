package vn.binhan.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.kinship.Relation;
import vn.binhan.vault.Identity;

/** What comes in at the same moment does not miss each other. */
class RaceTest {
    private static final int ROUNDS = Boolean.getBoolean("binhan.full") ? 1_000 : 40;

    private final TestHouse house = TestHouse.open();
    private final CaseFolk folk = new CaseFolk(house);

    @Test
    void a_relative_declared_while_she_is_written_down_is_always_found() throws Exception {
        var official = house.person(DutyKind.UNIT_HEAD, folk.unit);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var round = 0; round < ROUNDS; round++) {
                var number = number();
                var ref = folk.open();
                var kin = new Identity("Người Nhà", 1990, number, List.of());
                both(
                        threads,
                        () -> folk.added(ref, Role.SURVIVOR, known(number)),
                        () -> declare(official, kin, number));
                assertThat(folk.sees(official, ref)).as("round %s", round).isFalse();
            }
        }
    }

    /** One mark at a time: the earlier one is taken back by the next for oneself. */
    private Outcome declare(Actor official, Identity kin, String number) {
        var done = house.kinship().declare(official, Relation.SELF, kin);
        assertThat(done).as(number).isInstanceOf(Outcome.Done.class);
        return done;
    }

    @Test
    void a_relative_named_on_the_case_while_she_is_written_down_never_keeps_it() throws Exception {
        var relative = house.person(DutyKind.CASE_WORKER, folk.unit);
        var number = number();
        declare(relative, new Identity("Người Nhà", 1990, number, List.of()), number);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var round = 0; round < ROUNDS; round++) {
                var ref = folk.open();
                var until = Instant.now().plus(Duration.ofDays(3));
                both(
                        threads,
                        () -> folk.added(ref, Role.WITNESS, known(number)),
                        () -> house.casefiles().share(folk.worker, ref, relative.person(), until));
                assertThat(folk.sees(relative, ref)).as("round %s", round).isFalse();
            }
        }
    }

    private static String number() {
        return "%012d".formatted(ThreadLocalRandom.current().nextLong(1L << 39));
    }

    private static Map<PartyField, String> known(String number) {
        return Map.of(PartyField.CITIZEN_NUMBER, number);
    }

    private static void both(ExecutorService threads, Callable<?> one, Callable<?> other)
            throws Exception {
        var together = new CyclicBarrier(2);
        Future<?> first = threads.submit(() -> after(together, one));
        Future<?> second = threads.submit(() -> after(together, other));
        first.get();
        second.get();
    }

    private static Object after(CyclicBarrier together, Callable<?> act) throws Exception {
        together.await();
        return act.call();
    }
}
