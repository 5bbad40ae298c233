package vn.binhan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.binhan.app.TestHouse;

class DeskTest {
    private final TestHouse house = TestHouse.open();
    private final OrganisationId body = house.body("91", "Sở Nội vụ");

    @Test
    void an_act_that_a_rule_refuses_changes_nothing_and_leaves_no_row_in_the_record() {
        var actor = house.person(DutyKind.ADMINISTRATOR, body);
        var before = entries();
        var outcome =
                house.access().desk().perform(actor, new Naming(true), new Name("Hội mới", null));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(named("Hội mới")).isZero();
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void an_act_without_the_right_is_denied_and_changes_nothing() {
        var actor = house.person(DutyKind.READER, body);
        var outcome =
                house.access().desk().perform(actor, new Naming(false), new Name("Hội kín", null));
        assertThat(outcome).isInstanceOf(Outcome.Denied.class);
        assertThat(named("Hội kín")).isZero();
    }

    @Test
    void a_form_that_is_sent_many_times_at_once_counts_once_and_all_get_the_same_answer()
            throws Exception {
        var actor = house.person(DutyKind.ADMINISTRATOR, body);
        var command = new Name("Hội một lần", UUID.randomUUID());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries =
                    IntStream.range(0, 12)
                            .<Callable<Outcome>>mapToObj(i ->
                                    () ->
                                            house.access()
                                                    .desk()
                                                    .perform(actor, new Naming(false), command))
                            .toList();
            var answers = threads.invokeAll(tries).stream().map(f -> f.resultNow()).distinct();
            assertThat(answers).hasSize(1);
        }
        assertThat(named("Hội một lần")).isEqualTo(1);
    }

    @Test
    void what_was_done_stands_in_the_record_with_person_duty_and_thing() {
        var actor = house.person(DutyKind.ADMINISTRATOR, body);
        house.access().desk().perform(actor, new Naming(false), new Name("Hội ghi sổ", null));
        var row =
                house.sql()
                        .sql(
                                """
                                select duty || ' ' || operation || ' ' || subject from ledger.entry
                                where person = :person order by id desc limit 1
                                """)
                        .param("person", actor.person().number())
                        .query((r, n) -> r.getString(1))
                        .single();
        assertThat(row).isEqualTo("ADMINISTRATOR MANAGE_ORGANISATIONS organisations");
    }

    @Test
    void the_record_cannot_be_changed_or_emptied_by_the_program() {
        for (var attempt :
                new String[] {"update ledger.entry set person = 0", "delete from ledger.entry"}) {
            assertThat(
                            org.assertj.core.api.Assertions.catchThrowable(
                                    () -> house.sql().sql(attempt).update()))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private long named(String name) {
        return house.sql()
                .sql("select count(*) from access.organisation where name = :name")
                .param("name", name)
                .query((r, n) -> r.getLong(1))
                .single();
    }

    private long entries() {
        return house.sql()
                .sql("select count(*) from ledger.entry")
                .query((r, n) -> r.getLong(1))
                .single();
    }

    private record Name(String name, @Nullable UUID key) {}

    /** A small act: writes down a body, or is refused. */
    private final class Naming implements Action<Name, String, String> {
        private final boolean refuse;

        Naming(boolean refuse) {
            this.refuse = refuse;
        }

        @Override
        public Operation operation() {
            return Operation.MANAGE_ORGANISATIONS;
        }

        @Override
        public String read(Name command) {
            return "facts";
        }

        @Override
        public Subject subject(Name command, String facts) {
            return Subject.of("organisations", body);
        }

        @Override
        public Decision<String> decide(Name command, String facts, Actor actor, Instant now) {
            return refuse ? Decision.refuse("no") : Decision.accept(command.name());
        }

        @Override
        public String keep(String decided, Actor actor, Instant now) {
            return house.sql()
                    .sql(
                            """
                            insert into access.organisation
                                (province, name, kind, unit_code, unit_since, search)
                            values ('91', :name, 'OTHER', '91', '2025-07-01', 'x') returning id
                            """)
                    .param("name", decided)
                    .query((r, n) -> r.getString(1))
                    .single();
        }

        @Override
        public @Nullable UUID once(Name command) {
            return command.key();
        }
    }
}
