package vn.binhan.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Points as keepers paste them, and how far they are from somebody. */
class PointTest {
    private static String read(String typed) {
        return Point.parse(typed).map(Point::written).orElse("none");
    }

    @Test
    void a_point_is_read_as_typed_and_from_the_links_of_maps() {
        for (var typed :
                List.of(
                        "10.834,105.104",
                        " 10.8340; 105.1040 ",
                        "10.834 105.104",
                        "https://maps.example/place/Ten+Noi/@11.5,106.5,17z/data=!3d10.834!4d105.104",
                        "https://maps.example/?q=10.834,105.104",
                        "https://maps.example/@10.834,105.104,15z",
                        "https://www.openstreetmap.org/?mlat=10.834&mlon=105.104#map=15/11/106",
                        "https://www.openstreetmap.org/#map=15/10.834/105.104",
                        "geo:10.834,105.104")) {
            assertThat(read(typed)).as(typed).isEqualTo("10.834, 105.104");
        }
    }

    @Test
    void what_is_no_point_of_the_country_is_none() {
        for (var typed :
                List.of("", "Phường Đông Hải", "105.104,10.834", "48.85,2.35", "10.8", "10.834,")) {
            assertThat(read(typed)).as(typed).isEqualTo("none");
        }
    }

    @Test
    void somebody_is_known_to_a_kilometre_whatever_the_phone_says() {
        var here = Point.coarse("10.8341234,105.1049876").orElseThrow();
        assertThat(here.written()).isEqualTo("10.83, 105.1");
        assertThat(here).hasToString("point");
    }

    @Test
    void the_way_from_ha_noi_to_da_nang_is_known() {
        var from = Point.parse("21.0285,105.8542").orElseThrow();
        var to = Point.parse("16.0544,108.2022").orElseThrow();
        assertThat(from.kilometresTo(to)).isCloseTo(606, within(6.0));
        assertThat(from.kilometresTo(from)).isZero();
    }
}
