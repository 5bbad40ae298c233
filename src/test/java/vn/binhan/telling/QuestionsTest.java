package vn.binhan.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.binhan.intake.Telling;
import vn.binhan.intake.Telling.SafeContact.Channel;
import vn.binhan.kit.Language;
import vn.binhan.places.UnitKey;
import vn.binhan.signin.SecretBox;

class QuestionsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Questions.Choice EAST_SEA =
            new Questions.Choice(
                    new Telling.Area("56", new UnitKey("22834", LocalDate.of(2025, 7, 1))),
                    "Phường Đông Hải, tỉnh Khánh Hòa");

    private final SealedForms forms =
            new SealedForms(SecretBox.passing(), InstantSource.fixed(NOW));

    private static Questions.Next after(Filled filled, String... pairs) {
        var fields = new java.util.HashMap<String, List<String>>();
        for (var i = 0; i < pairs.length; i += 2) {
            fields.merge(
                    pairs[i],
                    List.of(pairs[i + 1]),
                    (some, more) ->
                            java.util.stream.Stream.concat(some.stream(), more.stream()).toList());
        }
        return Questions.after(
                filled,
                new Answers(fields),
                words -> words.equals("dong hai") ? List.of(EAST_SEA) : List.of(),
                code -> code.equals("22834") ? Optional.of(EAST_SEA) : Optional.empty());
    }

    @Test
    void everything_can_be_skipped_and_what_is_sent_says_nothing() {
        var filled = forms.fresh(Language.VI);
        for (var expected :
                List.of(
                        Step.DANGER,
                        Step.WHOM,
                        Step.PLACE,
                        Step.WISHES,
                        Step.CONTACT,
                        Step.CHECK)) {
            filled = after(filled, "go", "skip").filled();
            assertThat(filled.step()).isEqualTo(expected);
        }
        var sent = after(filled, "go", "send");
        assertThat(sent.send()).isTrue();
        assertThat(sent.filled().telling()).isEqualTo(Telling.empty(Language.VI));
    }

    @Test
    void the_shortest_way_for_oneself_is_one_press_a_question() {
        var filled = after(forms.fresh(Language.VI), "go", "next").filled();
        filled = after(filled, "a", "NO").filled();
        filled = after(filled, "a", "SELF").filled();
        var found = after(filled, "q", "dong hai", "go", "find");
        assertThat(found.choices()).containsExactly(EAST_SEA);
        filled = after(filled, "q", "dong hai", "a", "22834").filled();
        filled = after(filled, "a", "TALK").filled();
        filled = after(filled, "a", "NOT_AT_ALL").filled();
        assertThat(filled.step()).isEqualTo(Step.CHECK);
        var told = filled.telling();
        assertThat(told.whom()).isEqualTo(Telling.Whom.SELF);
        assertThat(told.area()).isEqualTo(EAST_SEA.area());
        assertThat(told.wishes()).containsExactly(Telling.Wish.TALK);
        assertThat(told.contact()).isNotNull();
        assertThat(told.contact().channel()).isEqualTo(Channel.NOT_AT_ALL);
    }

    @Test
    void danger_shows_whom_to_call_and_still_lets_go_on() {
        var filled = after(forms.fresh(Language.VI), "go", "next").filled();
        filled = after(filled, "a", "YES").filled();
        assertThat(filled.step()).isEqualTo(Step.DANGER_NOW);
        filled = after(filled, "go", "next").filled();
        assertThat(filled.step()).isEqualTo(Step.WHOM);
        assertThat(filled.telling().danger()).isEqualTo(Telling.Answer.YES);
    }

    @Test
    void a_place_that_is_not_found_goes_along_in_her_own_words() {
        var filled = forms.fresh(Language.VI).at(Step.PLACE);
        var lost = after(filled, "q", "xóm Bãi", "go", "find");
        assertThat(lost.wrong()).containsEntry("q", "telling.place.none");
        assertThat(lost.filled().step()).isEqualTo(Step.PLACE);
        var on = after(lost.filled(), "q", "xóm Bãi", "place", "gần chợ", "go", "skip").filled();
        assertThat(on.telling().place()).isEqualTo("xóm Bãi. gần chợ");
        assertThat(on.telling().area()).isNull();
    }

    @Test
    void a_changed_answer_leads_back_to_the_summary_and_the_tick_stays() {
        var filled = forms.fresh(Language.VI).at(Step.CHECK);
        var changing = after(filled, "change", "WHOM", "official", "yes").filled();
        assertThat(changing.step()).isEqualTo(Step.WHOM);
        var back = after(changing, "a", "CHILD").filled();
        assertThat(back.step()).isEqualTo(Step.CHECK);
        assertThat(back.telling().official()).isEqualTo(Telling.Answer.YES);
    }

    @Test
    void nonsense_counts_as_not_said_and_too_long_a_text_comes_back() {
        var filled = forms.fresh(Language.VI).at(Step.WHOM);
        assertThat(after(filled, "a", "'; drop table").filled().telling().whom())
                .isEqualTo(Telling.Whom.NOT_SAID);
        var story = forms.fresh(Language.VI).at(Step.STORY);
        var long_ = "a".repeat(Answers.LONGEST_STORY + 1);
        var refused = after(story, "story", long_, "go", "next");
        assertThat(refused.wrong()).containsEntry("story", "telling.toolong.story");
        assertThat(refused.filled()).isEqualTo(story);
    }

    @Test
    void what_was_filled_in_comes_back_whole_from_its_seal_and_nothing_else_does() {
        var filled = after(forms.fresh(Language.VI).at(Step.WHOM), "a", "SELF").filled();
        var sealed = forms.seal(filled);
        assertThat(sealed).doesNotContain("SELF");
        assertThat(forms.open(sealed)).contains(filled);
        assertThat(forms.open(sealed.substring(1))).isEmpty();
        assertThat(forms.open(sealed.replace(sealed.charAt(30), 'Z') + "!")).isEmpty();
        assertThat(new SealedForms(SecretBox.passing(), InstantSource.fixed(NOW)).open(sealed))
                .isEmpty();
    }

    @Test
    void an_open_page_can_no_longer_be_sent_after_four_hours() {
        var box = SecretBox.passing();
        var sealed =
                new SealedForms(box, InstantSource.fixed(NOW))
                        .seal(new SealedForms(box, InstantSource.fixed(NOW)).fresh(Language.VI));
        var before = NOW.plus(SealedForms.OPEN).minusSeconds(1);
        assertThat(new SealedForms(box, InstantSource.fixed(before)).open(sealed)).isPresent();
        assertThat(new SealedForms(box, InstantSource.fixed(before.plusSeconds(1))).open(sealed))
                .isEmpty();
    }
}
