package vn.binhan.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationKind;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.places.Places;
import vn.binhan.places.Reform;
import vn.binhan.places.UnitKey;

class UndoReformTest {
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static TestHouse.Fresh fresh;
    private static Places places;

    @BeforeAll
    static void a_house_of_its_own() {
        fresh = TestHouse.fresh();
        places = new Places(fresh.house().sql());
    }

    @AfterAll
    static void close() {
        fresh.close();
    }

    @Test
    void a_wrong_reform_is_undone_the_old_communes_stand_again_and_it_is_in_the_record() {
        var before = places.on("22759", LocalDate.of(2026, 1, 1)).orElseThrow();
        assertThat(before.name()).isEqualTo("Phường Phan Rang");
        var outcome = undo(administrator("56"), reform("56", "REORGANISATION"), "sai", true);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        var after = places.on("22759", LocalDate.of(2026, 1, 1)).orElseThrow();
        assertThat(after.name()).isEqualTo("Phường Kinh Dinh");
        assertThat(places.reform(reform("56", "REORGANISATION")).orElseThrow().undone())
                .isNotNull();
        assertThat(recorded()).isEqualTo(1);
        assertThat(undo(administrator("56"), reform("56", "REORGANISATION"), "sai", true))
                .isEqualTo(new Outcome.Refused("gazetteer.undo.already", List.of()));
    }

    @Test
    void a_reform_on_which_later_ones_build_is_not_undone() {
        var outcome = undo(administrator("91"), reform("91", "MERGE"), "sai", true);
        assertThat(outcome)
                .isEqualTo(
                        new Outcome.Refused(
                                "gazetteer.undo.later",
                                List.of(1, "Nghị quyết 1654/NQ-UBTVQH15", "01/07/2025")));
    }

    @Test
    void a_reform_whose_units_bodies_serve_is_not_undone() {
        fresh.house()
                .access()
                .organisations()
                .add(
                        "01",
                        "Ủy ban nhân dân phường Ba Đình",
                        null,
                        OrganisationKind.PEOPLES_COMMITTEE,
                        new UnitKey("00004", REFORM),
                        null);
        var outcome = undo(administrator("01"), reform("01", "REORGANISATION"), "sai", true);
        assertThat(outcome).isEqualTo(new Outcome.Refused("gazetteer.undo.bodies", List.of(1L)));
    }

    @Test
    void a_reform_of_which_records_of_another_room_speak_is_not_undone() {
        Gazetteer.UnitUse uses = units -> units.contains(new UnitKey("24", REFORM)) ? 7 : 0;
        var action = new UndoReform(places, fresh.house().access(), List.of(uses));
        var command = new UndoReform.Command(reform("24", "MERGE"), "sai", true, null);
        var outcome =
                fresh.house()
                        .access()
                        .desk()
                        .perform(administratorWithoutUnit("24"), action, command);
        assertThat(outcome).isEqualTo(new Outcome.Refused("gazetteer.undo.records", List.of(7L)));
    }

    @Test
    void without_reason_or_confirmation_nothing_is_undone() {
        assertThat(undo(administrator("31"), reform("08", "MERGE"), "sai", true))
                .as("of another province")
                .isInstanceOf(Outcome.Denied.class);
        var own = administratorWithoutUnit("08");
        assertThat(undo(own, reform("08", "MERGE"), " ", true))
                .isEqualTo(new Outcome.Refused("gazetteer.undo.reasonless", List.of(500)));
        assertThat(undo(own, reform("08", "MERGE"), "sai", false))
                .isEqualTo(new Outcome.Refused("gazetteer.undo.unconfirmed", List.of()));
    }

    @Test
    void the_page_undoes_with_a_reason_and_a_tick_and_says_so() {
        var house = fresh.house();
        var body =
                house.access()
                        .organisations()
                        .add(
                                "33",
                                "Sở Nội vụ Hưng Yên",
                                null,
                                OrganisationKind.DEPARTMENT,
                                new UnitKey("33", LocalDate.of(2021, 1, 1)),
                                null);
        var visitor = house.signedIn(DutyKind.ADMINISTRATOR, body);
        var page = "/sap-xep/" + reform("33", "MERGE");
        assertThat(visitor.get(page).body()).contains("Hoàn tác đợt này");
        var fields = Map.of("reason", "Ghi nhầm <ngày>", "once", UUID.randomUUID().toString());
        assertThat(visitor.post(page + "/hoan-tac", fields).statusCode()).isEqualTo(422);
        var sure = new java.util.HashMap<>(fields);
        sure.put("sure", "yes");
        var answer = visitor.post(page + "/hoan-tac", sure);
        assertThat(answer.headers().firstValue("Location"))
                .contains(page + "?bao=gazetteer.undone");
        assertThat(visitor.get(page).body())
                .contains("Ghi nhầm &lt;ngày&gt;")
                .doesNotContain("Hoàn tác đợt này");
        assertThat(visitor.get("/dia-danh?q=thai+binh").body()).contains("Tỉnh Thái Bình");
    }

    private static Outcome undo(Actor actor, long reform, String reason, boolean sure) {
        var action = new UndoReform(places, fresh.house().access(), List.of());
        return fresh.house()
                .access()
                .desk()
                .perform(actor, action, new UndoReform.Command(reform, reason, sure, null));
    }

    private static long reform(String province, String kind) {
        return places.reforms().stream()
                .filter(reform -> reform.province().equals(province))
                .filter(reform -> reform.kind().name().equals(kind))
                .mapToLong(Reform::number)
                .findFirst()
                .orElseThrow();
    }

    /** An administrator whose body serves the province as it is now. */
    private static Actor administrator(String province) {
        var body = fresh.house().body(province, "Sở Nội vụ");
        return fresh.house().person(DutyKind.ADMINISTRATOR, body);
    }

    private static Actor administratorWithoutUnit(String province) {
        var body =
                fresh.house()
                        .access()
                        .organisations()
                        .add(
                                province,
                                "Sở Nội vụ cũ " + UUID.randomUUID(),
                                null,
                                OrganisationKind.DEPARTMENT,
                                new UnitKey(province, LocalDate.of(2021, 1, 1)),
                                null);
        return fresh.house().person(DutyKind.ADMINISTRATOR, body);
    }

    private static long recorded() {
        return fresh.house()
                .sql()
                .sql(
                        "select count(*) from ledger.entry where operation = 'UNDO_REFORM'"
                                + " and subject = :subject")
                .param("subject", "reform:" + reform("56", "REORGANISATION"))
                .query((row, n) -> row.getLong(1))
                .single();
    }
}
