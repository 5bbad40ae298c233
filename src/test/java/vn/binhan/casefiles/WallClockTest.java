package vn.binhan.casefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.app.HouseTime;
import vn.binhan.app.TestHouse;

/** The one clock by which the walls decide: nobody steers it, and everything behind it follows. */
class WallClockTest {
    /** What PostgreSQL says to whoever may not. */
    private static final String NO_RIGHT = "42501";

    /** Every way in which a statement can ask the machine for the time. */
    private static final String ANOTHER_CLOCK =
            "\\m(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\\(\\)"
                    + "|\\m(current_date|current_timestamp|current_time|localtime)";

    private final TestHouse house = TestHouse.open();

    @Test
    void no_wall_asks_another_clock() {
        var others =
                house.asOwner()
                        .sql(
                                """
                                with ours as materialized (
                                    select p.oid from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                                    where n.oid >= 16384 and n.nspname not like 'pg_%' and p.prokind = 'f')
                                select oid::regprocedure::text from ours
                                where pg_get_functiondef(oid) ~* :clocks
                                union all
                                select schemaname || '.' || tablename || ' ' || policyname from pg_policies
                                where coalesce(qual, '') || coalesce(with_check, '') ~* :clocks
                                """)
                        .param("clocks", ANOTHER_CLOCK)
                        .query(String.class)
                        .list();
        assertThat(others).containsExactly("access.clock()");
    }

    @Test
    void the_programs_role_can_neither_replace_the_clock_nor_steer_it() {
        for (var attempt :
                new String[] {
                    "create or replace function access.clock() returns timestamptz language sql"
                            + " return timestamptz '2030-01-01'",
                    "create or replace function access.today() returns date language sql"
                            + " return date '2030-01-01'",
                    "alter function access.clock() set timezone = 'UTC'",
                    "alter function access.clock() rename to former",
                    "alter schema access rename to former",
                    "drop function access.clock() cascade",
                    "create function access.clock(text) returns timestamptz language sql"
                            + " return timestamptz '2030-01-01'",
                    "update pg_proc set prosrc = 'x' where proname = 'clock'",
                    "reset role; create or replace function access.clock() returns timestamptz"
                            + " language sql return timestamptz '2030-01-01'"
                }) {
            assertThatThrownBy(() -> house.sql().sql(attempt).update())
                    .as(attempt)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .extracting(fault -> ((SQLException) fault).getSQLState())
                    .isEqualTo(NO_RIGHT);
        }
        var moved =
                house.transactions()
                        .execute(_ -> {
                            for (var setting :
                                    new String[] {
                                        "select set_config('timezone', 'Pacific/Kiritimati', true)",
                                        "select set_config('search_path', 'public, access', true)",
                                        "select set_config('binhan.clock', '2030-01-01', true)"
                                    }) {
                                house.sql().sql(setting).query(String.class).single();
                            }
                            return house.sql()
                                    .sql(
                                            """
                                            select abs(extract(epoch from access.clock() - clock_timestamp())) > 1
                                                or access.today() <> (clock_timestamp()
                                                    at time zone 'Asia/Ho_Chi_Minh')::date
                                            """)
                                    .query(Boolean.class)
                                    .single();
                        });
        assertThat(moved).isFalse();
    }

    @Test
    void written_into_a_question_it_is_the_machines_clock_itself() {
        var plan =
                house.asOwner()
                        .sql(
                                "explain (costs off) select from casefiles.membership"
                                        + " where until > access.clock()")
                        .query(String.class)
                        .list();
        assertThat(plan).anyMatch(line -> line.contains("until > clock_timestamp()"));
    }

    @Test
    void namings_broken_glass_duties_and_proofs_begin_and_end_by_it() {
        var time = new HouseTime();
        try (var fresh = TestHouse.fresh(time)) {
            var there = fresh.house();
            var beginning = Instant.now();
            time.become(there, beginning);
            var files = there.casefiles();
            var unit = there.body("91", "Đơn vị trong thời gian");
            var worker = there.person(DutyKind.CASE_WORKER, unit);
            var colleague = there.person(DutyKind.CASE_WORKER, unit);
            var officer = there.person(DutyKind.DUTY_OFFICER, unit);
            var ref = opened(files, worker, unit);
            var until = beginning.plus(Duration.ofDays(9));
            var share =
                    new ShareCase.Command(ref, colleague.person(), Membership.Reason.HELPS, until);
            assertThat(files.perform(worker, share)).isInstanceOf(Outcome.Done.class);
            var breaking = new BreakGlass.Command(ref, BrokenGlass.Danger.THREAT_TO_LIFE);
            assertThat(files.perform(officer, breaking)).isInstanceOf(Outcome.Done.class);
            var late = there.access().wall().asking(worker.person()).proof();

            assertThat(seen(there, colleague, ref)).isTrue();
            assertThat(seen(there, officer, ref)).isTrue();
            time.become(there, beginning.plus(Duration.ofMinutes(61)));
            assertThat(seen(there, officer, ref)).as("the hour of the broken glass").isFalse();
            assertThatThrownBy(() -> proven(there, late)).isInstanceOf(DataAccessException.class);
            time.become(there, until.plusSeconds(1));
            assertThat(seen(there, colleague, ref)).as("after nine days").isFalse();
            assertThat(seen(there, worker, ref)).isTrue();
            time.become(there, beginning.minus(Duration.ofDays(2)));
            var head = there.person(DutyKind.UNIT_HEAD, unit);
            assertThat(seen(there, head, ref)).isTrue();
            assertThat(seen(there, worker, ref)).as("before the case was").isFalse();
            there.asOwner()
                    .sql(
                            "update access.duty set until_day = access.today() + 1 where person = :who")
                    .param("who", head.person().number())
                    .update();
            assertThat(seen(there, head, ref)).isTrue();
            time.become(there, beginning.minus(Duration.ofDays(1)));
            assertThat(seen(there, head, ref)).as("the duty is over").isFalse();
        }
    }

    private static CaseRef opened(CaseFiles files, Actor by, OrganisationId unit) {
        var outcome = files.perform(by, new OpenCase.Command(unit, UUID.randomUUID()));
        return CaseRef.parse(((Outcome.Done) outcome).result()).orElseThrow();
    }

    /** What the database alone shows. */
    private static boolean seen(TestHouse there, Actor actor, CaseRef ref) {
        return there.access()
                .wall()
                .as(
                        actor,
                        () ->
                                there.sql()
                                                .sql(
                                                        "select count(*) from casefiles.file where id = :id")
                                                .param("id", ref.id())
                                                .query(Integer.class)
                                                .single()
                                        == 1);
    }

    private static String proven(TestHouse there, String proof) {
        return Objects.requireNonNull(
                there.transactions()
                        .execute(_ -> {
                            there.sql()
                                    .sql("select set_config('binhan.me', :proof, true)")
                                    .param("proof", proof)
                                    .query(String.class)
                                    .single();
                            return there.sql()
                                    .sql("select access.me()")
                                    .query(String.class)
                                    .single();
                        }));
    }
}
