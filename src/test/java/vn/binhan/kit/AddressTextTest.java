package vn.binhan.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However an address is written, in the case or in a request, it is found. */
class AddressTextTest {
    private static final List<String> ROADS =
            List.of(
                    "Hoa Sữa",
                    "Trần Hưng Đạo",
                    "Đinh Tiên Hoàng",
                    "Bình Minh",
                    "Cây Đa",
                    "3 Tháng 2",
                    "Nguyễn Thị Minh Khai",
                    "Lê Lợi",
                    "Kênh Xáng",
                    "Đội Cấn");
    private static final List<String> KINDS =
            List.of("đường", "Đ.", "hẻm", "Hẻm", "ngõ", "ngách", "phố", "ấp", "thôn", "xóm", "");
    private static final List<String> NUMBERS =
            List.of("12", "12/3", "12/3/5", "12A", "7B/2", "104", "");
    private static final List<String> BEFORE =
            List.of("", "số ", "Số ", "số nhà ", "nhà số ", "Nhà ");
    private static final List<String> COMMUNES =
            List.of(
                    "P. Châu Đốc",
                    "phường Châu Đốc",
                    "P.7",
                    "P 7",
                    "F7",
                    "xã Mỹ An",
                    "X. Mỹ An",
                    "");
    private static final List<String> PARTING = List.of(", ", " ", " - ", "; ", ",");

    @Test
    void every_way_of_writing_an_address_is_found_in_every_other() {
        var seed = Long.getLong("binhan.seed", System.nanoTime());
        var random = new SplittableRandom(seed);
        for (var i = 0; i < 20_000; i++) {
            var road = one(random, ROADS);
            var number = one(random, NUMBERS);
            var kept = written(random, number, road);
            var told = "Tối qua anh ta đến " + written(random, number, road) + " đòi gặp chị";
            assertThat(AddressText.says(told, kept))
                    .as("seed %s: <%s> in <%s>", seed, kept, told)
                    .isTrue();
            var other = one(random, ROADS);
            var elsewhere = "Việc xảy ra ở " + written(random, number, other) + ", gần chợ";
            assertThat(AddressText.says(elsewhere, kept))
                    .as("seed %s: <%s> in <%s>", seed, kept, elsewhere)
                    .isEqualTo(other.equals(road));
        }
    }

    private static String written(SplittableRandom random, String number, String road) {
        var parting = one(random, PARTING);
        var house = number.isEmpty() ? "" : one(random, BEFORE) + number + parting;
        var kind = one(random, KINDS);
        var commune = one(random, COMMUNES);
        var whole =
                house
                        + (kind.isEmpty() ? "" : kind + (kind.endsWith(".") ? "" : " "))
                        + road
                        + (commune.isEmpty() ? "" : one(random, PARTING) + commune);
        return switch (random.nextInt(5)) {
            case 0 -> whole.toLowerCase(Locale.ROOT);
            case 1 -> whole.toUpperCase(Locale.ROOT);
            case 2 -> VietnameseText.plain(whole);
            case 3 -> Normalizer.normalize(whole, Normalizer.Form.NFD);
            default -> whole;
        };
    }

    private static String one(SplittableRandom random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Tổ 5, ấp Bình Minh, xã Mỹ An      | đang ở ấp Bình Minh tổ 5          | true
                    Số 12, đường Hoa Sữa, Châu Đốc    | 12 Hoa Sữa                        | true
                    12/3 Hoa Sữa                      | mười hai, hẻm Hoa Sữa             | true
                    12 xẹt 3 Hoa Sữa                  | số 12 / 3 hoa sua                 | true
                    12 A Lê Lợi, P. 2                 | nhà 12a lê lợi                    | true
                    Hẻm Kín, P. Châu Đốc              | đầu hẻm Kín                       | true
                    Hẻm Kín, P. Châu Đốc              | nói chuyện kín với người khác     | false
                    7 Sa Pa                           | số 7, Sa Pa                       | true
                    12/3, P. Châu Đốc                 | trước nhà 12/3                    | true
                    12, P. Châu Đốc                   | đánh 12 lần                       | false
                    P. Châu Đốc, tỉnh An Giang        | ở phường Châu Đốc                 | false
                    Xa lộ Hà Nội 45, P. Thảo Điền     | trên xa lộ Hà Nội                 | true
                    12 Hoa Sữa, phường Châu Đốc       | tại nhà hai người ở Châu Đốc      | false
                    ''                                | tại nhà hai người                 | false
                    """)
    void what_leads_there_is_found_and_a_commune_alone_is_not(
            String kept, String told, boolean says) {
        assertThat(AddressText.says(told, kept)).isEqualTo(says);
    }
}
