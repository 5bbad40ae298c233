package vn.binhan.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhan.app.TestHouse;

class PlaceSearchTest {
    private static final LocalDate NOW = LocalDate.of(2026, 11, 21);
    private static final LocalDate REFORM = UnitsLoad.DAY;

    private final Places places = new Places(TestHouse.open().sql());

    @Test
    void a_place_is_found_without_tones_by_its_old_name_and_its_old_district() {
        assertThat(first("kinh dinh ninh thuan")).isEqualTo(Register.FIRST + " Phường Kinh Dinh");
        assertThat(first("phuong kinh dinh khanh hoa"))
                .isEqualTo(Register.FIRST + " Phường Kinh Dinh");
        assertThat(first("Thành Hải, Phan Rang - Tháp Chàm"))
                .isEqualTo(Register.FIRST + " Xã Thành Hải");
        assertThat(first("phan rang thap cham"))
                .isEqualTo(Register.FIRST + " Thành phố Phan Rang - Tháp Chàm");
    }

    @Test
    void both_ways_to_set_a_tone_mark_find_the_same_place() {
        assertThat(names("Phường Yên Hòa Hà Nội")).isEqualTo(names("Phường Yên Hoà Hà Nội"));
        assertThat(first("Yên Hoà, Hà Nội")).isEqualTo(REFORM + " Phường Yên Hòa");
    }

    @Test
    void tones_that_were_typed_decide_between_names_that_are_the_same_without() {
        assertThat(first("Xã Mỹ Đức")).endsWith("Mỹ Đức");
        assertThat(names("xã Tân Hội, An Giang").getFirst()).endsWith("Tân Hội");
    }

    @Test
    void a_province_is_found_before_the_communes_that_bear_its_name() {
        assertThat(first("ha noi")).isEqualTo(Register.FIRST + " Thành phố Hà Nội");
        assertThat(first("an giang")).isEqualTo(REFORM + " Tỉnh An Giang");
    }

    @Test
    void a_hit_says_what_it_was_and_what_it_became_with_parts() {
        var cut =
                places.search("Phường Đông Hải, Ninh Thuận", 5, NOW).stream()
                        .filter(hit -> hit.unit().until() != null)
                        .findFirst()
                        .orElseThrow();
        assertThat(cut.became())
                .extracting(part -> part.unit().name() + " " + part.whole())
                .containsExactlyInAnyOrder("Phường Đông Hải false", "Xã Phước Dinh false");
        assertThat(cut.above())
                .extracting(Unit::name)
                .containsExactly("Thành phố Phan Rang - Tháp Chàm", "Tỉnh Ninh Thuận");
        assertThat(cut.province()).isNotNull();
    }

    @Test
    void people_may_shorten_kinds_and_stop_in_the_middle_of_a_name() {
        assertThat(first("p bao an, khanh hoa")).isEqualTo(REFORM + " Phường Bảo An");
        assertThat(names("phuoc din")).contains(REFORM + " Xã Phước Dinh");
        assertThat(names("q hoan kiem")).contains(Register.FIRST + " Quận Hoàn Kiếm");
    }

    @Test
    void what_is_no_place_finds_nothing() {
        for (var words : List.of("", "  ", "zzzz qqqq", "%_'\"", "????")) {
            assertThat(names(words)).as(words).isEmpty();
        }
    }

    private String first(String words) {
        return names(words).getFirst();
    }

    private List<String> names(String words) {
        return places.search(words, 10, NOW).stream()
                .map(hit -> hit.unit().key().since() + " " + hit.unit().name())
                .toList();
    }
}
