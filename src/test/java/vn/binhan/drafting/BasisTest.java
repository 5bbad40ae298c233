package vn.binhan.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BasisTest {
    private static final LocalDate DAY = LocalDate.of(2020, 12, 28);

    @Test
    void a_line_with_a_day_gives_number_and_day_however_people_write_it() {
        for (var line :
                new String[] {
                    "2232/QĐ-TTg ngày 28/12/2020",
                    " 2232/QĐ-TTg, ngày 28 tháng 12 năm 2020",
                    "2232/QĐ-TTg Ngày 28-12-2020."
                }) {
            assertThat(Basis.of(line)).as(line).isEqualTo(new Basis("2232/QĐ-TTg", DAY));
        }
    }

    @Test
    void a_line_without_a_day_is_all_number() {
        assertThat(Basis.of("13/2022/QH15")).isEqualTo(new Basis("13/2022/QH15", null));
    }

    @Test
    void a_day_that_is_none_stays_as_written() {
        var line = "2232/QĐ-TTg ngày 31/02/2020";
        assertThat(Basis.of(line)).isEqualTo(new Basis(line, null));
    }

    @Test
    void every_line_that_is_written_is_read_as_the_same_basis() {
        qt().forAll(integers().between(1, 99_999), integers().between(-20_000, 40_000))
                .check((number, day) -> {
                    var basis = new Basis(number + "/KH-UBND", LocalDate.ofEpochDay(day));
                    return Basis.of(basis.line()).equals(basis);
                });
    }
}
