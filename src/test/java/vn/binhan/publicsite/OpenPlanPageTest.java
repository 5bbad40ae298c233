package vn.binhan.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.binhan.app.TestHouse;

class OpenPlanPageTest {
    private static final String NEWS =
            """
            Thành phố PRTC triển khai kế hoạch phòng ngừa, ứng phó với bạo lực trên cơ sở giới giai đoạn 2021 - 2025
            15/03/2021

            UBND thành phố PRTC vừa ban hành kế hoạch thực hiện công tác phòng ngừa, ứng phó với bạo lực trên cơ sở giới giai đoạn 2021 – 2025 với mục tiêu tiếp tục thực hiện hiệu quả công tác phòng ngừa, ứng phó với bạo lực trên cơ sở giới.

            Để kế hoạch được triển khai có hiệu quả, nhiệm vụ trọng tâm nhất là tổ chức các hoạt động truyền thông thường xuyên. Phấn đấu đến năm 2025, có tối thiểu 50% người bị bạo lực trên cơ sở giới tìm kiếm sự trợ giúp từ cơ quan cung cấp dịch vụ./.
            """;

    private final TestHouse house = TestHouse.open();

    @Test
    void anybody_may_read_it_and_it_leaves_no_trace() throws Exception {
        var issued = IssuedPlan.issue(house);
        var look = new OpenLook(house.url());
        look.holds(issued.page());
        look.holds(issued.page() + "?lang=en");
        look.holds("/ke-hoach-cong-khai/91-999999");
    }

    @Test
    void it_shows_what_the_document_says_and_which_document_that_is() {
        var issued = IssuedPlan.issue(house);
        var page = house.stranger().get(issued.page()).body();
        assertThat(OpenLook.title(page)).isEqualTo("Kế hoạch 871/KH-UBND – Bình An");
        assertThat(page)
                .contains("Tiếp tục thực hiện hiệu quả công tác phòng ngừa")
                .contains("Ứng dụng công nghệ thông tin trong công tác phòng ngừa")
                .contains("Sở Y tế", "chủ trì")
                .contains("lấy từ văn bản 871/KH-UBND, bản 1 trong hệ thống")
                .contains("2232/QĐ-TTg")
                .contains("chưa được bên khác kiểm chứng");
    }

    @Test
    void what_nobody_reported_is_neither_nought_nor_done() {
        var issued = IssuedPlan.issue(house);
        var page = house.stranger().get(issued.page()).body();
        assertThat(page)
                .contains("Chưa có số liệu: chưa ai báo cáo việc nào trong")
                .doesNotContain("Đã làm được", "Được báo là đã xong", " 0%")
                .doesNotContainPattern("Trung bình \\d");

        issued.report(issued.firstTask(), 40);

        page = house.stranger().get(issued.page()).body();
        assertThat(page)
                .contains("Đã làm được 40%")
                .containsPattern("Trung bình 40% ở 1/\\d+ việc");
    }

    @Test
    void it_shows_the_bodies_that_report_but_no_person_and_no_sentence() {
        var issued = IssuedPlan.issue(house);
        issued.report(issued.firstTask(), 100);
        var page = house.stranger().get(issued.page()).body();
        var owner = house.access().organisations().find(issued.owner()).orElseThrow().name();
        assertThat(page)
                .contains(owner + " (chủ trì)", "Được báo là đã xong")
                .doesNotContain(issued.manager().name(), IssuedPlan.SENTENCE, "ke-hoach.txt");
    }

    @Test
    void a_plan_known_from_a_news_item_only_says_so() {
        var issued = IssuedPlan.issue(house, NEWS);
        assertThat(issued.plan().kind()).isEqualTo("news");
        var page = house.stranger().get(issued.page()).body();
        assertThat(page)
                .contains("Nguồn: tin bài, chưa có văn bản gốc")
                .contains("không phải từ văn bản đã ký")
                .contains("lấy từ tin bài về kế hoạch");
    }

    @Test
    void an_unknown_or_mistyped_plan_gets_a_calm_page() {
        var visitor = house.stranger();
        for (var id : new String[] {"91-999999", "abc", "91-", "91-1111111111111111111"}) {
            var answer = visitor.get("/ke-hoach-cong-khai/" + id);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("Không có kế hoạch này");
        }
    }

    @Test
    void even_a_very_long_plan_stays_small_on_the_wire() throws Exception {
        var tasks = new StringBuilder();
        for (var number = 1; number <= 250; number++) {
            tasks.append(
                    """

                    - Tổ chức hoạt động truyền thông số %d tại xã thứ %d, có sự tham gia của người có uy tín, trường học và trạm y tế.
                    """
                            .formatted(number * 7919, number));
        }
        var text = IssuedPlan.TEXT.replace("\n2. Tập huấn", tasks + "\n2. Tập huấn");
        var issued = IssuedPlan.issue(house, text);
        assertThat(house.programme().outline(issued.plan()).all()).hasSizeGreaterThan(250);
        new OpenLook(house.url()).holds(issued.page());
    }
}
