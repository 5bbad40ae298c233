package vn.binhan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.app.TestHouse.Account;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.casefiles.ConflictSource;

/** The same evening with other people on her side, or another word of hers. */
class HerVariantsTest {
    private final Village village = new Village("20:10 14/11/2026");
    private final StoryHouse story = village.story;

    @Test
    void who_wants_nothing_leaves_the_least_and_is_protected_only_where_her_life_is_threatened() {
        var hers = village.reported(village.officer, "COUNTER", "Hàng xóm nghe tiếng kêu");
        var her = "/vu-viec/" + hers;
        village.begun(hers, "DOMESTIC_VIOLENCE");
        village.does(village.officer, her + "/ghi", "deed=DECLINE");
        assertThat(village.told(hers)).containsExactly("case.begin", "case.decline");
        assertThat(village.refused(village.officer, her + "/ghi", "deed=ASSESS"))
                .contains("chị chưa đồng ý được giúp");
        var ask = her + "/cam-tiep-xuc";
        var body = village.request("consent=", "asker=COMPETENT_BODY");
        assertThat(village.refused(village.officer, ask, body)).contains("cần đồng ý trước");
        var health = village.request("consent=", "asker=EX_OFFICIO", "harm=HEALTH");
        assertThat(village.refused(village.officer, ask, health))
                .contains("chỉ tự quyết định khi hành vi đe dọa tính mạng");
        var order = village.asked(hers, "consent=", "asker=EX_OFFICIO");
        assertThat(village.told(order)).containsExactly("order.requested");
        story.at("09:00 16/11/2026");
        village.does(village.officer, her + "/ghi", "deed=AGREE", "words=Chị gọi lại");
        assertThat(village.page(village.officer, her)).contains("Chị đồng ý được giúp");
    }

    @Test
    void a_child_who_was_hurt_has_clocks_of_its_own_and_its_guardian_asks_for_it() {
        var hers = village.reported(village.officer, "COUNTER", "Cô giáo thấy vết roi");
        var her = "/vu-viec/" + hers;
        village.begun(hers, "CHILD");
        village.does(
                village.officer,
                her + "/dong-y",
                "said=TOLD_OF_DUTY",
                "duty=TELL_CHILD_PROTECTION");
        var child = village.child(hers, "HURT", "2016");
        village.does(village.officer, child + "/cach-ly", "asking=Bố dọa giết");
        story.at("22:00 14/11/2026");
        assertThat(Village.after(village.page(village.officer, her), "(quy định C17)"))
                .contains("08:10 15/11/2026");
        assertThat(Village.after(village.page(village.officer, her), "(quy định C10)"))
                .contains("20/11/2026");
        var guarding = new String[] {"asker=GUARDIAN", "consent=", "bond=CHILD", "capacity="};
        assertThat(
                        village.refused(
                                village.officer, her + "/cam-tiep-xuc", village.request(guarding)))
                .contains("Hãy chọn người giám hộ, người đại diện là gì của chị");
        guarding[3] = "capacity=GUARDIAN_OF_CHILD";
        var order = village.asked(hers, guarding);
        assertThat(village.page(village.chair, "/bien-phap/" + order))
                .contains("10:00 15/11/2026", "Người giám hộ của người chưa thành niên")
                .doesNotContain("Không cần sự đồng ý", "đồng ý.");
        story.at("08:11 15/11/2026");
        assertThat(Village.after(village.page(village.officer, her), "(quy định C17)"))
                .contains("Quá hạn");
        village.does(
                village.chair, child + "/quyet-dinh", "act=separate", "deciding=Ở với bà ngoại");
        assertThat(village.page(village.officer, her)).doesNotContain("(quy định C17)");
        village.isNotThere(village.nurse, child);
        village.isNotThere(village.chief, child);

        var file = CaseRef.parse(child.substring("/tre-em/".length())).orElseThrow();
        village.does(village.officer, child + "/cach-ly", "asking=Bà ngoại nhận lời đón bé");
        assertThat(village.page(village.officer, her)).contains("(quy định C10)", "(quy định C17)");
        var kin = Map.of(village.officer.person(), ConflictSource.KIN);
        village.house.casefiles().conflicts().bar(file, kin, StoryHouse.moment("08:12 15/11/2026"));
        assertThat(village.page(village.officer, her))
                .as("kin of somebody in the child's file hears nothing of it in hers")
                .doesNotContain("(quy định C10)", "(quy định C17)");
    }

    @Test
    void violence_outside_the_family_is_helped_and_has_no_order_of_the_law_on_families() {
        var hers = village.reported(village.officer, "COUNTER", "Người lạ tấn công ở chợ");
        var her = "/vu-viec/" + hers;
        village.begun(hers, "OTHER_GENDER_BASED");
        village.does(village.officer, her + "/ghi", "deed=AGREE");
        village.does(
                village.officer,
                her + "/su-viec",
                "relation=STRANGER",
                "forms=SEXUAL",
                "q_penetration=YES");
        assertThat(village.page(village.officer, her))
                .as("care is best within hours, whoever did it")
                .contains("trong 72 giờ");
        var asking = village.request("bond=");
        assertThat(village.refused(village.officer, her + "/cam-tiep-xuc", asking))
                .contains("Hãy chọn người gây bạo lực là gì của chị");
        village.does(village.officer, her + "/nhu-cau", "kind=HEALTH", "more=said");
        assertThat(village.told(hers)).contains("need.opened").doesNotContain("measures.asked");
    }

    @Test
    void a_man_is_helped_as_everybody_and_finds_a_place_for_men() {
        var his = village.agreed();
        var at = "/vu-viec/" + his;
        var order = village.asked(his, "him=Vợ Thử", "her=Anh Cần Che");
        village.does(
                village.chair,
                "/bien-phap/" + order + "/quyet-dinh",
                "quyet-dinh-words=Đe dọa tính mạng");
        village.does(village.officer, at + "/nhu-cau", "kind=SAFETY", "more=said");
        var place = village.placeToSleep("SHELTER", "MEN", "Hẻm thử 9");
        var offers =
                Village.text(
                        village.sends(village.officer, at + "/noi-o/tim", "suits=WOMEN", "people=1")
                                .body());
        assertThat(offers).doesNotContain("Nhà cô Ba thử " + village.code);
        village.does(
                village.officer, at + "/noi-o/giu", "facility=" + place, "suits=MEN", "people=1");
        assertThat(village.page(village.officer, at + "/noi-o"))
                .contains("Nhà cô Ba thử " + village.code);
    }

    @Test
    void two_bodies_that_help_her_find_each_other_only_when_both_may_know_and_nothing_is_merged() {
        var card = "091092004321";
        var hers = village.agreed();
        writtenDown(village.officer, hers, card);
        var theirs = Village.ref(village.does(village.nurse, "/ho-so"));
        writtenDown(village.nurse, theirs, card);
        var search = "/ho-so/" + hers + "/tim";
        assertThat(Village.text(village.sends(village.officer, search, "citizen=" + card).body()))
                .contains("Không có hồ sơ nào khác mà bạn được biết");
        village.does(
                village.nurse,
                "/ho-so/" + theirs + "/nguoi",
                "person=" + Village.number(village.officer),
                "reason=HELPS",
                "until=30/11/2026");
        assertThat(village.sends(village.officer, search, "citizen=" + card).body())
                .contains("/ho-so/" + theirs);
        assertThat(village.told(hers)).containsExactly("case.begin", "case.agree");
        assertThat(village.told(theirs)).isEmpty();
        village.isNotThere(village.nurse, "/ho-so/" + hers);
        story.at("08:00 01/12/2026");
        village.isNotThere(village.officer, "/ho-so/" + theirs);
    }

    private void writtenDown(Account who, CaseRef ref, String card) {
        village.does(
                who,
                "/ho-so/" + ref + "/lien-quan",
                "role=SURVIVOR",
                "NAME=Người Cần Che",
                "CITIZEN_NUMBER=" + card);
    }

    @Test
    void his_mother_who_reports_him_is_known_to_nobody_on_his_side() {
        var hers = village.reported(village.officer, "COUNTER", "Tôi là mẹ nó, Bà Lê Báo Tin");
        village.begun(hers, "DOMESTIC_VIOLENCE");
        village.does(
                village.officer,
                "/ho-so/" + hers + "/lien-quan",
                "role=REPORTER",
                "NAME=Bà Lê Báo Tin");
        var order = village.asked(hers);
        var at = "/bien-phap/" + order;
        village.does(village.chair, at + "/quyet-dinh", "quyet-dinh-words=Đe dọa tính mạng");
        for (var who : List.of(village.chair, village.chief)) {
            for (var path :
                    List.of(
                            at,
                            at + "/giay-to",
                            "/ho-so/" + order,
                            "/ho-so/" + order + "/lien-quan")) {
                assertThat(village.page(who, path)).as(path).doesNotContain("Báo Tin", "mẹ nó");
            }
            assertThat(Village.text(village.as(who).post(at + "/mo", Map.of()).body()))
                    .contains("bóp cổ")
                    .doesNotContain("Báo Tin", "mẹ nó");
        }
        var paper =
                village.sends(
                        village.chair,
                        at + "/giay-to",
                        "kind=DECISION",
                        "sent=yes",
                        "act=issue",
                        "f_PLACE=An Giang",
                        "f_TITLE=CHỦ TỊCH",
                        "f_DEEDS=bóp cổ",
                        "f_REASONS=theo tin báo của mẹ đẻ");
        assertThat(paper.statusCode()).isEqualTo(422);
        assertThat(Village.text(paper.body())).contains("Hãy viết lại những ô có thể để lộ");
    }

    @Test
    void another_worker_takes_over_the_case_with_everything_that_came_out_of_it() {
        var next = village.house.account(DutyKind.CASE_WORKER, village.committee);
        var hers = village.agreed();
        var her = "/vu-viec/" + hers;
        var order = "/bien-phap/" + village.asked(hers);
        var stopping = "/xu-ly/" + village.proceeding(hers, "STOPPING");
        var child = village.child(hers, "WITNESS", "2020");
        var all = List.of(her, order, stopping, child);
        all.forEach(path -> village.isNotThere(next, path));
        assertThat(handedOver(next)).isEqualTo("/ho-so?bao=casefiles.handed");
        all.forEach(path -> village.page(next, path));
        all.forEach(path -> village.isNotThere(village.officer, path));
        village.does(next, order + "/rut", "rut-words=Chị rút");
    }

    @Test
    void a_case_with_a_file_that_the_successor_must_not_know_goes_to_somebody_else_whole() {
        var next = village.house.account(DutyKind.CASE_WORKER, village.committee);
        var third = village.house.account(DutyKind.CASE_WORKER, village.committee);
        var hers = village.agreed();
        var order = village.asked(hers);
        var kept = Map.of(next.person(), ConflictSource.TOLD);
        village.house
                .casefiles()
                .conflicts()
                .bar(order, kept, StoryHouse.moment("20:11 14/11/2026"));
        assertThat(handedOver(next)).isEqualTo("/ho-so?bao=casefiles.handed.left");
        village.isNotThere(next, "/vu-viec/" + hers);
        village.isNotThere(next, "/bien-phap/" + order);
        village.page(village.officer, "/bien-phap/" + order);
        assertThat(handedOver(third)).isEqualTo("/ho-so?bao=casefiles.handed");
        village.page(third, "/vu-viec/" + hers);
        village.page(third, "/bien-phap/" + order);
        village.isNotThere(village.officer, "/bien-phap/" + order);
    }

    /** The Chair gives what the officer has to somebody else; where that leads. */
    private String handedOver(Account next) {
        return village.sends(
                        village.chair,
                        "/ho-so/ban-giao",
                        "unit=" + village.committee,
                        "from=" + Village.number(village.officer),
                        "to=" + Village.number(next))
                .headers()
                .firstValue("Location")
                .orElse("");
    }
}
