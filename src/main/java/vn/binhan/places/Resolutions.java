package vn.binhan.places;

import java.time.LocalDate;
import java.util.List;

/**
 * The resolutions by which the communes of provinces were made anew, where their number is known.
 */
final class Resolutions {
    private record Row(LocalDate day, String province, String basis) {}

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    // spotless:off
    private static final List<Row> ROWS = List.of(
            new Row(DAY, "91", "Nghị quyết 1654/NQ-UBTVQH15"),
            new Row(DAY, "01", "Nghị quyết 1656/NQ-UBTVQH15"),
            new Row(DAY, "48", "Nghị quyết 1659/NQ-UBTVQH15"),
            new Row(DAY, "56", "Nghị quyết 1667/NQ-UBTVQH15"),
            new Row(DAY, "92", "Nghị quyết 1668/NQ-UBTVQH15"),
            new Row(DAY, "31", "Nghị quyết 1669/NQ-UBTVQH15"),
            new Row(DAY, "46", "Nghị quyết 1675/NQ-UBTVQH15"),
            new Row(DAY, "08", "Nghị quyết 1684/NQ-UBTVQH15"),
            new Row(DAY, "79", "Nghị quyết 1685/NQ-UBTVQH15"));
    // spotless:on

    private Resolutions() {}

    /** The resolution for this province on this day, or what is known of it without its number. */
    static String basis(String province, LocalDate day) {
        return ROWS.stream()
                .filter(row -> row.province().equals(province) && row.day().equals(day))
                .map(Row::basis)
                .findFirst()
                .orElse(
                        day.equals(DAY)
                                ? "Nghị quyết ngày 16/06/2025 của Ủy ban Thường vụ Quốc hội (chưa ghi số)"
                                : "Chưa ghi văn bản");
    }
}
