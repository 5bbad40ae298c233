package vn.binhan.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.binhan.accountability.Accountability.Done;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.kit.Formats;
import vn.binhan.measures.BothSides;

/** What has come of her case for him, as mediation has to know it: only what took effect. */
class AnsweredTest extends BothSides {
    private static final Done ANSWERED = new Done(true, false, null);

    private Done known() {
        return house.accountability().done(hers);
    }

    private String sanction() {
        var act = and(ago("acted", Duration.ofDays(2)), "violation", "INSULT");
        var all = request(and(act, "matter", "SANCTION"));
        var answer = visitor(worker).post("/vu-viec/" + hers + "/xu-ly", all);
        done(answer);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll("[?].*", "");
    }

    @Test
    void a_sanction_answers_when_it_is_decided_not_when_it_is_asked_for_or_refused() {
        assertThat(known()).isEqualTo(Done.NOTHING);
        var refused = sanction();
        assertThat(known()).as("asked for").isEqualTo(Done.NOTHING);
        var why = fields("tu-choi-words", "Không đủ căn cứ");
        done(visitor(chief).post(refused + "/tu-choi", why));
        assertThat(known()).as("refused").isEqualTo(Done.NOTHING);
        var warning = fields("xu-phat-sanction", "WARNING", "xu-phat-words", "Quyết định 07");
        done(visitor(chief).post(sanction() + "/xu-phat", warning));
        assertThat(known()).isEqualTo(ANSWERED);
    }

    @Test
    void an_order_answers_from_its_decision_until_it_is_taken_back() {
        var order = "/bien-phap/" + asked();
        assertThat(known()).as("asked for").isEqualTo(Done.NOTHING);
        done(visitor(chair).post(order + "/quyet-dinh", fields("quyet-dinh-words", "Đe dọa")));
        assertThat(known()).isEqualTo(ANSWERED);
        var cancelled = fields("tra-loi-answer", "CANCELLED", "tra-loi-words", "Chị không cần nữa");
        done(visitor(chair).post(order + "/tra-loi", cancelled));
        assertThat(known()).as("taken back").isEqualTo(Done.NOTHING);
    }

    @Test
    void what_the_investigators_have_is_for_them_alone() {
        var passed = fields("chuyen-dieu-tra-words", "Dấu hiệu tội phạm");
        done(visitor(chief).post(sanction() + "/chuyen-dieu-tra", passed));
        assertThat(known()).isEqualTo(new Done(false, true, null));
        var worker = visitor(this.worker);
        var page = "/vu-viec/" + hers + "/hoa-giai";
        done(worker.post(page, Map.of("kind", "ASKED", "by", "FAMILY")));
        assertThat(worker.get(page).body()).contains("Hồ sơ đã chuyển cơ quan điều tra");
        assertThat(worker.post(page, Map.of("kind", "ALLOWED")).body())
                .contains("Chưa được hòa giải");
    }

    @Test
    void what_they_gave_back_is_judged_again_by_what_took_effect() {
        var passed = fields("chuyen-dieu-tra-words", "Dấu hiệu tội phạm");
        var sanction = sanction();
        var summons = sanction();
        var head = visitor(chief);
        done(head.post(sanction + "/chuyen-dieu-tra", passed));
        done(head.post(summons + "/chuyen-dieu-tra", passed));
        var today = Formats.day(LocalDate.now(Formats.ZONE));
        var back = fields("nhan-lai-finding", "NO_CRIME", "nhan-lai-found_by", "INVESTIGATORS");
        back.put("nhan-lai-words", "Thông báo 15/CSĐT");
        assertThat(head.post(sanction + "/nhan-lai", back).body())
                .contains("id=\"nhan-lai-dated-error\"");
        back.put("nhan-lai-dated", Formats.day(LocalDate.now(Formats.ZONE).minusDays(1)));
        assertThat(head.post(sanction + "/nhan-lai", back).body())
                .as("before they had it")
                .contains("phải từ ngày chuyển hồ sơ", "id=\"nhan-lai-dated-error\"");
        back.put("nhan-lai-dated", today);
        assertThat(visitor(worker).post(sanction + "/nhan-lai", back).statusCode()).isEqualTo(403);
        done(head.post(sanction + "/nhan-lai", back));
        assertThat(known()).as("they have the other one").isEqualTo(new Done(false, true, null));
        back.put("nhan-lai-finding", "RETURNED");
        done(head.post(summons + "/nhan-lai", back));
        assertThat(known()).as("nothing was said of the other").isEqualTo(Done.NOTHING);
        var page = head.get(sanction).body();
        assertThat(page)
                .contains("Cơ quan điều tra trả lại hồ sơ", "Không có tội phạm, hoặc không khởi tố")
                .contains("Cơ quan điều tra kết luận", "Văn bản ngày " + today, "Chờ quyết định");
        assertThat(told(CaseRef.parse(sanction.replace("/xu-ly/", "")).orElseThrow()))
                .containsExactly(
                        "proceeding.asked", "proceeding.passed_on", "proceeding.given_back");
        assertThat(told(hers)).endsWith("risk.changed", "risk.changed");
        done(head.post(summons + "/chuyen-dieu-tra", passed));
        back.put("nhan-lai-finding", "ADMINISTRATIVE");
        done(head.post(summons + "/nhan-lai", back));
        assertThat(known().cleared()).as("now of both").isNotNull();
        var warning = fields("xu-phat-sanction", "WARNING", "xu-phat-words", "Quyết định 07");
        done(head.post(sanction + "/xu-phat", warning));
        assertThat(known().answered()).isTrue();
        assertThat(known().investigated()).isFalse();
    }
}
