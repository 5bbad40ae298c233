package vn.binhan.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.binhan.accountability.Accountability.Done;
import vn.binhan.measures.BothSides;

/** What has come of her case for him, as mediation has to know it: only what took effect. */
class AnsweredTest extends BothSides {
    private static final Done ANSWERED = new Done(true, false);

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
        assertThat(known()).isEqualTo(new Done(false, true));
        var worker = visitor(this.worker);
        var page = "/vu-viec/" + hers + "/hoa-giai";
        done(worker.post(page, Map.of("kind", "ASKED", "by", "FAMILY")));
        assertThat(worker.get(page).body()).contains("Hồ sơ đã chuyển cơ quan điều tra");
        assertThat(worker.post(page, Map.of("kind", "ALLOWED")).body())
                .contains("Chưa được hòa giải");
    }
}
