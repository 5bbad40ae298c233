package vn.binhan.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.binhan.reading.PlanReader;

/** The legal bases carry where they were read and how sure the reader was, like any field. */
class BasesInReviewTest {
    private static final String TEXT =
            SamplePlan.TEXT.replace(
                    "Thực hiện Quyết định số 2232/QĐ-TTg",
                    "Căn cứ Luật số 13/2022/QH15 ngày 14 tháng 11 năm 2022;\n"
                            + "Thực hiện Quyết định số 2232/QĐ-TTg");

    private final DraftTree tree = FromReading.tree(PlanReader.read(TEXT));

    @Test
    void they_are_lit_in_the_text_from_the_first_to_the_last() {
        assertThat(tree.bases())
                .containsExactly("13/2022/QH15 ngày 14/11/2022", "2232/QĐ-TTg ngày 28/12/2020");
        var place =
                MarkedText.places(tree).stream()
                        .filter(one -> one.key().equals(HeadRules.BASES))
                        .findFirst()
                        .orElseThrow();
        assertThat(TEXT.substring(place.from(), place.to()))
                .contains("13/2022/QH15", "2232/QĐ-TTg")
                .doesNotContain("KẾ HOẠCH\n", "MỤC TIÊU");
    }

    @Test
    void the_least_sure_of_them_asks_for_a_look_until_a_person_confirms() {
        var field = tree.header().get(HeadRules.BASES);
        var unsure = new HeaderField(field.value(), field.from(), field.to(), 0.4);
        var doubtful = tree.withField(HeadRules.BASES, unsure);
        assertThat(Summary.light(doubtful, HeadRules.BASES)).isEqualTo(Light.CHECK);
        assertThat(Summary.of(doubtful).look()).contains(HeadRules.BASES);
        var confirmed = DraftFixtures.after(doubtful, new Edit.ConfirmHeader(HeadRules.BASES));
        assertThat(Summary.light(confirmed, HeadRules.BASES)).isEqualTo(Light.SURE);
        assertThat(Summary.of(confirmed).look()).doesNotContain(HeadRules.BASES);
        var written = DraftFixtures.after(doubtful, new Edit.SetBases(List.of("59/KH-UBND")));
        assertThat(Summary.light(written, HeadRules.BASES)).isEqualTo(Light.SURE);
        assertThat(written.header().get(HeadRules.BASES).from()).isEqualTo(field.from());
        var none = DraftFixtures.after(doubtful, new Edit.SetBases(List.of()));
        assertThat(none.header()).doesNotContainKey(HeadRules.BASES);
        assertThat(Summary.light(none, HeadRules.BASES)).isEqualTo(Light.MISSING);
    }

    @Test
    void bases_that_nobody_read_from_a_text_are_sure() {
        var typed = new DraftTree(Map.of(), List.of("59/KH-UBND"), List.of(), 1);
        assertThat(Summary.light(typed, HeadRules.BASES)).isEqualTo(Light.SURE);
    }

    @Test
    void the_reader_is_as_sure_of_all_as_of_the_least_sure() {
        var reading = PlanReader.read(TEXT);
        var least = reading.bases().stream().mapToDouble(one -> one.confidence()).min();
        assertThat(tree.header().get(HeadRules.BASES).confidence()).isEqualTo(least.orElseThrow());
    }
}
