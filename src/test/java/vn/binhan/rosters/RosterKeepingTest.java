package vn.binhan.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;
import vn.binhan.casefiles.CaseRef;

/** A roster as a head keeps it, and what becomes of it when somebody leaves. */
class RosterKeepingTest {
    private final TestHouse house = TestHouse.open();
    private final OrganisationId unit = house.body("91", "Đơn vị trực thử");
    private final TestHouse.Account head = house.account(DutyKind.UNIT_HEAD, unit);
    private final TestHouse.Account worker = house.account(DutyKind.CASE_WORKER, unit);
    private final Visitor keeping = house.stranger();

    @BeforeEach
    void the_head_signs_in() {
        keeping.signIn(head.login(), TestHouse.PASSWORD);
    }

    private int keep(String... pairs) {
        var fields = new HashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return keeping.post("/truc/" + unit, fields).statusCode();
    }

    private void everyDay() {
        for (var day = 1; day <= 7; day++) {
            assertThat(shift(String.valueOf(day), "0", "24", worker)).isEqualTo(303);
        }
    }

    private int shift(String day, String from, String until, TestHouse.Account who) {
        return keep(
                "act", "shift",
                "days", day,
                "from", from,
                "until", until,
                "person", who.person().toString());
    }

    @Test
    void a_gap_is_shown_in_words_until_it_is_closed() {
        assertThat(house.stranger().get("/truc").statusCode()).isEqualTo(303);
        for (var day = 1; day <= 7; day++) {
            assertThat(shift(String.valueOf(day), "6:00", "22:00", worker)).isEqualTo(303);
            if (day != 6) {
                assertThat(shift(String.valueOf(day), "22h", "6h", worker)).isEqualTo(303);
            }
        }
        assertThat(keeping.get("/truc").body()).contains("Thứ Bảy 22:00-06:00 chưa có ai trực.");
        assertThat(shift("6", "22h", "6h", worker)).isEqualTo(303);
        assertThat(keeping.get("/truc").body()).doesNotContain("chưa có ai trực");
    }

    @Test
    void what_cannot_be_is_refused_with_one_sentence() {
        assertThat(shift("1", "25", "26", worker)).isEqualTo(422);
        assertThat(keep("act", "above", "above", unit.toString())).isEqualTo(422);
        var stranger = house.account(DutyKind.CASE_WORKER, house.body("91", "Đơn vị khác thử"));
        assertThat(shift("1", "7", "9", stranger)).isEqualTo(422);
        var visitor = house.stranger();
        visitor.signIn(worker.login(), TestHouse.PASSWORD);
        assertThat(visitor.post("/truc/" + unit, Map.of("act", "shift")).statusCode())
                .as("only the head keeps it")
                .isEqualTo(403);
    }

    @Test
    void the_chain_passes_by_whoever_is_in_conflict_and_never_ends_in_nobody() {
        everyDay();
        assertThat(house.rosters().onDuty(unit, Instant.now(), Set.of()).getFirst())
                .isEqualTo(new Rung.Someone(worker.person(), unit, Rung.As.ON_DUTY));
        assertThat(house.rosters().onDuty(unit, Instant.now(), Set.of(worker.person())))
                .containsExactly(
                        new Rung.Someone(head.person(), unit, Rung.As.HEAD),
                        new Rung.Province("91"));
        assertThat(house.rosters().onDuty(unit, Instant.now(), Set.of(head.person())))
                .containsExactly(new Rung.Province("91"));
    }

    @Test
    void a_duty_ends_only_when_somebody_receives_the_open_cases_and_leaves_the_roster() {
        everyDay();
        var actor = house.access().actor(worker.person()).orElseThrow();
        var opened = house.casefiles().open(actor, unit, UUID.randomUUID());
        var ref = CaseRef.parse(((Outcome.Done) opened).result()).orElseThrow();
        var admin = house.signedIn(DutyKind.ADMINISTRATOR, unit);
        var ending = new HashMap<String, String>();
        ending.put("duty", worker.person() + "|CASE_WORKER|" + unit);
        var refused = admin.post("/nguoi-dung/thoi-nhiem-vu", ending);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("còn 1 hồ sơ đang mở hoặc chưa nộp lưu trữ");
        ending.put("receiver", head.person().toString());
        assertThat(admin.post("/nguoi-dung/thoi-nhiem-vu", ending).statusCode()).isEqualTo(303);
        var receiver = house.access().actor(head.person()).orElseThrow();
        assertThat(house.casefiles().visit(receiver, ref).orElseThrow().subject().team())
                .containsExactly(head.person());
        assertThat(house.rosters().onDuty(unit, Instant.now(), Set.of()).getFirst())
                .isEqualTo(new Rung.Someone(head.person(), unit, Rung.As.HEAD));
    }

    @Test
    void the_only_head_of_a_unit_with_cases_goes_when_the_next_head_is_named() {
        var actor = house.access().actor(worker.person()).orElseThrow();
        assertThat(house.casefiles().open(actor, unit, UUID.randomUUID()))
                .isInstanceOf(Outcome.Done.class);
        var admin = house.signedIn(DutyKind.ADMINISTRATOR, unit);
        var page = admin.get("/nguoi-dung/" + head.person() + "/ban-giao").body();
        assertThat(page).contains("Đơn vị có 1 hồ sơ đang mở").contains("Người phụ trách mới");
        var ending = new HashMap<String, String>();
        ending.put("duty", head.person() + "|UNIT_HEAD|" + unit);
        var refused = admin.post("/nguoi-dung/thoi-nhiem-vu", ending);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Hãy chọn người phụ trách mới");
        ending.put("receiver", worker.person().toString());
        assertThat(admin.post("/nguoi-dung/thoi-nhiem-vu", ending).statusCode()).isEqualTo(303);
        assertThat(house.access().staff().holding(DutyKind.UNIT_HEAD, unit))
                .containsExactly(worker.person());
        // Now she is the only one of the unit, and its case would lie with nobody.
        for (var duty : new String[] {"CASE_WORKER", "UNIT_HEAD"}) {
            ending.put("duty", worker.person() + "|" + duty + "|" + unit);
            ending.remove("receiver");
            assertThat(admin.post("/nguoi-dung/thoi-nhiem-vu", ending).body())
                    .contains("đơn vị không còn ai nhận");
        }
    }
}
