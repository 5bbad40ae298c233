package vn.binhan.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome.Done;
import vn.binhan.app.TestHouse;
import vn.binhan.app.TestHouse.Account;
import vn.binhan.kit.WrongForm;

/** What is missing in the form of mediation stands beside its field. */
class MediationFormTest {
    private final TestHouse house = TestHouse.open();
    private final OrganisationId unit = house.body("91", "Ủy ban nhân dân xã hòa giải thử");
    private final Account worker = house.account(DutyKind.CASE_WORKER, unit);

    @Test
    void what_is_missing_stands_beside_its_field_and_what_was_typed_stays() {
        var actor = house.access().actor(worker.person()).orElseThrow();
        var ref = ((Done) house.casefiles().open(actor, unit, UUID.randomUUID())).result();
        var working = house.stranger();
        working.signIn(worker.login(), TestHouse.PASSWORD);
        var page = "/vu-viec/" + ref + "/hoa-giai";
        working.get(page);
        var said = "Bà nội gọi cho chị";
        WrongForm.says(working.post(page, Map.of("words", said)), "kind", "Hãy chọn việc", said);
        WrongForm.says(
                working.post(page, Map.of("kind", "ASKED", "words", said)),
                "by",
                "Hãy chọn ai muốn hòa giải",
                said);
        WrongForm.says(
                working.post(page, Map.of("kind", "ASKED", "by", "HER", "day", "31/02/2026")),
                "day",
                "",
                "value=\"31/02/2026\"");
        WrongForm.says(
                working.post(
                        page,
                        Map.of("kind", "ASKED", "by", "HER", "day", "01/11/2025", "hour", "7:5")),
                "hour",
                "Chưa đọc được giờ. Hãy ghi như 7:30",
                "value=\"7:5\"");
        var need = Map.of("kind", "SAFETY", "hour", "bảy giờ");
        assertThat(working.post("/vu-viec/" + ref + "/nhu-cau", need).body())
                .contains("Chưa đọc được giờ")
                .doesNotContain("Việc chưa xảy ra");
        working.post(page, Map.of("kind", "ASKED", "by", "HER"));
        WrongForm.says(
                working.post(page, Map.of("kind", "REFUSED")), "words", "Hãy ghi lý do từ chối");
    }
}
