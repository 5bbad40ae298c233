package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostileTextTest {
    private static final int MILLION = 1_000_000;

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
                    "của ");

    @Test
    void a_million_letters_of_anything_are_read_in_two_seconds() {
        for (String seed : SEEDS) {
            String text =
                    PlanFixtures.WHOLE_PLAN.substring(0, 700)
                            + seed.repeat(MILLION / seed.length());
            assertQuick(text, seed);
            assertQuick(seed.repeat(MILLION / seed.length()), seed);
        }
    }

    /** Time of the processor, so that a busy machine does not count. */
    private static void assertQuick(String text, String name) {
        var thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        PlanReader.read(text);
        long spent = thread.getCurrentThreadCpuTime() - start;
        assertThat(Duration.ofNanos(spent)).as(name).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void a_plan_of_forty_pages_is_read_in_a_tenth_of_a_second() {
        StringBuilder tasks = new StringBuilder();
        for (int i = 1; i <= 40; i++) {
            tasks.append(i).append(". Nhóm việc thứ ").append(i).append("\n\n");
            tasks.append(
                    "- Tổ chức nói chuyện tại nhà văn hóa, phối hợp với Sở Y tế và các đơn vị liên quan.\n\n"
                            .repeat(28));
        }
        String text = PlanFixtures.WHOLE_PLAN.replace("III. KINH PHÍ", tasks + "III. KINH PHÍ");
        assertThat(text.length()).isGreaterThan(95_000);
        for (int i = 0; i < 30; i++) {
            PlanReader.read(text);
        }
        long start = System.nanoTime();
        for (int i = 0; i < 10; i++) {
            PlanReader.read(text);
        }
        assertThat(Duration.ofNanos((System.nanoTime() - start) / 10))
                .isLessThan(Duration.ofMillis(100));
    }
}
