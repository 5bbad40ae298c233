package vn.binhan.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhan.app.Visitor;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.measures.BothSides;

/**
 * What is told into dossiers about him, which those who work with him read, leads nobody to her.
 */
class WordsForHisSideTest extends BothSides {
    private static final String LEAK = "Chị đang ở nhờ, gọi 0900 000 011";

    @Test
    void no_act_about_an_order_takes_words_that_could_lead_to_her() {
        var at = "/bien-phap/" + asked();
        var deciding = visitor(chair);
        refused(deciding, at, "quyet-dinh");
        refused(deciding, at, "tu-choi");
        done(deciding.post(at + "/quyet-dinh", fields("quyet-dinh-words", "Đe dọa tính mạng")));
        var carrying = visitor(chief);
        refused(carrying, at, "vi-pham", "vi-pham-breach", "CAME_NEAR");
        refused(carrying, at, "danh-gia", "danh-gia-danger", "STILL");
        refused(carrying, at, "xin-huy", "xin-huy-asker", "VICTIM");
        refused(
                carrying,
                at,
                "giao-van-ban",
                "giao-van-ban-receiver",
                "HIM",
                "giao-van-ban-method",
                "IN_PERSON");
        var order = CaseRef.parse(at.substring("/bien-phap/".length())).orElseThrow();
        assertThat(told(order)).containsExactly("order.requested", "order.decided");
    }

    @Test
    void no_act_of_what_he_answers_for_takes_words_that_could_lead_to_her() {
        var all = request(and(ago("acted", Duration.ofDays(2)), "violation", "INSULT"));
        all.put("matter", "SANCTION");
        var opened = visitor(worker).post("/vu-viec/" + hers + "/xu-ly", all);
        done(opened);
        var at = opened.headers().firstValue("Location").orElseThrow().replaceAll("[?].*", "");
        var deciding = visitor(chief);
        var worded =
                List.of(Field.WORDS, Field.WITNESS, Field.REASONS, Field.NUMBER, Field.MINUTES);
        var acts =
                Act.told().stream()
                        .filter(act -> act.fields().stream().anyMatch(worded::contains))
                        .toList();
        assertThat(acts).hasSizeGreaterThan(15);
        acts.forEach(act -> refused(deciding, at, act.address()));
        var dossier = CaseRef.parse(at.substring("/xu-ly/".length())).orElseThrow();
        assertThat(told(dossier)).containsExactly("proceeding.asked");
        var plain = fields("bien-ban-words", "Biên bản số 12 của Công an xã");
        done(deciding.post(at + "/bien-ban", plain));
    }

    /** One clear sentence beside the words, and the words still in their field. */
    private static void refused(Visitor who, String at, String act, String... more) {
        var typed = fields(and(more, act + "-words", LEAK, act + "-open", "1"));
        HttpResponse<String> answer = who.post(at + "/" + act, typed);
        assertThat(answer.statusCode()).as(act).isEqualTo(422);
        assertThat(answer.body())
                .as(act)
                .contains("Lời ghi này có thể để lộ nơi chị ở", "“0900 000 011”");
        if (answer.body().contains("id=\"" + act + "-words\"")) {
            assertThat(answer.body()).as(act).contains("id=\"" + act + "-words-error\"", LEAK);
        }
    }
}
