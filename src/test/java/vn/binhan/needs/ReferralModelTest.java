package vn.binhan.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Decision;
import vn.binhan.access.OrganisationId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Kind;
import vn.binhan.chronicle.ManyStories;
import vn.binhan.chronicle.Tale;
import vn.binhan.consents.Purpose;
import vn.binhan.consents.Share;
import vn.binhan.ledger.Particulars;

/** Random wants, words of hers, referrals and answers beside a second reading of the method. */
@Tag("reckoning")
class ReferralModelTest {
    private static final int STORIES = ManyStories.most(10_000);
    private static final Instant START = Instant.parse("2026-11-14T13:10:00Z");
    private static final CaseRef REF = new CaseRef("91", UUID.randomUUID());
    private static final List<NeedKind> KINDS =
            List.of(NeedKind.HEALTH, NeedKind.ESSENTIALS, NeedKind.LEGAL, NeedKind.LIVELIHOOD);

    private record Word(String key) implements Kind {}

    /** Something she wants, as a person would remember it. */
    private static final class Want {
        final int turn;
        final NeedKind kind;
        final int since;
        String how = "open";
        boolean confirmed;

        Want(int turn, NeedKind kind, int since) {
            this.turn = turn;
            this.kind = kind;
            this.since = since;
        }
    }

    private static final class Sent {
        final UUID id;
        final Want want;
        final int to;
        final Tale theirs = new Tale();
        String stage = "sent";
        int at;

        Sent(UUID id, Want want, int to, int at) {
            this.id = id;
            this.want = want;
            this.to = to;
            this.at = at;
        }

        boolean lives() {
            return Set.of("sent", "received", "accepted", "served").contains(stage);
        }

        /** What may be said of it after this; a first service only after a yes. */
        boolean mayBecome(Stage said) {
            return switch (said) {
                case RECEIVED -> stage.equals("sent");
                case ACCEPTED -> stage.equals("sent") || stage.equals("received");
                case REFUSED -> Set.of("sent", "received", "accepted").contains(stage);
                case SERVED -> stage.equals("accepted");
                case CLOSED -> stage.equals("served");
                case SENT, WITHDRAWN -> false;
            };
        }

        /** When the sender has to ask again; null once there is nothing to ask. */
        @Nullable Integer alarm() {
            return switch (stage) {
                case "sent", "received" -> at + 24 * 60;
                case "accepted" -> at + within(want.kind);
                default -> null;
            };
        }
    }

    private static int within(NeedKind kind) {
        return switch (kind) {
            case HEALTH -> 24 * 60;
            case ESSENTIALS -> 72 * 60;
            case LEGAL -> 7 * 24 * 60;
            default -> 30 * 24 * 60;
        };
    }

    private SplittableRandom random = new SplittableRandom();
    private final Tale hers = new Tale();
    private final List<Want> wants = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();
    private final boolean[] agreed = new boolean[2];
    private final Set<Stage> reached = EnumSet.noneOf(Stage.class);
    private int now;
    private int refused;

    @Test
    void no_order_of_words_and_answers_leads_where_the_method_does_not() {
        var reached = ManyStories.reached(STORIES, ReferralModelTest::story);
        assertThat(reached).containsExactlyInAnyOrder(Stage.values());
    }

    private static Set<Stage> story(long seed) {
        var model = new ReferralModelTest();
        model.random = new SplittableRandom(seed);
        for (var i = 0; i < 24; i++) {
            model.now += 1 + model.random.nextInt(model.random.nextInt(4) == 0 ? 3_000 : 60);
            var before = model.hers.happenings();
            var refusedBefore = model.refused;
            try {
                model.step();
                if (model.refused > refusedBefore) {
                    assertThat(model.hers.happenings()).isEqualTo(before);
                }
                model.same();
            } catch (AssertionError e) {
                throw new AssertionError("seed %s, step %s".formatted(seed, i), e);
            }
        }
        return EnumSet.copyOf(model.reached);
    }

    private void step() {
        switch (random.nextInt(10)) {
            case 0, 1 -> want();
            case 2 -> settle();
            case 3, 4 -> speak(random.nextInt(4) != 0, random.nextInt(2));
            case 5 -> send();
            case 6, 7 -> answer();
            case 8 -> reopen();
            default -> takeBack();
        }
    }

    private void want() {
        var kind = KINDS.get(random.nextInt(KINDS.size()));
        var good = wants.stream().noneMatch(w -> w.kind == kind && w.how.equals("open"));
        var command = new OpenNeed.Command(REF, moment(now), kind, true, false, "", null);
        if (tells(hers, OpenNeed.tell(command, hers.happenings()), good)) {
            wants.add(new Want(hers.happenings().size(), kind, now));
        }
    }

    private void settle() {
        var want = wants.isEmpty() || random.nextInt(9) == 0 ? null : any(wants);
        var outcome = any(List.of(Outcome.OPEN, Outcome.SERVED, Outcome.DECLINED, Outcome.UNMET));
        var why = random.nextBoolean() ? Outcome.Why.COST : null;
        var words = random.nextBoolean() ? "Trạm y tế" : " ";
        var good =
                want != null
                        && outcome != Outcome.OPEN
                        && (want.how.equals("open")
                                || outcome == Outcome.SERVED && !want.how.equals("SERVED"))
                        && (outcome != Outcome.UNMET || why != null)
                        && (outcome != Outcome.SERVED || !words.isBlank());
        var command =
                new SettleNeed.Command(
                        REF,
                        moment(now),
                        want == null ? 999 : want.turn,
                        outcome,
                        why,
                        words,
                        null);
        if (tells(hers, SettleNeed.tell(command, hers.happenings()), good)) {
            Objects.requireNonNull(want).how = outcome.name();
        }
    }

    /**
     * Takes an outcome back, but not a receiver's word, and never beside a like need that waits.
     */
    private void reopen() {
        var want = wants.isEmpty() ? null : any(wants);
        var mistake = random.nextInt(4) == 0 ? null : any(List.of(ReopenNeed.Mistake.values()));
        var good =
                want != null
                        && mistake != null
                        && !want.how.equals("open")
                        && !want.confirmed
                        && wants.stream()
                                .noneMatch(w -> w.kind == want.kind && w.how.equals("open"));
        var turn = want == null ? 999 : want.turn;
        var command = new ReopenNeed.Command(REF, turn, mistake, "", null);
        if (tells(hers, ReopenNeed.tell(command, hers.happenings(), moment(now)), good)) {
            Objects.requireNonNull(want).how = "open";
        }
    }

    /** Her yes or her no longer; a no pulls back what is there, as the room does it. */
    private void speak(boolean yes, int to) {
        var codes =
                Particulars.none()
                        .code("purpose", Purpose.REFERRAL)
                        .numbered("receiver", body(to).province(), body(to).number());
        var whole = yes ? codes.codes("shares", List.of(Share.NEED)) : codes;
        var kind = new Word(yes ? "consent.given" : "consent.withdrawn");
        hers.tell(moment(now), List.of(new Draft(kind, moment(now), whole)));
        agreed[to] = yes;
        if (!yes) {
            sent.stream().filter(each -> each.to == to && each.lives()).forEach(this::takeBack);
        }
    }

    private void send() {
        var want = wants.isEmpty() ? null : any(wants);
        var to = random.nextInt(2);
        var words = random.nextInt(5) == 0 ? "" : "Cần gặp buổi sáng";
        var beyond = random.nextInt(5) == 0;
        var passed = Map.of(Share.NEED, words, Share.NAME, beyond ? "Chị H" : " ");
        var good =
                want != null
                        && want.how.equals("open")
                        && agreed[to]
                        && !words.isBlank()
                        && !beyond
                        && sent.stream().noneMatch(s -> s.want == want && s.to == to && s.lives());
        var turn = want == null ? 999 : want.turn;
        var id = new UUID(random.nextLong(), random.nextLong());
        var command = new SendReferral.Command(REF, id, turn, body(to), passed, null);
        var decision = SendReferral.tell(command, hers.happenings(), moment(now));
        if (tells(hers, decision, good)) {
            var one = new Sent(id, Objects.requireNonNull(want), to, now);
            sent.add(one);
            one.theirs.tell(moment(now), drafts(decision));
        }
    }

    /** Every fifth is written down late, for a moment that may lie before what was said. */
    private void answer() {
        if (sent.isEmpty()) {
            return;
        }
        var one = any(sent);
        var said = any(List.of(Stage.values()));
        var why = random.nextBoolean() ? Outcome.Why.COST : null;
        var at = random.nextInt(5) == 0 ? Math.max(0, now - random.nextInt(4_000)) : now;
        var good = one.mayBecome(said) && (said != Stage.REFUSED || why != null) && at >= one.at;
        var command = new AnswerReferral.Command(REF, moment(at), said, why, "", null);
        var decision = AnswerReferral.tell(command, one.theirs.happenings());
        if (tells(hers, decision, good)) {
            one.theirs.tell(moment(now), drafts(decision));
            one.stage = said.name().toLowerCase(java.util.Locale.ROOT);
            one.at = at;
            if (said == Stage.SERVED) {
                one.want.how = "SERVED";
                one.want.confirmed = true;
            }
        }
    }

    private void takeBack() {
        if (!sent.isEmpty()) {
            takeBack(any(sent));
        }
    }

    private void takeBack(Sent one) {
        var good = one.lives();
        var decision = WithdrawReferral.tell(one.id, hers.happenings(), moment(now));
        if (tells(hers, decision, good)) {
            one.theirs.tell(moment(now), drafts(decision));
            one.stage = "withdrawn";
            one.at = now;
        }
    }

    /** Stages, moments, outcomes and alarms of both sides, against the second reading. */
    private void same() {
        var referrals = Referral.of(hers.happenings());
        assertThat(referrals).hasSameSizeAs(sent);
        for (var i = 0; i < sent.size(); i++) {
            var one = sent.get(i);
            for (var told : List.of(referrals.get(i), theirs(one))) {
                assertThat(told.stage().name()).isEqualToIgnoringCase(one.stage);
                assertThat(told.at()).isEqualTo(moment(one.at));
                var alarm = one.alarm();
                assertThat(told.isSilent(moment(now))).isEqualTo(alarm != null && now > alarm);
                reached.add(told.stage());
            }
        }
        assertThat(Need.of(hers.happenings()))
                .extracting(need -> need.outcome().name())
                .containsExactlyElementsOf(
                        wants.stream()
                                .map(want -> want.how.toUpperCase(java.util.Locale.ROOT))
                                .toList());
        var asks = sent.stream().map(Sent::alarm).filter(Objects::nonNull);
        var left =
                wants.stream()
                        .filter(want -> want.how.equals("open"))
                        .filter(want -> sent.stream().noneMatch(s -> s.want == want && s.lives()))
                        .map(want -> want.since + within(want.kind));
        var first = java.util.stream.Stream.concat(asks, left).min(Comparator.naturalOrder());
        assertThat(Need.firstWaiting(hers.happenings()).map(Need.Waiting::due))
                .isEqualTo(first.map(ReferralModelTest::moment));
    }

    private static Referral theirs(Sent one) {
        return Referral.of(one.theirs.happenings()).getFirst();
    }

    /** Whether it was accepted, which has to be what the second reading says. */
    private boolean tells(Tale tale, Decision<List<Draft>> decision, boolean good) {
        assertThat(decision instanceof Decision.Accepted).as("%s", decision).isEqualTo(good);
        if (good) {
            tale.tell(moment(now), drafts(decision));
        } else {
            refused++;
        }
        return good;
    }

    private static List<Draft> drafts(Decision<List<Draft>> decision) {
        return ((Decision.Accepted<List<Draft>>) decision).decided();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static OrganisationId body(int n) {
        return new OrganisationId("91", 40L + n);
    }

    private static Instant moment(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }
}
