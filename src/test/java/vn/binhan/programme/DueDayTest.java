package vn.binhan.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words of a plan say about a day. */
class DueDayTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'trước ngày 15/12/2026',            2026-12-15",
        "'ngày 5 tháng 6 năm 2027',          2027-06-05",
        "'từ 01/03/2026 đến 30/6/2026',      2026-06-30",
        "'Quý II/2026',                      2026-06-30",
        "'hết quý 4 năm 2027',               2027-12-31",
        "'đến tháng 2/2028',                 2028-02-29",
        "'trước tháng 6/2027',               2027-05-31",
        "'tháng 10 năm 2026',                2026-10-31",
        "'đến năm 2030',                     2030-12-31",
        "'trước năm 2030',                   2029-12-31",
    })
    void one_day(String words, LocalDate day) {
        assertThat(DueDay.read(words, null)).map(DueDay::once).contains(day);
    }

    @ParameterizedTest(name = "{0} from {1}: {2}")
    @CsvSource({
        "'15/12',                       2026-11-23, 2026-12-15",
        "'trước ngày 15/12 hằng năm',   2026-12-16, 2027-12-15",
        "'trước ngày 15 tháng 12',      2026-12-15, 2026-12-15",
        "'hàng năm',                    2026-11-23, 2026-12-31",
        "'25 hằng tháng',               2026-11-26, 2026-12-25",
        "'30 hằng tháng',               2027-02-01, 2027-02-28",
        "'20 tháng cuối quý',           2026-11-23, 2026-12-20",
        "'10 tháng đầu quý sau',        2026-11-23, 2027-01-10",
        "'hằng quý',                    2026-11-23, 2026-12-31",
        "'Quý I',                       2026-11-23, 2027-03-31",
        "'29/2',                        2027-01-01, 2027-02-28",
        "'15/6 và 15/12 hằng năm',      2026-11-23, 2026-12-15",
        "'15/6 và 15/12 hằng năm',      2026-12-16, 2027-06-15",
        "'định kỳ 6 tháng',             2026-11-23, 2026-12-31",
        "'06 tháng một lần',            2027-01-01, 2027-06-30",
        "'định kỳ quý',                 2026-11-23, 2026-12-31",
        "'trong tháng 11 hằng năm',     2026-11-23, 2026-11-30",
        "'trước tháng 6 hằng năm',      2026-11-23, 2027-05-31",
        "'hằng năm, đến năm 2030',      2026-11-23, 2026-12-31",
    })
    void a_day_that_comes_back(String words, LocalDate from, LocalDate next) {
        var day = DueDay.read(words, null).orElseThrow();
        assertThat(day.comesBack()).isTrue();
        assertThat(day.from(from)).isEqualTo(next);
        assertThat(day.before(next.plusDays(1))).isEqualTo(next);
        assertThat(day.before(next)).isBefore(next);
    }

    @ParameterizedTest(name = "{0} names its day: {1}")
    @CsvSource({
        "'trước ngày 15/12 hằng năm', true",
        "'25 hằng tháng',             true",
        "'10 tháng đầu quý sau',      true",
        "'15/6 và 15/12 hằng năm',    true",
        "'hằng năm',                  false",
        "'mỗi quý',                   false",
        "'định kỳ 6 tháng',           false",
        "'Quý I',                     false",
        "'tháng 11 hằng năm',         false",
    })
    void a_day_that_the_words_do_not_name_is_known_as_such(String words, boolean named) {
        assertThat(DueDay.read(words, null).orElseThrow().named()).isEqualTo(named);
    }

    @ParameterizedTest(name = "{0} in a plan of 2026 alone")
    @CsvSource({
        "'trước ngày 15/9',          2026-09-15",
        "'Quý III',                  2026-09-30",
        "'trước 15/12 hằng năm',     ",
    })
    void a_day_without_a_year_in_a_plan_of_one_year(String words, @Nullable LocalDate day) {
        assertThat(DueDay.read(words, 2026).orElseThrow().once()).isEqualTo(day);
    }

    @Test
    void words_without_a_day_are_no_day() {
        assertThat(DueDay.read("thường xuyên", 2026)).isEmpty();
        assertThat(DueDay.read("", null)).isEmpty();
        assertThat(DueDay.read("45/13", null)).isEmpty();
        assertThat(DueDay.read("Nghị định 76", null)).isEmpty();
    }
}
