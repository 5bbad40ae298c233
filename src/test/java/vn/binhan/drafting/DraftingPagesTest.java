package vn.binhan.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;

/** A document goes in and is corrected, as a browser sees it. */
class DraftingPagesTest {
    private static final String PLAN = SamplePlan.TEXT;
    private static final Pattern EDIT = Pattern.compile("data-edit=\"(\\d+)\"");
    private static final Pattern LINE =
            Pattern.compile("<li id=\"k(\\d+)\"[^>]*><a [^>]*>(?:<b>[^<]*</b> )?([^<]*)");

    private static TestHouse house;
    private static OrganisationId body;
    private static Visitor manager;
    private static String page;

    @BeforeAll
    static void a_plan_is_handed_in_and_read() throws Exception {
        house = TestHouse.open();
        body = house.body("89", "Sở thử nhập văn bản");
        manager = house.signedIn(DutyKind.PROGRAMME_MANAGER, body);
        page = imported(manager, "ke-hoach.txt", PLAN);
    }

    private static String imported(Visitor visitor, String name, String text) throws Exception {
        var read = Pattern.compile("/ban-thao/\\d{2}-\\d+");
        var found = read.matcher(read(visitor, name, text, "/ban-thao/"));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    /** Hands this text in and waits until its page says this. */
    private static String read(Visitor visitor, String name, String text, String until)
            throws Exception {
        visitor.get("/nhap-van-ban");
        var once = UUID.randomUUID().toString();
        var answer =
                visitor.upload(
                        "/nhap-van-ban",
                        Map.of("owner", body.toString(), "once", once),
                        "file",
                        name,
                        text.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(303);
        var progress = answer.headers().firstValue("Location").orElseThrow();
        for (var i = 0; i < 100; i++) {
            var page = visitor.get(progress).body();
            if (page.contains(until)) {
                return page;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(visitor.get(progress).body());
    }

    private static Map<String, String> edit(String... fields) {
        var body = manager.get(page).body();
        var seen = EDIT.matcher(body);
        assertThat(seen.find()).isTrue();
        var all = new HashMap<String, String>();
        all.put("seen", seen.group(1));
        all.put("once", UUID.randomUUID().toString());
        for (var i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return all;
    }

    private static String lines() {
        var body = manager.get(page).body();
        return body.substring(body.indexOf("rv-sum"));
    }

    private static String key(String words) {
        return LINE.matcher(manager.get(page).body())
                .results()
                .filter(line -> line.group(2).contains(words))
                .map(line -> line.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No line " + words));
    }

    @Test
    void the_review_shows_the_original_beside_the_lines_with_their_lights() {
        var body = manager.get(page).body();
        assertThat(body)
                .contains("253/KH-UBND", "2 nội dung, 1 chỉ tiêu", "≥ 50%", "chắc chắn", "data-k=");
        assertThat(body).doesNotContain("style=\"", "onclick");
    }

    @Test
    void an_edit_is_kept_undone_and_made_again() {
        var key = key("Mở lớp");
        assertThat(manager.post(page + "/sua", edit("act", "outdent", "key", key)).statusCode())
                .isEqualTo(303);
        assertThat(lines()).contains("3 nội dung");
        manager.post(page + "/sua", edit("act", "undo"));
        assertThat(lines()).contains("2 nội dung");
        manager.post(page + "/sua", edit("act", "redo"));
        assertThat(lines()).contains("3 nội dung");
        manager.post(page + "/sua", edit("act", "undo"));
    }

    @Test
    void an_edit_that_is_sent_twice_counts_once() {
        var form = edit("act", "add", "key", key("Ứng dụng"));
        manager.post(page + "/sua", form);
        var after = EDIT.matcher(manager.get(page).body());
        assertThat(after.find()).isTrue();
        assertThat(manager.post(page + "/sua", form).statusCode()).isEqualTo(303);
        assertThat(lines()).contains("data-edit=\"" + after.group(1) + "\"");
        manager.post(page + "/sua", edit("act", "undo"));
    }

    @Test
    void who_edits_the_same_line_later_sees_both_wordings_and_decides() {
        var other = house.signedIn(DutyKind.PROGRAMME_MANAGER, body);
        var key = key("Ứng dụng");
        var mine = edit("act", "text", "key", key, "text", "Ứng dụng: bản của tôi");
        other.get(page);
        other.post(
                page + "/sua",
                edit("act", "text", "key", key, "text", "Ứng dụng: bản của bạn kia"));
        var answer = manager.post(page + "/sua", mine);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Bản thảo đã được", "Ứng dụng: bản của tôi", "Ứng dụng: bản của bạn kia");
        assertThat(lines()).contains("Ứng dụng: bản của bạn kia");
    }

    @Test
    void edits_of_different_lines_do_not_get_into_each_others_way() {
        var mine = edit("act", "text", "key", key("Mở lớp"), "text", "Mở lớp tập huấn mới");
        manager.post(page + "/sua", edit("act", "confirm", "key", key("Tập huấn cán bộ")));
        assertThat(manager.post(page + "/sua", mine).statusCode()).isEqualTo(303);
        assertThat(lines()).contains("Mở lớp tập huấn mới");
    }

    @Test
    void a_line_page_offers_what_the_line_names_and_works_without_script() {
        var key = key("chiến dịch");
        var form = manager.get(page + "/dong/" + key).body();
        assertThat(form).contains("Quý II/2021", "Sở Văn hóa và Thể thao", "<mark");
        manager.post(page + "/sua", edit("act", "take", "key", key, "offer-due", "Quý II/2021"));
        assertThat(lines()).contains("<em>Quý II/2021</em>");
    }

    @Test
    void the_head_is_corrected_and_a_wrong_day_comes_back_with_a_sentence() {
        var wrong =
                manager.post(
                        page + "/sua",
                        edit("act", "head", "field", "issuedOn", "value", "hôm qua"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("18/5/2021");
        manager.post(page + "/sua", edit("act", "head", "field", "place", "value", "Long Xuyên"));
        assertThat(lines()).contains("Long Xuyên");
    }

    @Test
    void the_original_comes_back_byte_by_byte() throws Exception {
        var list = manager.get("/nhap-van-ban").body();
        assertThat(list).contains("ke-hoach.txt", "Đã đọc");
        var file =
                Pattern.compile("/nhap-van-ban/\\d{2}-\\d+/tep").matcher(manager.get(page).body());
        assertThat(file.find()).isTrue();
        assertThat(manager.download(file.group()).body())
                .isEqualTo(PLAN.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void people_of_other_bodies_see_and_change_nothing() {
        var stranger = house.signedIn(DutyKind.PROGRAMME_MANAGER, house.body("89", "Sở khác"));
        assertThat(stranger.get(page).statusCode()).isEqualTo(403);
        assertThat(
                        stranger.post(page + "/sua", edit("act", "remove", "key", key("Tập huấn")))
                                .statusCode())
                .isEqualTo(403);
        assertThat(house.signedIn(DutyKind.READER, body).get(page).statusCode()).isEqualTo(403);
    }

    @Test
    void a_news_item_is_said_to_be_one_and_can_be_gone_on_with() throws Exception {
        var draft = imported(manager, "tin.txt", SamplePlan.NEWS);
        assertThat(manager.get(draft).body()).contains("không phải văn bản gốc: dùng làm nguồn");
    }

    @Test
    void a_text_in_another_language_is_refused_with_what_to_do_and_kept() throws Exception {
        var foreign = "This is the annual report of a company about its sales. ".repeat(40);
        var read =
                read(manager, "report.txt", foreign, "hãy nhập văn bản kế hoạch bằng tiếng Việt");
        assertThat(read).doesNotContain("/ban-thao/").contains("Đọc lại");
    }

    @Test
    void what_a_person_looked_at_needs_no_second_look() throws Exception {
        var person = house.person(DutyKind.PROGRAMME_MANAGER, body);
        try (var news = getClass().getResourceAsStream("/demo/phan-rang-thap-cham-tin-bai.txt")) {
            var source = house.drafting().receive(person, body, "tin.txt", news.readAllBytes());
            var draft = house.drafting().draftOf("89", source.number()).orElseThrow();
            var before = house.drafting().toLookAt(draft);
            house.drafting().confirm(person, draft);
            var after = house.drafting().toLookAt(draft);
            assertThat(before).anyMatch(place -> Character.isDigit(place.charAt(0)));
            assertThat(after).noneMatch(place -> Character.isDigit(place.charAt(0)));
        }
    }

    @Test
    void nothing_to_read_is_answered_with_what_to_do() {
        manager.get("/nhap-van-ban");
        var answer =
                manager.upload(
                        "/nhap-van-ban",
                        Map.of("owner", body.toString(), "once", UUID.randomUUID().toString()),
                        "file",
                        "trong.txt",
                        new byte[0]);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Hãy chọn một tệp");
    }
}
