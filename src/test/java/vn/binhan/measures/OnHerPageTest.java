package vn.binhan.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.binhan.kit.Language;
import vn.binhan.kit.Words;

/** The first page of her case shows the clocks of her orders and how she may be reached. */
class OnHerPageTest extends BothSides {

    private String page() {
        return visitor(worker).get("/vu-viec/" + hers).body().replaceAll("<[^>]+>|\\s+", " ");
    }

    @Test
    void the_clocks_of_her_order_stand_there_with_state_article_and_time_left() {
        assertThat(page()).doesNotContain("Hồ sơ biện pháp", "Điều 25");
        var order = "/bien-phap/" + asked();
        assertThat(page())
                .contains("Hồ sơ biện pháp", "Chờ quyết định")
                .containsPattern("còn 1[12] giờ");
        assertThat(visitor(worker).get("/vu-viec/" + hers).body())
                .contains("href=\"" + order, "Luật 13/2022/QH15");
        done(visitor(chair).post(order + "/quyet-dinh", fields("quyet-dinh-words", "Đe dọa")));
        assertThat(page())
                .contains("Đang có hiệu lực")
                .containsPattern("còn (2|3) ngày|còn 7\\d giờ");
    }

    @Test
    void how_she_may_be_reached_stands_there_without_number_hours_or_names() {
        assertThat(page()).contains("Chưa hỏi chị trong vụ việc này");
        var said = Map.of("channel", "CALL", "address", SECRET_PHONE, "who", "Bà Kín");
        done(visitor(worker).post("/vu-viec/" + hers + "/lien-lac", said));
        assertThat(page())
                .contains("Được liên lạc", "Xem giờ, ai được nghe máy")
                .doesNotContain(SECRET_PHONE, "Bà Kín");
        done(
                visitor(worker)
                        .post("/vu-viec/" + hers + "/lien-lac", Map.of("channel", "NOT_AT_ALL")));
        assertThat(page()).contains("Không gọi, không nhắn");
    }

    @Test
    void time_left_is_said_in_minutes_hours_and_days() {
        var words = Words.load(Language.VI, List.of("measures"));
        var now = Instant.parse("2026-11-16T02:00:00Z");
        assertThat(OnHerPage.left(now.plus(Duration.ofMinutes(59)), now, words))
                .isEqualTo("còn 59 phút");
        assertThat(OnHerPage.left(now.plus(Duration.ofHours(47)), now, words))
                .isEqualTo("còn 47 giờ");
        assertThat(OnHerPage.left(now.plus(Duration.ofHours(71)), now, words))
                .isEqualTo("còn 2 ngày");
        assertThat(OnHerPage.left(now.minus(Duration.ofHours(3)), now, words))
                .isEqualTo("đã quá 3 giờ");
    }
}
