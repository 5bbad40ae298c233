package vn.binhan.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhan.kit.Frame;
import vn.binhan.kit.Language;
import vn.binhan.kit.Words;
import vn.binhan.reading.PlanReader;

/** What the reader notes is said in the language of the page, with the same particulars. */
class NotesInEnglishTest {
    private static final String TEXT =
            SamplePlan.TEXT.replace("II. NHIỆM VỤ VÀ GIẢI PHÁP", "II. 5 NHIỆM VỤ VÀ GIẢI PHÁP");

    @Test
    void a_note_with_particulars_is_a_sentence_of_the_page() {
        var notes = FromReading.notes(PlanReader.read(TEXT));
        assertThat(notes).extracting(ReaderNote::code).contains("cut-end");
        for (var note : notes) {
            assertThat(LineWords.note(frame(Language.VI), note)).isEqualTo(note.message());
            assertThat(LineWords.note(frame(Language.EN), note)).isNotEqualTo(note.message());
        }
    }

    @Test
    void a_note_of_an_older_reading_stays_as_it_was_written() {
        var old = new ReaderNote("suspect-word", "Từ “yr tế” có thể bị sai.", 0, 1, null);
        assertThat(LineWords.note(frame(Language.EN), old)).isEqualTo(old.message());
        var now = new ReaderNote("suspect-word", "", 0, 1, List.of("yr tế"));
        assertThat(LineWords.note(frame(Language.EN), now)).contains("“yr tế”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not-vietnamese",
                "cut-end",
                "level-lost",
                "two-dates",
                "suspect-word",
                "count-differs"
            })
    void every_note_has_its_words(String code) {
        assertThat(frame(Language.EN).words().has("drafting.note." + code)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void words_of_documents_are_named_vietnamese_beside_words_of_another_language(Language one) {
        assertThat(frame(one).vi()).isEqualTo(one == Language.VI ? null : "vi");
    }

    private static Frame frame(Language language) {
        var words = Words.load(language, List.of("drafting"));
        return new Frame(words, "/", null, List.of(), null, null, null);
    }
}
