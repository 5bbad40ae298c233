package vn.binhan.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;
import vn.binhan.publicsite.IssuedPlan;

class VersionPagesTest {
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
    void on_an_english_page_the_words_of_the_plan_are_named_vietnamese() {
        var task = issued.firstTask();
        for (var part : List.of("", "/nhiem-vu", "/phan-cong", "/do-phu", "/van-ban")) {
            var english = manager.get(plan + part + "?lang=en").body();
            assertThat(english).as(part).contains("<h1 class=\"govuk-heading-l\" lang=\"vi\">");
        }
        for (var part : List.of("/nhiem-vu", "/do-phu", "/viec/" + task.id().key())) {
            var words = part.startsWith("/viec") ? task.shortLine(30) : task.shortText(30);
            var line = ">" + words.replace("…", "");
            assertThat(manager.get(plan + part + "?lang=en").body())
                    .as(part)
                    .contains(" lang=\"vi\"" + line);
            assertThat(manager.get(plan + part + "?lang=vi").body())
                    .as(part)
                    .contains(line)
                    .doesNotContain(" lang=\"vi\"" + line);
        }
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
}
