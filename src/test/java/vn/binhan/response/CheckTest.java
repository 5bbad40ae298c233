package vn.binhan.response;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.binhan.response.DutyFolk.fields;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.binhan.app.Visitor;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.intake.Door;

/** What a check comes to, and what no person decides alone. */
class CheckTest {
    private final DutyFolk folk = new DutyFolk();
    private final Visitor working = folk.visitor(folk.first);
    private CaseRef ref;
    private String page;

    @BeforeEach
    void somebody_has_taken_a_report() {
        ref = folk.report(Door.COUNTER, false);
        page = "/truc-ban/" + ref;
        working.get("/truc-ban");
        working.post(page + "/nhan", Map.of());
    }

    private int check(Visitor by, String edit, String result, String... more) {
        var all = fields(more);
        all.put("once", UUID.randomUUID().toString());
        all.put("edit", edit);
        all.put("result", result);
        all.put("regime", "DOMESTIC_VIOLENCE");
        all.putIfAbsent("reason", "Đã gặp và nghe");
        all.put("seen", "Một vết bầm ở cổ tay");
        return by.post(page + "/xac-minh", all).statusCode();
    }

    @Test
    void a_verified_report_waits_for_a_case_with_its_owner() {
        assertThat(check(working, "1", "VERIFIED", "reason", "")).isEqualTo(422);
        assertThat(check(working, "1", "VERIFIED")).isEqualTo(303);
        assertThat(working.get("/truc-ban/cho-mo").body())
                .contains(ref.toString())
                .contains("Người thử " + folk.first.login());
        assertThat(folk.visitor(folk.head).get("/truc-ban/cho-mo").body()).contains(ref.toString());
        assertThat(folk.visitor(folk.second).get("/truc-ban/cho-mo").body())
                .doesNotContain(ref.toString());
        var stored =
                folk.house
                        .asOwner()
                        .sql(
                                "select encode(sealed, 'escape') from response.verdict where file = :f")
                        .param("f", ref.id())
                        .query((row, n) -> row.getString(1))
                        .single();
        assertThat(stored).doesNotContain("tay");
    }

    @Test
    void nobody_puts_a_report_away_alone() {
        assertThat(check(working, "1", "NOT_ENOUGH")).isEqualTo(303);
        assertThat(working.post(page + "/doc-lai", fields("agrees", "yes")).statusCode())
                .as("one's own check")
                .isEqualTo(422);
        var reading = folk.visitor(folk.second);
        assertThat(reading.get("/truc-ban").body()).contains("người thứ hai");
        assertThat(reading.get(page).body()).doesNotContain("vết bầm");
        assertThat(reading.post(page + "/mo", Map.of()).body())
                .as("what the first saw")
                .contains("Một vết bầm ở cổ tay", "Đã gặp và nghe");
        assertThat(reading.post(page + "/doc-lai", fields("agrees", "no")).statusCode())
                .isEqualTo(303);
        assertThat(working.get(page).body()).contains("Chưa xác minh");
        assertThat(check(working, "3", "NOT_ENOUGH")).isEqualTo(303);
        assertThat(reading.post(page + "/doc-lai", fields("agrees", "yes")).statusCode())
                .isEqualTo(303);
        assertThat(working.get(page).body()).contains("Chưa đủ căn cứ");
        assertThat(folk.owner(ref)).isEqualTo("null");
    }

    @Test
    void a_second_reader_who_does_not_read_is_reminded_and_then_somebody_else_is_asked() {
        check(working, "1", "NOT_ENOUGH");
        assertThat(folk.secondReaders(ref)).isEqualTo(folk.second.person().toString());
        var slow = folk.visitor(folk.second);
        assertThat(folk.desk(slow)).contains(ref.toString()).doesNotContain("Nhắc:");
        folk.halfOfTheReadingPasses(ref);
        assertThat(folk.desk(slow)).contains("Nhắc: sắp hết giờ đọc lại");
        folk.readingTimePasses(ref);
        assertThat(folk.secondReaders(ref)).isEqualTo(folk.head.person().toString());
        assertThat(folk.desk(slow)).doesNotContain(ref.toString()).contains("quá giờ chưa nhận");
        assertThat(folk.desk(folk.visitor(folk.head)))
                .contains("Quá giờ chưa ai đọc lại", "Cần bạn đọc lại");
        folk.readingTimePasses(ref);
        assertThat(folk.alarms(ref, Alarm.PROVINCE)).as("never nobody").isEqualTo(1);
        assertThat(
                        folk.visitor(folk.head)
                                .post(page + "/doc-lai", fields("agrees", "yes"))
                                .statusCode())
                .isEqualTo(303);
        assertThat(folk.secondReaders(ref)).as("it is done").isEqualTo("null");
    }

    @Test
    void two_who_write_at_the_same_time_lose_nothing() {
        assertThat(check(working, "1", "VERIFIED")).isEqualTo(303);
        assertThat(check(working, "1", "NOT_ENOUGH")).isEqualTo(303);
        assertThat(working.get(page).body())
                .contains("Đã xác minh, cần mở hồ sơ")
                .contains("Chưa đủ căn cứ, để người thứ hai đọc lại")
                .contains("Ghi cùng lúc, giữ cả hai");
        assertThat(working.get("/truc-ban/cho-mo").body()).contains(ref.toString());
    }

    @Test
    void what_is_not_ours_is_passed_on_once_its_receiver_has_it() {
        var receiver = "Công an xã bên, anh Nghĩa";
        assertThat(check(working, "1", "NOT_OURS", "passedTo", receiver)).isEqualTo(422);
        assertThat(check(working, "1", "NOT_OURS", "receipt", "yes")).isEqualTo(422);
        assertThat(check(working, "1", "NOT_OURS", "receipt", "yes", "passedTo", receiver))
                .isEqualTo(303);
        assertThat(working.get(page).body())
                .contains("Đã chuyển nơi khác")
                .doesNotContain(receiver);
        assertThat(working.post(page + "/mo", Map.of()).body()).contains(receiver);
        assertThat(check(working, "2", "VERIFIED")).as("it is done").isEqualTo(422);
    }

    @Test
    void signs_of_a_crime_bring_the_duty_to_tell_the_authority() {
        assertThat(working.get(page).body()).doesNotContain("Báo cơ quan có thẩm quyền về");
        assertThat(check(working, "1", "VERIFIED", "crime", "yes")).isEqualTo(303);
        assertThat(working.get(page).body()).contains("Báo cơ quan có thẩm quyền về");
    }

    @Test
    void she_is_told_before_anything_is_sent_to_another_receiver() {
        assertThat(working.post(page + "/noi-nhan", fields("step", "SENT")).statusCode())
                .isEqualTo(422);
        var unreached = fields("step", "TOLD_HER", "receiver", "POLICE", "how", "NOT_REACHED");
        assertThat(working.post(page + "/noi-nhan", unreached).statusCode())
                .as("nobody is in danger")
                .isEqualTo(422);
        var told = fields("step", "TOLD_HER", "receiver", "POLICE", "how", "TOLD");
        assertThat(working.post(page + "/noi-nhan", told).statusCode()).isEqualTo(303);
        assertThat(working.post(page + "/noi-nhan", fields("step", "SENT")).statusCode())
                .isEqualTo(303);
        assertThat(working.get(page).body()).contains("Bước 1: Công an").contains("Bước 2: đã gửi");
    }
}
