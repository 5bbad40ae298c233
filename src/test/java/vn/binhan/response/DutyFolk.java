package vn.binhan.response;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.intake.Door;
import vn.binhan.places.UnitKey;

/**
 * A unit with a deputy who is asked first, a second one, and its head; in a province of its own.
 */
final class DutyFolk {
    static final String PROVINCE = "46";

    final TestHouse house = TestHouse.open();
    final OrganisationId unit = house.body(PROVINCE, "Ủy ban nhân dân phường thử");
    final TestHouse.Account head = house.account(DutyKind.UNIT_HEAD, unit);
    final TestHouse.Account first = house.account(DutyKind.CASE_WORKER, unit);
    final TestHouse.Account second = house.account(DutyKind.CASE_WORKER, unit);
    private final Actor opener = house.person(DutyKind.CASE_WORKER, unit);

    DutyFolk() {
        var keeping = visitor(head);
        keeping.get("/truc/" + unit);
        for (var deputy : new TestHouse.Account[] {first, second}) {
            var kept =
                    keeping.post(
                            "/truc/" + unit,
                            fields("act", "deputy", "person", deputy.person().toString()));
            if (kept.statusCode() != 303) {
                throw new IllegalStateException(kept.body());
            }
        }
    }

    static Map<String, String> fields(String... pairs) {
        var all = new HashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            all.put(pairs[i], pairs[i + 1]);
        }
        return all;
    }

    Visitor visitor(TestHouse.Account account) {
        var visitor = house.stranger();
        visitor.signIn(account.login(), TestHouse.PASSWORD);
        return visitor;
    }

    Actor actor(TestHouse.Account account) {
        return house.access().actor(account.person()).orElseThrow();
    }

    /** A case of this unit under which a report may lie; nobody has been asked yet. */
    CaseRef cover() {
        var opened = house.casefiles().open(opener, unit, UUID.randomUUID());
        return CaseRef.parse(((Outcome.Done) opened).result()).orElseThrow();
    }

    /** A report that came this many minutes ago, with its first owner. */
    CaseRef report(Door door, boolean danger) {
        var ref = cover();
        take(ref, door, danger);
        return ref;
    }

    void take(CaseRef ref, Door door, boolean danger) {
        var commune = new UnitKey("19774", java.time.LocalDate.of(2025, 7, 1));
        var now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        house.response().take(new Response.Incoming(ref, door, danger, false, commune, now));
    }

    /** Lets the time of the one who is asked, or of the one who took it, be over. */
    void timePasses(CaseRef ref) {
        house.asOwner()
                .sql(
                        """
                        update response.assignment
                        set due = now() - interval '1 second', act_due = case
                            when act_due is null then null else now() - interval '1 second' end
                        where file = :file and ended_at is null and question = 'ANSWER'
                        """)
                .param("file", ref.id())
                .update();
        house.response().lookAfter();
    }

    int alarms(CaseRef ref, Alarm alarm) {
        return house.asOwner()
                .sql("select count(*) from response.alarm where file = :file and kind = :kind")
                .param("file", ref.id())
                .param("kind", alarm.name())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    /** Who is asked or has it now. */
    String owner(CaseRef ref) {
        return asked(ref, Question.ANSWER);
    }

    private String asked(CaseRef ref, Question question) {
        return house.asOwner()
                .sql(
                        """
                        select string_agg(k.person, ' ' order by k.person)
                        from response.assignment a
                        join response.asked k on k.province = a.province and k.assignment = a.id
                        where a.file = :file and a.ended_at is null and a.question = :question
                        """)
                .param("file", ref.id())
                .param("question", question.name())
                .query((row, n) -> String.valueOf(row.getString(1)))
                .single();
    }

    /** Who is asked now to read it a second time. */
    String secondReaders(CaseRef ref) {
        return asked(ref, Question.READ);
    }

    void halfOfTheReadingPasses(CaseRef ref) {
        readingIsDue(ref, "1 hour");
    }

    void readingTimePasses(CaseRef ref) {
        readingIsDue(ref, "-1 second");
    }

    private void readingIsDue(CaseRef ref, String in) {
        house.asOwner()
                .sql(
                        """
                        update response.assignment set due = now() + cast(:in as interval)
                        where file = :file and ended_at is null and question = 'READ'
                        """)
                .param("in", in)
                .param("file", ref.id())
                .update();
        for (var looks = 0; looks < 12; looks++) {
            house.response().lookAfter();
        }
    }

    /** The desk as somebody reads it, without what differs at every look. */
    String desk(Visitor visitor) {
        return visitor.get("/truc-ban")
                .body()
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("moi\\?v=[0-9a-f]+", "");
    }
}
