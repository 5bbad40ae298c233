package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tables whose rows are places or bodies: each figure is promised by that place. */
class PlaceTablesTest {
    private static final String PLAN =
            """
            ỦY BAN NHÂN DÂN
            TỈNH LÂM ĐỒNG
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Số: 91/KH-UBND
            Lâm Đồng, ngày 05 tháng 4 năm 2023
            KẾ HOẠCH
            Vì đồi chè bình yên năm 2023
            I. MỤC TIÊU
            1. Mục tiêu chung
            Người hái chè sống yên vui.
            2. Chỉ tiêu giao cho từng nơi
            %s
            II. NHIỆM VỤ
            1. Truyền thông tới từng đồi chè.
            2. Giúp người bị hại.
            """;

    private static final List<List<String>> ROWS =
            List.of(
                    List.of("1", "Xã Trà Lâm", "2", "90"),
                    List.of("2", "Xã Suối Vàng", "3", "≥ 85"),
                    List.of("3", "Phường Đồi Thông", "1", "100"));

    private static final List<String> READ =
            List.of("=2 câu lạc bộ", "=90 %", "=3 câu lạc bộ", ">=85 %", "=1 câu lạc bộ", "=100 %");

    private final List<String> wrong = new ArrayList<>();

    private static String lines(List<List<String>> rows, String mark) {
        return rows.stream().map(row -> String.join(mark, row)).collect(Collectors.joining("\n"));
    }

    private static String layout(int form, List<List<String>> rows) {
        return switch (form) {
            case 0 -> lines(rows, "\t");
            case 1 -> lines(rows, " | ").replaceAll("(?m)^(.*)$", "| $1 |");
            case 2 -> lines(rows, "\n").replaceAll("(?m)^\n", "");
            default -> lines(rows, "\n\n").replaceAll("\n{3,}", "\n\n");
        };
    }

    private void expect(String told, String table, List<String> read) {
        PlanReading plan = PlanReader.read(PLAN.formatted(table));
        if (!ReadAs.targets(plan).equals(read) || plan.contents().size() != 2) {
            wrong.add(told + " " + ReadAs.targets(plan));
        }
    }

    @Test
    void every_place_is_told_its_figures_in_every_layout() {
        List<String> heads =
                List.of(
                        "Xã, phường",
                        "Địa phương",
                        "Đơn vị",
                        "Tên xã",
                        "Xã/phường",
                        "Cơ quan, đơn vị");
        for (String head : heads) {
            for (int form = 0; form < 4; form++) {
                List<List<String>> rows = new ArrayList<>();
                rows.add(List.of("TT", head, "Số câu lạc bộ", "Tỷ lệ hộ ký cam kết (%)"));
                rows.addAll(ROWS);
                expect(head + " " + form, layout(form, rows), READ);
                rows.add(List.of("", "Tổng cộng", "6", "92"));
                List<String> whole = new ArrayList<>(READ);
                whole.addAll(List.of("=6 câu lạc bộ", "=92 %"));
                expect(head + " total " + form, layout(form, rows), whole);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_total_may_span_the_columns_before_its_figures() {
        String head = "TT | Xã, phường | Số câu lạc bộ | Tỷ lệ hộ ký cam kết (%)\n";
        List<String> whole = new ArrayList<>(READ);
        whole.addAll(List.of("=6 câu lạc bộ", "=92 %"));
        for (String total :
                List.of("Tổng cộng | 6 | 92", "Toàn tỉnh | | 6 | 92", "| Cộng | 6 | 92")) {
            expect(total, head + lines(ROWS, " | ") + "\n" + total, whole);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_heads_may_be_years_and_what_was_at_the_beginning_is_left_out() {
        String years =
                IntStream.of(2023, 2024)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining("\tNăm ", "\tNăm ", ""));
        expect(
                "years",
                "STT\tTên xã" + years + "\n1\tTrà Lâm\t2\t3\n2\tSuối Vàng\t1\t4",
                List.of("=2  by 2023", "=3  by 2024", "=1  by 2023", "=4  by 2024"));
        expect(
                "before",
                "Thôn\tSố hộ nghèo đầu năm\tSố hộ thoát nghèo năm 2023\nThôn 1\t22\t7\nThôn 2\t31\t10",
                List.of("=7 hộ by 2023", "=10 hộ by 2023"));
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_place_is_part_of_what_is_promised() {
        PlanReading plan =
                PlanReader.read(
                        PLAN.formatted(
                                "TT\tXã, phường\tSố câu lạc bộ\tTỷ lệ hộ ký cam kết (%)\n"
                                        + lines(ROWS.subList(0, 1), "\t")));
        assertThat(plan.targets())
                .extracting(found -> found.value().subject())
                .containsExactly("Số câu lạc bộ, Xã Trà Lâm", "Tỷ lệ hộ ký cam kết, Xã Trà Lâm");
    }
}
