package vn.binhan.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Decision;
import vn.binhan.access.OrganisationId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Tale;

/** A yes is for one purpose and one receiver, and ends when she says so. */
class ConsentTest {
    private static final Instant NOW = Instant.parse("2026-11-15T02:00:00Z");
    private static final OrganisationId HEALTH = new OrganisationId("91", 7);
    private static final OrganisationId LEGAL = new OrganisationId("91", 8);

    private final Tale tale = new Tale();

    @Test
    void a_yes_to_one_receiver_is_none_to_another() {
        say(ConsentKind.GIVEN, Purpose.REFERRAL, HEALTH, Set.of(Share.NEED));
        assertThat(Consents.toRefer(tale.happenings(), HEALTH)).isPresent();
        assertThat(Consents.toRefer(tale.happenings(), LEGAL)).isEmpty();
    }

    @Test
    void withdrawn_is_gone_and_given_again_is_a_new_version() {
        say(ConsentKind.GIVEN, Purpose.REFERRAL, HEALTH, Set.of(Share.NEED));
        say(ConsentKind.WITHDRAWN, Purpose.REFERRAL, HEALTH, Set.of());
        assertThat(Consents.of(tale.happenings())).isEmpty();
        say(ConsentKind.GIVEN, Purpose.REFERRAL, HEALTH, Set.of(Share.NEED, Share.NAME));
        assertThat(Consents.of(tale.happenings()))
                .singleElement()
                .satisfies(consent -> {
                    assertThat(consent.turn()).isEqualTo(3);
                    assertThat(consent.shares()).containsExactly(Share.NEED, Share.NAME);
                });
    }

    @Test
    void an_older_yes_that_is_written_down_late_does_not_outlive_her_no() {
        var noon = NOW.plusSeconds(7200);
        say(ConsentKind.GIVEN, Purpose.REFERRAL, HEALTH, Set.of(Share.NEED));
        var no = Consents.withdrawn(Consents.of(tale.happenings()).getFirst(), noon);
        tale.tell(noon, List.of(no));
        say(ConsentKind.GIVEN, Purpose.REFERRAL, HEALTH, Set.of(Share.NEED));
        assertThat(Consents.of(tale.happenings())).isEmpty();
    }

    @Test
    void of_two_words_whose_writers_knew_not_of_each_other_only_what_both_heard_stands() {
        var need = Set.of(Share.NEED);
        unaware(decide(ConsentKind.GIVEN, Purpose.REFERRAL, HEALTH, need, null));
        var more = Set.of(Share.NEED, Share.NAME);
        unaware(decide(ConsentKind.GIVEN, Purpose.REFERRAL, HEALTH, more, null));
        assertThat(Consents.of(tale.happenings()))
                .singleElement()
                .satisfies(each -> assertThat(each.shares()).containsExactly(Share.NEED));
        assertThat(Consents.disputed(tale.happenings())).hasSize(2);
        unaware(decide(ConsentKind.DECLINED, Purpose.REFERRAL, HEALTH, Set.of(), null));
        assertThat(Consents.of(tale.happenings())).as("one of them heard a no").isEmpty();
        say(ConsentKind.GIVEN, Purpose.REFERRAL, HEALTH, more);
        assertThat(Consents.toRefer(tale.happenings(), HEALTH)).as("she was asked").isPresent();
        assertThat(Consents.disputed(tale.happenings())).isEmpty();
    }

    /** Somebody wrote it down who had nothing of the story before them. */
    private void unaware(Decision<List<Draft>> said) {
        var drafts = ((Decision.Accepted<List<Draft>>) said).decided();
        tale.tell(
                NOW,
                drafts.stream()
                        .map(each ->
                                new Draft(
                                        each.kind(),
                                        each.at(),
                                        each.codes().number("seen", 0),
                                        each.words()))
                        .toList());
    }

    @Test
    void a_yes_without_saying_what_may_go_is_none() {
        assertThat(decide(ConsentKind.GIVEN, Purpose.REFERRAL, HEALTH, Set.of(), null))
                .isEqualTo(Decision.refuse("consents.refused.shares"));
        assertThat(decide(ConsentKind.GIVEN, Purpose.REFERRAL, null, Set.of(Share.NEED), null))
                .isEqualTo(Decision.refuse("consents.refused.receiver"));
    }

    @Test
    void being_told_of_a_duty_is_no_consent() {
        tale.tell(
                NOW,
                ((Decision.Accepted<List<Draft>>)
                                decide(
                                        ConsentKind.TOLD_OF_DUTY,
                                        null,
                                        null,
                                        Set.of(),
                                        Duty.TELL_CHAIR))
                        .decided());
        assertThat(Consents.of(tale.happenings())).isEmpty();
        assertThat(Consents.wasToldOf(tale.happenings(), Duty.TELL_CHAIR)).isTrue();
        assertThat(Consents.wasToldOf(tale.happenings(), Duty.TELL_AUTHORITY)).isFalse();
    }

    private void say(
            ConsentKind said, Purpose purpose, OrganisationId receiver, Set<Share> shares) {
        var decision = decide(said, purpose, receiver, shares, null);
        tale.tell(NOW, ((Decision.Accepted<List<Draft>>) decision).decided());
    }

    private Decision<List<Draft>> decide(
            ConsentKind said,
            @Nullable Purpose purpose,
            @Nullable OrganisationId receiver,
            Set<Share> shares,
            @Nullable Duty duty) {
        var ref = new CaseRef("91", UUID.randomUUID());
        return SayConsent.tell(
                new SayConsent.Command(
                        ref, NOW, said, purpose, receiver, shares, duty, "", null, null),
                tale.happenings());
    }
}
