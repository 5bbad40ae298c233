package vn.binhan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhan.access.OrganisationKind;
import vn.binhan.app.TestHouse.Account;

/** The same evening where he holds an office, where places differ, and by other clocks. */
class PlaceAndTimeVariantsTest {
    private static final String CARD = "091088009876";

    private static void isHimself(Village village, Account who) {
        village.does(
                who,
                "/nguoi-than",
                "relation=SELF",
                "name=Dương Văn Thử",
                "year=1988",
                "citizen=" + CARD);
    }

    @Test
    void a_chair_who_is_the_husband_is_replaced_and_sees_no_trace() {
        var village = new Village("20:10 14/11/2026");
        var above = village.above(OrganisationKind.PEOPLES_COMMITTEE, "UBND tỉnh thử");
        isHimself(village, village.chair);
        var before = village.page(village.chair, "/bien-phap");
        var hers = village.agreed();
        village.does(
                village.officer,
                "/ho-so/" + hers + "/lien-quan",
                "role=USED_VIOLENCE",
                "NAME=Dương Văn Thử",
                "CITIZEN_NUMBER=" + CARD);
        village.house.rosters().passOn();
        village.story.at("21:10 14/11/2026");
        var order = "/bien-phap/" + village.asked(hers, "card=" + CARD);
        for (var path : List.of("/ho-so/" + hers, "/vu-viec/" + hers, order)) {
            village.isNotThere(village.chair, path);
        }
        assertThat(village.page(village.chair, "/bien-phap")).isEqualTo(before);
        assertThat(village.page(above, order)).contains("09:10 15/11/2026");
        village.does(above, order + "/quyet-dinh", "quyet-dinh-words=Thay Chủ tịch xã");
        assertThat(village.page(village.officer, order)).contains("Đang có hiệu lực");
    }

    @Test
    void a_chief_of_police_who_is_the_husband_never_gets_the_order_nor_decides_about_himself() {
        var village = new Village("20:10 14/11/2026");
        var above = village.above(OrganisationKind.POLICE_OR_ARMY, "Công an tỉnh thử");
        isHimself(village, village.chief);
        var hers = village.agreed();
        var order = "/bien-phap/" + village.asked(hers, "card=" + CARD);
        village.does(village.chair, order + "/quyet-dinh", "quyet-dinh-words=Đe dọa");
        village.isNotThere(village.chief, order);
        var summons =
                "/xu-ly/"
                        + village.proceeding(
                                hers, "SUMMONS", "ground=HEALTH_OR_LIFE", "card=" + CARD);
        village.isNotThere(village.chief, summons);
        assertThat(village.page(village.officer, summons)).contains("Chờ quyết định");
        assertThat(village.html(village.chief, "/xu-ly") + village.html(village.chief, "/ho-so"))
                .doesNotContain(summons.substring(7), order.substring(11));
    }

    @Test
    void the_chair_where_it_happened_decides_and_the_one_where_he_lives_has_the_village_speak() {
        var act = new Village("20:10 14/11/2026");
        var home = new Village("20:10 14/11/2026");
        var hers = home.agreed();
        var order = "/bien-phap/" + home.asked(hers, "communeCode=" + act.code);
        home.isNotThere(home.chair, order);
        act.does(act.chair, order + "/quyet-dinh", "quyet-dinh-words=Đe dọa tính mạng");
        assertThat(act.page(act.chief, order)).contains("Đang có hiệu lực");
        home.isNotThere(home.chief, order);
        var word =
                "/xu-ly/"
                        + home.proceeding(
                                hers,
                                "CRITICISM",
                                "adult=yes",
                                "first-day=01/06/2026",
                                "first-time=8:00",
                                "acted-day=14/11/2026",
                                "acted-time=19:00");
        home.does(home.chair, word + "/gop-y", "gop-y-words=Hai hành vi trong 12 tháng");
        act.isNotThere(act.chair, word);
    }

    @Test
    void a_place_that_was_merged_leads_to_the_commune_that_has_it_now() {
        var village = new Village("20:10 14/11/2026", "30341 Xã Khánh Bình");
        // Khánh An was merged into Khánh Bình on 1 July 2025.
        var hers =
                village.reported(
                        village.officer, "COUNTER", "Ở Khánh An", "place=xã Khánh An", "commune=");
        assertThat(village.page(village.officer, "/truc-ban/" + hers)).contains("Xã Khánh Bình");
        village.begun(hers, "DOMESTIC_VIOLENCE");
        var order = village.asked(hers, "communeCode=", "commune=xã Khánh An");
        assertThat(village.page(village.chair, "/bien-phap/" + order)).contains("Xã Khánh Bình");
    }

    @Test
    void twenty_hours_without_a_network_are_told_late_with_their_true_time() {
        var village = new Village("20:10 14/11/2026");
        var hers = village.agreed();
        var her = "/vu-viec/" + hers;
        village.story.at("17:10 15/11/2026");
        village.does(
                village.officer,
                her + "/ghi",
                "deed=NOTE",
                "words=Từ sổ tay",
                "day=14/11/2026",
                "hour=21:00");
        assertThat(village.page(village.officer, her)).contains("Ghi muộn, lúc 17:10 15/11/2026");
        var asked = village.request("at-day=14/11/2026", "at-time=21:10");
        var order = village.does(village.officer, her + "/cam-tiep-xuc", asked);
        assertThat(decision(village, order)).contains("Quá hạn", "09:10 15/11/2026");
        village.story.minutePasses();
        assertThat(village.told(Village.ref(order)))
                .containsExactly("order.requested", "order.overdue");
        village.does(
                village.chair,
                order + "/quyet-dinh",
                "quyet-dinh-words=Ký trên giấy trong đêm mất mạng",
                "quyet-dinh-at-day=14/11/2026",
                "quyet-dinh-at-time=23:40");
        assertThat(decision(village, order)).contains("Xong đúng hạn");
        var page = village.page(village.chair, order);
        assertThat(page).contains("Ghi muộn", "23:40 17/11/2026");
    }

    private static String decision(Village village, String order) {
        return Village.after(
                village.page(village.chair, order), "Quyết định hoặc từ chối có lý do");
    }

    @Test
    void at_tet_hours_go_on_and_working_days_wait() {
        var village = new Village("21:10 05/02/2027");
        var hers = village.agreed();
        var order = "/bien-phap/" + village.asked(hers);
        assertThat(decision(village, order))
                .as("the first morning of the year")
                .contains("09:10 06/02/2027");
        village.child(hers, "WITNESS", "2020");
        // Off are 5 to 8 February and, for its weekend, the 9th and 10th.
        assertThat(
                        Village.after(
                                village.page(village.officer, "/vu-viec/" + hers),
                                "(quy định C10)"))
                .contains("17/02/2027");
    }
}
