package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("reckoning")
class HostileTextTest {
    private static final int MANY = 50_000;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final List<String> SEEDS =
            List.of(
                    "\u1ea1",
                    "1.",
                    "(1) ",
                    "- ",
                    "1.1.1 ",
                    "\n",
                    "|",
                    "*",
                    "&",
                    "<a ",
                    "\\r",
                    "\\n",
                    "((((",
                    "50% ",
                    "%",
                    "tối thiểu 50% ",
                    "Kế hoạch ",
                    "kế hoạch số ",
                    "Ủy ban nhân dân tỉnh ",
                    "phối hợp với Sở ",
                    "Giao Sở Y tế ",
                    "ngày 1 tháng ",
                    "1/2/2021 ",
                    "106/KH-UBND ",
                    "nhiệm vụ: ",
                    "mục tiêu của kế hoạch ",
                    "a) xã:\n",
                    "II. MỤC TIÊU\n",
                    "- Đến năm 2025 đạt 50% ",
                    "báo cáo trước ngày 15/12 ",
                    "e\u0301",
                    "\ud83d\ude00",
                    "Điều 1. ",
                    "ban hành Kế hoạch ",
                    "A",
                    "\u0301",
                    "ngày ",
                    "năm 20",
                    "Chỉ tiêu 1: ",
                    "của ",
                    "STT | Nhiệm vụ | Cơ quan chủ trì\n",
                    "1 | Sở Y tế | ",
                    "Trang 3\n",
                    "* Đến năm 2025:\n",
                    "Chỉ tiêu:\n1. ");

    @Test
    void a_hundred_thousand_letters_of_anything_are_read() {
        for (String seed : SEEDS) {
            String long_ = seed.repeat(MANY / seed.length());
            assertRead(PlanFixtures.WHOLE_PLAN.substring(0, 700) + long_, seed);
            assertRead(long_, seed);
        }
    }

    @Test
    void a_plan_of_forty_pages_is_read_with_all_its_contents() {
        StringBuilder tasks = new StringBuilder();
        for (int i = 4; i <= 40; i++) {
            tasks.append(i).append(". Nhóm việc thứ ").append(i).append("\n\n");
            tasks.append(
                    "- Tổ chức nói chuyện tại nhà văn hóa, phối hợp với Sở Y tế và các đơn vị liên quan.\n\n"
                            .repeat(30));
        }
        String text = PlanFixtures.WHOLE_PLAN.replace("III. KINH PHÍ", tasks + "III. KINH PHÍ");
        assertThat(text.length()).isGreaterThan(95_000);
        PlanReading plan = assertRead(text, "forty pages");
        assertThat(plan.contents()).hasSize(40);
        assertThat(plan.contents().getLast().value().tasks()).hasSize(30);
    }

    /** The limit is wide, for busy machines: it finds what never ends, not what is slow. */
    private static PlanReading assertRead(String text, String name) {
        return assertTimeoutPreemptively(LIMIT, () -> PlanReader.read(text), name);
    }
}
