package vn.binhan.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome.Done;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.kit.WrongForm;

/** A case is closed as lost only after calls of several days in which she was not reached. */
class LostContactTest {
    private static final Pattern MADE = Pattern.compile("name=\"made\" value=\"(\\d+)\"");

    private final TestHouse house = TestHouse.open();
    private final OrganisationId unit = house.body("91", "Ủy ban nhân dân xã mất liên lạc thử");
    private final TestHouse.Account account = house.account(DutyKind.CASE_WORKER, unit);
    private final CaseRef ref = opened();
    private final String hers = "/vu-viec/" + ref;
    private final Visitor visitor = visitor();

    @Test
    void what_came_of_each_call_is_written_down_before_the_case_may_be_closed_as_lost() {
        visitor.post(hers + "/bat-dau", Map.of());
        visitor.post(hers + "/lien-lac", Map.of("channel", "CALL", "address", "0900 555 999"));
        before("10 days", "");
        var close = Map.of("why", "LOST_CONTACT", "view", "NOT_ASKED");
        called("NOT_REACHED", "3 days");
        called("SOMEBODY_ELSE", "2 days");
        visitor.post(hers + "/lien-lac/goi", Map.of("way", "CALL"));
        WrongForm.says(
                visitor.post(hers + "/dong", close), "why", "Mất liên lạc chỉ ghi sau 3 lần");
        assertThat(visitor.get(hers + "/lien-lac").body())
                .contains("Không gặp được", "Người khác nghe", "Chưa ghi kết quả");
        ended("NOT_REACHED");
        assertThat(visitor.post(hers + "/dong", close).statusCode()).isEqualTo(303);
    }

    @Test
    void a_call_in_which_she_was_reached_begins_the_count_anew() {
        visitor.post(hers + "/bat-dau", Map.of());
        visitor.post(hers + "/lien-lac", Map.of("channel", "CALL", "address", "0900 555 999"));
        before("10 days", "");
        called("NOT_REACHED", "5 days");
        called("NOT_REACHED", "4 days");
        called("REACHED", "3 days");
        called("NOT_REACHED", "2 days");
        var close = Map.of("why", "LOST_CONTACT", "view", "NOT_ASKED");
        assertThat(visitor.post(hers + "/dong", close).body()).contains("còn thiếu 2 lần");
    }

    private void called(String result, String ago) {
        var call = visitor.post(hers + "/lien-lac/goi", Map.of("way", "CALL"));
        assertThat(call.body()).contains("0900 555 999");
        ended(result);
        before(ago, "and kind = 'reach.made' and at > now() - interval '1 day'");
    }

    /** Writes down what came of the call of which nobody said it. */
    private void ended(String result) {
        var made = MADE.matcher(visitor.get(hers + "/lien-lac").body());
        assertThat(made.find()).isTrue();
        var said = Map.of("made", made.group(1), "result", result);
        assertThat(visitor.post(hers + "/lien-lac/ket-qua", said).statusCode()).isEqualTo(303);
    }

    /** What was told happened so long before. */
    private void before(String ago, String which) {
        house.asOwner()
                .sql(
                        "update chronicle.happening set at = at - interval '%s' where file = :file %s"
                                .formatted(ago, which))
                .param("file", ref.id())
                .update();
    }

    private CaseRef opened() {
        var worker = house.access().actor(account.person()).orElseThrow();
        var done = (Done) house.casefiles().open(worker, unit, UUID.randomUUID());
        return CaseRef.parse(done.result()).orElseThrow();
    }

    private Visitor visitor() {
        var signed = house.stranger();
        signed.signIn(account.login(), TestHouse.PASSWORD);
        signed.get(hers);
        return signed;
    }
}
