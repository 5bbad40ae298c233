package vn.binhan.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;
import vn.binhan.drafting.DraftId;
import vn.binhan.drafting.ItemKind;
import vn.binhan.publicsite.IssuedPlan;

/** Money, coverage, versions and search in the running program. */
class PlanPartsPagesTest {
    private final TestHouse house = TestHouse.open();
    private final IssuedPlan issued = IssuedPlan.issue(house);
    private final String plan = "/ke-hoach/" + issued.id();
    private final Visitor manager = house.signedIn(DutyKind.PROGRAMME_MANAGER, issued.owner());

    @Test
    void every_part_of_a_plan_answers_in_both_languages() {
        for (var part : List.of("/kinh-phi", "/do-phu", "/phien-ban", "/phien-ban/1", "/so-sanh")) {
            assertThat(manager.get(plan + part + "?lang=en").statusCode()).as(part).isEqualTo(200);
            assertThat(manager.get(plan + part + "?lang=vi").statusCode()).as(part).isEqualTo(200);
        }
    }

    @Test
    void money_typed_in_words_stands_in_the_table_and_an_unknown_amount_is_not_zero() {
        assertThat(manager.get(plan + "/kinh-phi").body()).contains("Chưa có số liệu kinh phí nào");
        assertThat(write("planned", "1,5 tỷ").statusCode()).isEqualTo(303);
        assertThat(write("spent", "250 triệu").statusCode()).isEqualTo(303);
        var page = manager.get(plan + "/kinh-phi").body();
        assertThat(page)
                .contains("ít nhất 1.500.000.000")
                .contains("ít nhất 250.000.000")
                .contains("Chưa đủ số liệu");
    }

    @Test
    void an_amount_that_is_none_brings_the_form_back_with_what_was_typed() {
        manager.get(plan + "/kinh-phi");
        var answer = write("planned", "khoảng ba tỷ");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("khoảng ba tỷ").contains("Hãy gõ số tiền như");
    }

    @Test
    void a_budget_form_that_is_sent_twice_counts_once() {
        manager.get(plan + "/kinh-phi");
        var fields = money("planned", "3 triệu");
        assertThat(manager.post(plan + "/kinh-phi", fields).statusCode()).isEqualTo(303);
        assertThat(manager.post(plan + "/kinh-phi", fields).statusCode()).isEqualTo(303);
        assertThat(lines()).isEqualTo(1);
    }

    @Test
    void a_line_that_somebody_else_changed_meanwhile_is_not_overwritten() {
        manager.get(plan + "/kinh-phi");
        write("planned", "3 triệu");
        var number =
                house.sql()
                        .sql("select id from programme.budget_line where plan = :plan")
                        .param("plan", issued.plan().id().number())
                        .query(Long.class)
                        .single();
        var mine = money("planned", "5 triệu");
        mine.put("line", number.toString());
        mine.put("edit", "1");
        assertThat(manager.post(plan + "/kinh-phi", mine).statusCode()).isEqualTo(303);
        mine.put("once", UUID.randomUUID().toString());
        mine.put("planned", "7 triệu");
        var answer = manager.post(plan + "/kinh-phi", mine);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("7 triệu").contains("5.000.000");
    }

    @Test
    void a_reader_sees_the_money_but_no_form_and_may_not_write() {
        var reader = house.signedIn(DutyKind.READER, issued.owner());
        assertThat(reader.get(plan + "/kinh-phi").body()).doesNotContain("name=\"planned\"");
        var answer = reader.post(plan + "/kinh-phi", money("planned", "1 tỷ"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(lines()).isZero();
    }

    @Test
    void coverage_names_who_carries_a_task_out_and_what_nobody_has() {
        assertThat(manager.get(plan + "/do-phu").body()).contains("Chưa ai nhận");
        var lower = IssuedPlan.issue(house);
        house.programme()
                .acts()
                .link(lower.manager(), lower.firstTask().id(), issued.firstTask().id());
        var owner = house.access().organisations().find(lower.owner()).orElseThrow().name();
        var page = manager.get(plan + "/do-phu").body();
        assertThat(page).contains(owner).contains("Đã nhận").contains("Chưa ai nhận");
    }

    @Test
    void a_body_that_has_work_and_never_reported_is_named_until_it_reports() {
        var body = house.body("91", "Hội Phụ nữ chờ");
        var name = house.access().organisations().find(body).orElseThrow().name();
        var acts = house.programme().acts();
        acts.assign(issued.manager(), issued.firstTask().id(), body, BodyRole.LEAD);
        assertThat(manager.get(plan + "/do-phu").body()).contains(name);
        var contributor = house.person(DutyKind.CONTRIBUTOR, body);
        acts.report(contributor, issued.firstTask().id(), body, null, "Đã họp.");
        assertThat(manager.get(plan + "/do-phu").body()).doesNotContain(name);
    }

    @Test
    void a_plan_of_the_nation_names_the_provinces_that_have_not_taken_it_up() {
        var nation = house.body("00", "Bộ thử");
        var minister = house.person(DutyKind.PROGRAMME_MANAGER, nation);
        var national = house.issue(minister, IssuedPlan.TEXT.replace("871/KH", "872/KH"));
        var page = manager.get("/ke-hoach/" + national + "/do-phu").body();
        assertThat(page)
                .contains("Tỉnh, thành phố: 0/34")
                .contains("Thành phố Hà Nội")
                .contains("Tỉnh An Giang");
        assertThat(manager.get(plan + "/do-phu").body()).doesNotContain("Tỉnh, thành phố:");
    }

    @Test
    void a_version_gives_its_original_back_byte_by_byte_as_a_download() {
        var answer = manager.download(plan + "/phien-ban/1/goc");
        assertThat(answer.body()).isEqualTo(IssuedPlan.TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("ke-hoach.txt");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(manager.get(plan + "/phien-ban/9").statusCode()).isEqualTo(404);
        assertThat(manager.get(plan + "/phien-ban/abc/goc").statusCode()).isEqualTo(404);
        assertThat(house.stranger().get(plan + "/phien-ban/1/goc").statusCode()).isEqualTo(303);
    }

    @Test
    void a_name_that_could_lead_elsewhere_is_made_safe() {
        assertThat(VersionPages.safeName("..\\..\\a\r\nb\".exe")).isEqualTo("a__b_.exe");
        assertThat(VersionPages.safeName("/etc/.profile")).isEqualTo("van-ban.profile");
        assertThat(VersionPages.safeName("Kế hoạch 253.pdf")).isEqualTo("Kế hoạch 253.pdf");
    }

    @Test
    void a_revision_keeps_the_keys_and_the_comparison_shows_the_changed_words() {
        assertThat(manager.get(plan + "/phien-ban").body()).contains("Sửa đổi kế hoạch");
        var answer = manager.post(plan + "/sua-doi", once());
        assertThat(answer.statusCode()).isEqualTo(303);
        var draft = answer.headers().firstValue("Location").orElseThrow();
        assertThat(draft).startsWith("/ban-thao/");
        var id = DraftId.parse(draft.substring("/ban-thao/".length()));
        var item =
                house.drafting().find(id).orElseThrow().items().stream()
                        .filter(line -> line.kind() == ItemKind.TASK)
                        .findFirst()
                        .orElseThrow();
        assertThat(item.key()).isEqualTo(issued.firstTask().id().key());
        manager.get(draft);
        var edited =
                manager.post(
                        draft + "/sua",
                        Map.of(
                                "act",
                                "text",
                                "key",
                                String.valueOf(item.key()),
                                "seen",
                                "1",
                                "text",
                                item.text() + " và trường học"));
        assertThat(edited.statusCode()).isLessThan(400);
        house.programme().acts().issue(issued.manager(), id, "thêm trường học");
        var page = manager.get(plan + "/so-sanh?tu=1&den=2").body();
        assertThat(page).contains("<ins").contains("trường học").contains("sửa 1");
        assertThat(manager.get(plan + "/so-sanh?tu=2&den=2").body()).contains("Hai bản giống nhau");
        assertThat(manager.get(plan + "/phien-ban").body()).contains("thêm trường học");
    }

    @Test
    void only_the_owner_may_open_a_revision_and_a_form_sent_twice_opens_one() {
        var other = house.body("91", "Sở khác");
        var stranger = house.signedIn(DutyKind.PROGRAMME_MANAGER, other);
        assertThat(stranger.get(plan + "/phien-ban").body()).doesNotContain("/sua-doi");
        assertThat(stranger.post(plan + "/sua-doi", once()).statusCode()).isEqualTo(403);
        manager.get(plan + "/phien-ban");
        var fields = once();
        var first = manager.post(plan + "/sua-doi", fields).headers().firstValue("Location");
        var second = manager.post(plan + "/sua-doi", fields).headers().firstValue("Location");
        assertThat(first).isPresent().isEqualTo(second);
    }

    @Test
    void search_finds_plans_and_tasks_without_tones_in_any_order_of_words() {
        var page = manager.get("/tim-kiem?q=cong+nghe+ung+dung").body();
        assertThat(page).contains("Ứng dụng công nghệ thông tin").contains("/viec/");
        assertThat(manager.get("/tim-kiem?q=871%2FKH").body()).contains("871/KH-UBND");
    }

    @Test
    void search_asks_for_more_letters_and_takes_signs_of_patterns_for_nothing() {
        for (var query : List.of("ab", "%25%25%25%25", "____")) {
            assertThat(manager.get("/tim-kiem?q=" + query).body())
                    .as(query)
                    .contains("Hãy gõ thêm");
        }
        assertThat(manager.get("/tim-kiem").body()).contains("Gõ không dấu cũng được");
        assertThat(manager.get("/tim-kiem?q=khongcogidau").body()).contains("Không tìm thấy");
    }

    private java.net.http.HttpResponse<String> write(String amount, String typed) {
        return manager.post(plan + "/kinh-phi", money(amount, typed));
    }

    private static Map<String, String> money(String amount, String typed) {
        var fields = once();
        fields.put("line", "0");
        fields.put("edit", "0");
        fields.put("year", "2026");
        fields.put("source", "STATE_PROVINCE");
        fields.put(amount, typed);
        return fields;
    }

    private static HashMap<String, String> once() {
        var fields = new HashMap<String, String>();
        fields.put("once", UUID.randomUUID().toString());
        return fields;
    }

    private long lines() {
        OrganisationId owner = issued.owner();
        return house.sql()
                .sql(
                        """
                        select count(*) from programme.budget_line
                        where province = :province and plan = :plan
                        """)
                .param("province", owner.province())
                .param("plan", issued.plan().id().number())
                .query(Long.class)
                .single();
    }
}
