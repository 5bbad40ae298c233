package vn.binhan.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhan.app.TestHouse;
import vn.binhan.gazetteer.Timeline.Change;
import vn.binhan.places.Places;
import vn.binhan.places.Register;
import vn.binhan.places.UnitKey;

class TimelineTest {
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private final Register register = new Places(TestHouse.open().sql()).register();

    @Test
    void a_cut_ward_shows_its_parts_each_called_a_part() {
        var step = only("22768", Register.FIRST);
        assertThat(step.change()).isEqualTo(Change.CUT);
        assertThat(names(step.after()))
                .containsExactly("Phường Đông Hải, một phần", "Xã Phước Dinh, một phần");
    }

    @Test
    void a_new_commune_shows_all_it_was_made_of_and_the_law() {
        var step = only("22888", REFORM);
        assertThat(step.change()).isEqualTo(Change.MERGED);
        assertThat(names(step.before()))
                .containsExactlyInAnyOrder(
                        "Phường Đông Hải, một phần", "Xã An Hải", "Xã Phước Dinh");
        assertThat(step.reform()).isNotNull();
        assertThat(step.reform().basis()).isEqualTo("Nghị quyết 1667/NQ-UBTVQH15");
    }

    @Test
    void an_old_commune_shows_with_whom_it_was_merged() {
        assertThat(names(only("22762", Register.FIRST).before())).hasSize(4);
    }

    @Test
    void a_province_shows_every_reform_the_oldest_first() {
        var steps = Timeline.of(register, new UnitKey("75", LocalDate.of(2026, 4, 30)));
        assertThat(steps)
                .extracting(Timeline.Step::change)
                .containsExactly(Change.MERGED, Change.KIND_CHANGED);
        assertThat(Timeline.of(register, new UnitKey("70", Register.FIRST)))
                .extracting(Timeline.Step::change)
                .containsExactly(Change.MERGED, Change.KIND_CHANGED);
    }

    @Test
    void an_unchanged_province_has_no_steps() {
        assertThat(Timeline.of(register, new UnitKey("01", Register.FIRST))).isEmpty();
    }

    private Timeline.Step only(String code, LocalDate since) {
        var steps = Timeline.of(register, new UnitKey(code, since));
        assertThat(steps).hasSize(1);
        return steps.getFirst();
    }

    private static List<String> names(List<Places.Part> parts) {
        return parts.stream()
                .map(part -> part.unit().name() + (part.whole() ? "" : ", một phần"))
                .toList();
    }
}
