package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Comparator by number by unit by deadline by heading, each with each, in one sentence. */
class PromiseGridTest {
    private static final String PLAN =
            """
            ỦY BAN NHÂN DÂN
            XÃ HÒA LÂM
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Số: 15/KH-UBND
            Hòa Lâm, ngày 05 tháng 3 năm 2022
            KẾ HOẠCH
            Vì mái nhà bình yên
            I. CHỈ TIÊU%s
            %s
            II. NHIỆM VỤ
            1. Truyền thông tới từng thôn.
            """;

    private static final Map<String, String> COMPARED =
            Map.of(
                    "", "=",
                    "ít nhất ", ">=",
                    "tối thiểu ", ">=",
                    "trên ", ">",
                    "dưới ", "<",
                    "không quá ", "<=",
                    "phấn đấu ", "=",
                    "phấn đấu ít nhất ", ">=",
                    "không dưới ", ">=");

    private static final List<String> SHARES =
            List.of(
                    "%2$s%1$s85%% hộ gia đình ký cam kết%3$s.",
                    "%2$stỷ lệ hộ gia đình ký cam kết đạt %1$s85%%%3$s.",
                    "%2$sphấn đấu có %1$s85%% số thôn có tổ tư vấn%3$s.");

    private static final List<String> VERBS =
            List.of(
                    "xây dựng",
                    "thành lập",
                    "duy trì",
                    "nhân rộng",
                    "tổ chức",
                    "vận hành hiệu quả",
                    "hỗ trợ",
                    "ra mắt",
                    "có");

    private static final List<String> NOUNS =
            List.of("mô hình", "chợ", "ngôi nhà", "lễ hội", "tổ tư vấn", "câu lạc bộ");

    private final List<String> wrong = new ArrayList<>();

    private void expect(String heading, String sentence, String sign, String value, String by) {
        String line = "- " + Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
        PlanReading plan = PlanReader.read(PLAN.formatted(heading, line));
        List<String> read = ReadAs.targets(plan);
        boolean same =
                read.size() == 1
                        && read.getFirst().startsWith(sign + value + " ")
                        && read.getFirst().endsWith(by.isEmpty() ? "" : " by " + by)
                        && (!by.isEmpty() || !read.getFirst().contains(" by "));
        if (!same) {
            wrong.add(heading + " " + line + " -> " + read);
        }
    }

    /** Own words before the heading, the heading before nothing. */
    private static String year(String lead, String tail, String heading) {
        String own = (lead + tail).replaceAll("\\D", "");
        return own.isEmpty() ? heading.replaceAll("\\D", "") : own;
    }

    @Test
    void a_share_is_read_with_every_comparator_and_every_deadline() {
        COMPARED.forEach((words, sign) -> {
            for (String form : SHARES) {
                if (form.contains("phấn đấu có") && words.startsWith("phấn đấu")) {
                    continue;
                }
                for (String[] due : DUE) {
                    String heading = HEADINGS.get((words.length() + due[1].length()) % 2);
                    String sentence = form.formatted(words, due[0], due[1]);
                    expect(heading, sentence, sign, "85", year(due[0], due[1], heading));
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static final String[][] DUE = {
        {"", ""},
        {"đến năm 2024, ", ""},
        {"", " vào năm 2024"},
        {"", " đến hết năm 2024"},
        {"trong năm 2024, ", ""}
    };
    private static final List<String> HEADINGS = List.of("", " ĐẾN NĂM 2026");

    @Test
    void a_count_of_anything_is_read_behind_every_verb() {
        int turn = 0;
        for (String verb : VERBS) {
            for (String noun : NOUNS) {
                for (String words : List.of("", "ít nhất ", "tối thiểu ")) {
                    String[] due = DUE[turn++ % DUE.length];
                    String heading = HEADINGS.get(turn % 2);
                    String sentence =
                            due[0]
                                    + verb
                                    + " "
                                    + words
                                    + "05 "
                                    + noun
                                    + " ở các thôn"
                                    + due[1]
                                    + ".";
                    String sign = COMPARED.getOrDefault(words, "");
                    expect(heading, sentence, sign, "5", year(due[0], due[1], heading));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_number_that_says_where_or_which_promises_nothing() {
        for (String told :
                List.of(
                        "Truyền thông tại 20 xã.",
                        "Tập huấn ở 05 thôn vùng cao.",
                        "Thực hiện theo 03 tiêu chí của tỉnh.",
                        "Hiện nay đã có 12 mô hình.",
                        "Triển khai Nghị quyết số 15 của Đảng ủy.",
                        "Giúp trẻ em trong 02 tuần đầu.")) {
            List<String> read = ReadAs.targets(PlanReader.read(PLAN.formatted("", "- " + told)));
            assertThat(read).as(told).isEmpty();
        }
    }

    @Test
    void hopes_ranges_and_brackets() {
        assertThat(one("- Tỷ lệ hộ ký cam kết đạt trên 80%, phấn đấu 90%."))
                .containsExactly(">80 %");
        assertThat(one("- Tỷ lệ hộ ký cam kết đạt 80% (phấn đấu đạt 90%)."))
                .containsExactly("=80 %");
        assertThat(one("- Tỷ lệ hộ ký cam kết đạt 80%, phấn đấu đến năm 2025 đạt 90%."))
                .containsExactly("=80 %", "=90 % by 2025");
        assertThat(one("- Tỷ lệ hộ ký cam kết từ 80% đến dưới 90%.")).containsExactly("=80 %");
        assertThat(one("- Mọi nạn nhân đều được tư vấn (100%).")).containsExactly("=100 %");
        assertThat(one("- Tỷ lệ hộ ký cam kết tăng dần (năm 2021: 40%).")).isEmpty();
        assertThat(one("- Đưa từ 15 đến 20 lao động đi làm việc.")).containsExactly("=15 lao động");
    }

    private static List<String> one(String line) {
        return ReadAs.targets(PlanReader.read(PLAN.formatted("", line)));
    }
}
