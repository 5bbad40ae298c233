package vn.binhan.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.ledger.Particulars;
import vn.binhan.vault.Purpose;

/** What happened in a case is told once, in order, to those for whom the case is there. */
class StoryTest {
    private final TestHouse house = TestHouse.open();
    private final OrganisationId unit = house.body("91", "Đơn vị kể chuyện vụ việc thử");
    private final Actor worker = house.person(DutyKind.CASE_WORKER, unit);
    private final CaseRef ref = opened();

    private enum Seen implements Kind {
        SEEN;

        @Override
        public String key() {
            return "test.seen";
        }
    }

    private record Say(CaseRef ref, Instant at, String words) implements StoryAct.Command {}

    /** The simplest act: it says one thing. */
    private static final class Saying extends StoryAct<Say> {
        Saying(Chronicle chronicle) {
            super(chronicle);
        }

        @Override
        public Operation operation() {
            return Operation.ADD_PARTY;
        }

        @Override
        public Decision<List<Draft>> tell(Say say, Story story, Actor actor, Instant now) {
            return Decision.accept(
                    List.of(
                            new Draft(
                                    Seen.SEEN,
                                    say.at(),
                                    Particulars.none().number("times", story.turn()),
                                    say.words())));
        }
    }

    @Test
    void a_story_is_read_in_order_with_its_words_sealed() {
        say("Chị kể chuyện tối qua", Duration.ofHours(20));
        say("", Duration.ZERO);
        var story = house.chronicle().read(worker, ref).orElseThrow();
        assertThat(story.happenings())
                .satisfiesExactly(
                        first -> {
                            assertThat(first.isLate()).isTrue();
                            assertThat(first.words()).isTrue();
                        },
                        second -> {
                            assertThat(second.turn()).isEqualTo(2);
                            assertThat(second.codes().count("times")).hasValue(1);
                            assertThat(second.words()).isFalse();
                        });
        var opened =
                house.chronicle().words(worker, story, Purpose.WORK_ON_CASE, story.happenings());
        assertThat(opened.texts()).containsExactly(Map.entry(1, "Chị kể chuyện tối qua"));
        var head = house.person(DutyKind.UNIT_HEAD, unit);
        assertThat(house.chronicle().words(head, story, Purpose.WORK_ON_CASE, story.happenings()))
                .as("the head knows of it and opens nothing")
                .satisfies(closed -> {
                    assertThat(closed.texts()).isEmpty();
                    assertThat(closed.stopped()).isEqualTo("chronicle.words.notnow");
                });
        assertThat(
                        house.asOwner()
                                .sql(
                                        "select count(*) from chronicle.happening h where h::text like '%tối qua%'")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void for_everybody_else_there_is_no_story() {
        say("Chuyện của chị", Duration.ZERO);
        var other = house.person(DutyKind.CASE_WORKER, unit);
        assertThat(house.chronicle().read(other, ref)).isEmpty();
        assertThat(house.access().wall().as(other, () -> house.chronicle().of(ref))).isEmpty();
        var act = new Saying(house.chronicle());
        assertThat(house.access().desk().perform(other, act, new Say(ref, Instant.now(), "x")))
                .isInstanceOf(Outcome.Denied.class);
    }

    @Test
    void what_has_not_happened_is_not_told() {
        assertThat(told("Ngày mai", Instant.now().plus(Duration.ofHours(1))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(house.chronicle().read(worker, ref).orElseThrow().happenings()).isEmpty();
    }

    @Test
    void nothing_that_was_told_is_changed_by_the_program() {
        say("Lời thứ nhất", Duration.ZERO);
        assertThatThrownBy(() ->
                        house.access()
                                .wall()
                                .as(
                                        worker,
                                        () ->
                                                house.sql()
                                                        .sql(
                                                                "update chronicle.happening set kind = 'x'")
                                                        .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void eight_who_write_at_once_are_all_heard_in_one_order() throws Exception {
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            hands.invokeAll(
                    IntStream.range(0, 8)
                            .<java.util.concurrent.Callable<Outcome>>mapToObj(
                                    n -> () -> told("Lời " + n, Instant.now()))
                            .toList());
        }
        assertThat(house.chronicle().read(worker, ref).orElseThrow().happenings())
                .extracting(Happening::turn)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    private void say(String words, Duration ago) {
        assertThat(told(words, Instant.now().minus(ago))).isInstanceOf(Outcome.Done.class);
    }

    private Outcome told(String words, Instant at) {
        return house.access()
                .desk()
                .perform(worker, new Saying(house.chronicle()), new Say(ref, at, words));
    }

    private CaseRef opened() {
        var done = (Outcome.Done) house.casefiles().open(worker, unit, UUID.randomUUID());
        return CaseRef.parse(done.result()).orElseThrow();
    }
}
