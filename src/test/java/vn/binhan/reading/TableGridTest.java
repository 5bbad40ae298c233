package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tables of measures in every layout that plans have, with every kind of column and row. */
class TableGridTest {
    private static final String PLAN =
            """
            ỦY BAN NHÂN DÂN
            TỈNH PHÚ THỌ
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Số: 91/KH-UBND
            Phú Thọ, ngày 05 tháng 4 năm 2021
            KẾ HOẠCH
            Vì mái nhà bình yên giai đoạn 2021 - 2030
            I. CHỈ TIÊU
            1. Các chỉ tiêu chủ yếu
            %s
            II. NHIỆM VỤ
            1. Truyền thông tới từng khu dân cư.
            2. Giúp người bị hại.
            """;

    private enum Layout {
        STROKES(rows -> joined(rows, " | ")),
        BORDERED(rows -> joined(rows, " | ").replaceAll("(?m)^(.*)$", "| $1 |")),
        TABS(rows -> joined(rows, "\t")),
        STACKED(Layout::stacked),
        GAPPED(rows -> stacked(rows).replace("\n", "\n\n"));

        private final Function<List<List<String>>, String> print;

        Layout(Function<List<List<String>>, String> print) {
            this.print = print;
        }

        private static String joined(List<List<String>> rows, String mark) {
            return rows.stream()
                    .map(row -> String.join(mark, row))
                    .collect(Collectors.joining("\n"));
        }

        private static String stacked(List<List<String>> rows) {
            return rows.stream()
                    .flatMap(List::stream)
                    .filter(cell -> !cell.isEmpty())
                    .collect(Collectors.joining("\n"));
        }
    }

    private record Measure(String name, String unit, String before, String first, String last) {}

    private static final List<Measure> MEASURES =
            List.of(
                    new Measure("Tỷ lệ vụ việc được giúp trong ngày", "%", "40", "60", "≥ 75"),
                    new Measure("Số xã có nhà tạm lánh", "Xã", "2", "9", "14"),
                    new Measure(
                            "Tỷ lệ thôn có ít nhất 02 tổ tư vấn mức độ 2",
                            "%",
                            "-",
                            "Trên 80",
                            "100"),
                    new Measure("Tỷ lệ hộ có xô xát", "%", "9,5", "Dưới 7", "Không quá 4,5"),
                    new Measure("Lượt người được tư vấn", "Lượt", "800", "1.200", "2.000 - 2.500"));

    private static final List<String> READ =
            List.of(
                    "=60 % by 2025", ">=75 % by 2030",
                    "=9 xã by 2025", "=14 xã by 2030",
                    ">80 % by 2025", "=100 % by 2030",
                    "<7 % by 2025", "<=4.5 % by 2030",
                    "=1200 lượt by 2025", "=2000 lượt by 2030");

    private static List<List<String>> table(
            String year, boolean before, boolean lead, String groups, boolean dots) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                row(
                        "TT",
                        "Chỉ tiêu",
                        "Đơn vị tính",
                        before ? "Thực hiện 2020" : null,
                        year + "2025",
                        year + "2030",
                        lead ? "Cơ quan chủ trì" : null));
        for (int i = 0; i < MEASURES.size(); i++) {
            if (!groups.isEmpty() && i % 2 == 0) {
                int width = rows.getFirst().size();
                List<String> group =
                        new ArrayList<>(
                                List.of(
                                        groups.split(" ")[i / 2],
                                        "Nhóm việc thứ " + (i / 2 + 1) + " của xã"));
                while (group.size() < width) {
                    group.add("");
                }
                rows.add(group);
            }
            Measure measure = MEASURES.get(i);
            rows.add(
                    row(
                            (i + 1) + (dots ? "." : ""),
                            measure.name(),
                            measure.unit(),
                            before ? measure.before() : null,
                            measure.first(),
                            measure.last(),
                            lead ? "Sở Y tế" : null));
        }
        return rows;
    }

    private static List<String> row(@Nullable String... cells) {
        List<String> row = new ArrayList<>();
        for (String cell : cells) {
            if (cell != null) {
                row.add(cell);
            }
        }
        return row;
    }

    @Test
    void every_layout_with_every_kind_of_column_and_row_is_read_alike() {
        List<String> wrong = new ArrayList<>();
        for (Layout layout : Layout.values()) {
            for (String year : List.of("Năm ", "")) {
                for (int form = 0; form < 8; form += layout.ordinal() < 3 ? 3 : 1) {
                    for (String groups : List.of("", "I II III", "A B C")) {
                        List<List<String>> table =
                                table(year, (form & 1) > 0, (form & 2) > 0, groups, (form & 4) > 0);
                        PlanReading plan =
                                PlanReader.read(PLAN.formatted(layout.print.apply(table)));
                        boolean same =
                                ReadAs.targets(plan).equals(READ) && plan.contents().size() == 2;
                        if (!same) {
                            wrong.add(
                                    layout
                                            + " '"
                                            + year
                                            + "' "
                                            + form
                                            + " "
                                            + groups
                                            + " "
                                            + ReadAs.targets(plan));
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
