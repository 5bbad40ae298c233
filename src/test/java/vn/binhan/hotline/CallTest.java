package vn.binhan.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.binhan.intake.Telling.Answer;
import vn.binhan.intake.Telling.Kind;
import vn.binhan.intake.Telling.SafeContact;
import vn.binhan.intake.Telling.SafeContact.Channel;
import vn.binhan.intake.Telling.Whom;
import vn.binhan.intake.Telling.Wish;
import vn.binhan.kit.Language;
import vn.binhan.kit.Words;

/** What a call holds, what its end still asks, and on what a hand-over may rest. */
class CallTest {
    private static final String SHELTER = "91-00000000-0000-0000-0000-000000000001";

    private static Call silent(Map<SilentQuestion, Boolean> answers, Answer danger) {
        return new Call(
                "",
                true,
                danger,
                Answer.NOT_SAID,
                Answer.NOT_SAID,
                false,
                Whom.NOT_SAID,
                "",
                "",
                "",
                Set.of(),
                Set.of(),
                null,
                new SafeContact(Channel.NOT_AT_ALL, "0400 000 003", "", "", "", ""),
                Consent.none(),
                new EnumMap<>(answers));
    }

    @Test
    void yes_and_no_fill_the_fields_that_words_would_fill() {
        var call =
                silent(
                                Map.of(
                                        SilentQuestion.DANGER, true,
                                        SilentQuestion.CHILDREN, false,
                                        SilentQuestion.SELF, true,
                                        SilentQuestion.HIT, true,
                                        SilentQuestion.THREATENED, false,
                                        SilentQuestion.SHELTER, true,
                                        SilentQuestion.CALL_BACK, false,
                                        SilentQuestion.AGREES, true),
                                Answer.NOT_SAID)
                        .heard();
        assertThat(call.danger()).isEqualTo(Answer.YES);
        assertThat(call.children()).isEqualTo(Answer.NO);
        assertThat(call.whom()).isEqualTo(Whom.SELF);
        assertThat(call.kinds()).containsExactly(Kind.PHYSICAL);
        assertThat(call.wishes()).containsExactly(Wish.SHELTER);
        assertThat(call.channel()).isEqualTo(Channel.NOT_AT_ALL);
        assertThat(call.consent().agreed()).isEqualTo(Answer.YES);
        assertThat(call.open()).isEmpty();
    }

    @Test
    void what_the_call_taker_marked_herself_is_not_overruled() {
        var call = silent(Map.of(SilentQuestion.DANGER, false), Answer.YES).heard();
        assertThat(call.danger()).isEqualTo(Answer.YES);
    }

    @Test
    void nobody_calls_back_until_it_was_asked_and_a_number_that_was_heard_is_kept_as_such() {
        var unasked = silent(Map.of(SilentQuestion.HEARS, true), Answer.NOT_SAID).heard();
        assertThat(unasked.contact()).isNull();
        assertThat(unasked.open())
                .containsExactly(Call.Open.WISHES, Call.Open.CONTACT, Call.Open.CONSENT);
        var words = Words.load(Language.VI, List.of("hotline"));
        assertThat(CallText.of(unasked, words, "Người thử", "10:42", Map.of(), false))
                .contains("0400 000 003. Không gọi lại.", "Chưa hỏi: cách liên lạc an toàn");
        var asked = silent(Map.of(SilentQuestion.CALL_BACK, true), Answer.NOT_SAID).heard();
        assertThat(asked.contact())
                .extracting(SafeContact::channel, SafeContact::address)
                .containsExactly(Channel.CALL, "0400 000 003");
    }

    private static Consent consent(Answer agreed, Consent.By by, String words, String... to) {
        return new Consent(agreed, by, words, "", null, "", Set.of(to));
    }

    private static Consent without(Consent.Without why, String reason, String... to) {
        return new Consent(Answer.NO, null, "", "", why, reason, Set.of(to));
    }

    @Test
    void consent_is_noted_with_who_gave_it_and_its_words() {
        var own = consent(Answer.YES, Consent.By.HERSELF, "ừ, báo giúp em", SHELTER);
        assertThat(own.refusal(Answer.NO, Whom.SELF, false)).isEmpty();
        assertThat(own.basis(Whom.SELF)).contains(Consent.Basis.CONSENT);
        assertThat(consent(Answer.YES, null, "ừ").refusal(Answer.NO, Whom.SELF, false))
                .contains("who");
        assertThat(
                        consent(Answer.YES, Consent.By.HERSELF, " ")
                                .refusal(Answer.NO, Whom.SELF, false))
                .contains("words");
        assertThat(consent(Answer.YES, null, "").refusal(Answer.NO, Whom.SELF, true))
                .as("in a silent call it was tapped")
                .isEmpty();
    }

    @Test
    void nobody_agrees_for_a_grown_person_and_a_guardian_agrees_for_a_child() {
        var neighbour = consent(Answer.YES, Consent.By.CALLER, "cứ báo đi", SHELTER);
        assertThat(neighbour.refusal(Answer.NO, Whom.NEIGHBOUR, false)).contains("nothers");
        var toTheCommune = consent(Answer.YES, Consent.By.CALLER, "cứ báo đi", Consent.COMMUNE);
        assertThat(toTheCommune.refusal(Answer.NO, Whom.NEIGHBOUR, false)).isEmpty();
        assertThat(toTheCommune.basis(Whom.NEIGHBOUR))
                .as("it rests on the law, not on the neighbour")
                .contains(Consent.Basis.LAW);
        var mother = consent(Answer.YES, Consent.By.GUARDIAN, "vâng", SHELTER);
        assertThat(mother.refusal(Answer.NO, Whom.CHILD, false)).isEmpty();
        assertThat(mother.refusal(Answer.NO, Whom.RELATIVE, false)).contains("nothers");
    }

    @Test
    void without_consent_only_danger_or_the_law_hand_over_each_with_a_reason() {
        assertThat(without(null, "", SHELTER).refusal(Answer.YES, Whom.SELF, false))
                .contains("without");
        assertThat(
                        without(Consent.Without.DANGER, "", SHELTER)
                                .refusal(Answer.YES, Whom.SELF, false))
                .contains("reason");
        var danger = without(Consent.Without.DANGER, "có dao", SHELTER);
        assertThat(danger.refusal(Answer.YES, Whom.SELF, false)).isEmpty();
        assertThat(danger.basis(Whom.SELF)).contains(Consent.Basis.DANGER);
        assertThat(danger.refusal(Answer.NOT_SAID, Whom.SELF, false)).contains("danger");
        assertThat(
                        without(Consent.Without.LAW, "nghi cố ý gây thương tích", Consent.POLICE)
                                .refusal(Answer.NO, Whom.SELF, false))
                .isEmpty();
        assertThat(
                        without(Consent.Without.LAW, "nghi cố ý gây thương tích", SHELTER)
                                .refusal(Answer.NO, Whom.SELF, false))
                .as("the law names no shelter")
                .contains("law");
        assertThat(without(null, "").refusal(Answer.NO, Whom.SELF, false))
                .as("nobody was told")
                .isEmpty();
    }
}
