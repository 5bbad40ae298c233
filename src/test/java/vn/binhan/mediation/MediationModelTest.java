package vn.binhan.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Decision;
import vn.binhan.accountability.Accountability.Done;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Kind;
import vn.binhan.chronicle.ManyStories;
import vn.binhan.chronicle.Tale;
import vn.binhan.consents.Duty;
import vn.binhan.consents.Purpose;
import vn.binhan.ledger.Particulars;
import vn.binhan.risk.Level;

/** Random wishes for mediation beside a second reading: her free yes after a look at her danger. */
@Tag("reckoning")
class MediationModelTest {
    private static final int STORIES = ManyStories.most(6_000);
    private static final Instant START = Instant.parse("2026-11-14T13:10:00Z");
    private static final CaseRef REF = new CaseRef("91", new UUID(1, 2));

    private record Word(String key) implements Kind {}

    /** Names of the list of types, as stories keep them. */
    private enum GbvTypes {
        RAPE,
        PHYSICAL_ASSAULT,
        PSYCHOLOGICAL_ABUSE
    }

    private SplittableRandom random = new SplittableRandom();
    private final Tale tale = new Tale();
    private int now;

    // The second reading, in minutes since the beginning.
    private @Nullable Level danger;
    private int firstJudged = -1;
    private int lastJudged = -1;
    private @Nullable Boolean agrees;
    private boolean agreedKnowing;
    private int spoke = -1;
    private boolean crime;
    private boolean serious;
    private boolean answered;
    private boolean investigated;
    private int toldOfCrime = -1;
    private int cleared = -1;
    private String wish = "none";

    @Test
    void nobody_is_led_to_mediation_but_by_her_own_yes_in_known_and_lower_danger() {
        var reached = ManyStories.reached(STORIES, MediationModelTest::story);
        assertThat(reached).containsExactlyInAnyOrder(MediationKind.values());
    }

    private static Set<MediationKind> story(long seed) {
        var model = new MediationModelTest();
        model.random = new SplittableRandom(seed);
        var told = EnumSet.of(MediationKind.ASKED);
        for (var i = 0; i < 20; i++) {
            model.now += 1 + model.random.nextInt(model.random.nextInt(6) == 0 ? 20_000 : 90);
            try {
                model.step(told);
                assertThat(
                                Obstacle.of(
                                                model.tale.happenings(),
                                                model.done(),
                                                moment(model.now))
                                        .isEmpty())
                        .isEqualTo(model.mayBe());
            } catch (AssertionError e) {
                throw new AssertionError("seed %s, step %s".formatted(seed, i), e);
            }
        }
        return told;
    }

    private void step(Set<MediationKind> told) {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> judge();
            case 3, 4, 5 -> speak();
            case 6 -> happens();
            default -> tell(told);
        }
    }

    private void judge() {
        var level =
                random.nextInt(3) == 0
                        ? Level.values()[random.nextInt(Level.values().length)]
                        : Level.RAISED;
        var over = tale.happenings().size();
        happens(
                "risk.judged",
                now,
                Particulars.none()
                        .number("version", 1)
                        .number("over", over)
                        .code("said", level)
                        .code("level", level));
        danger = level;
        firstJudged = firstJudged < 0 ? now : firstJudged;
        lastJudged = now;
    }

    /** Her word; every third is written down late, but never for a time before her last one. */
    private void speak() {
        var at = random.nextInt(3) == 0 ? Math.max(spoke + 1, now - random.nextInt(300)) : now;
        var yes = random.nextInt(4) != 0;
        var kind = yes ? "consent.given" : "consent.withdrawn";
        happens(kind, at, Particulars.none().code("purpose", Purpose.MEDIATION));
        agrees = yes;
        spoke = at;
        agreedKnowing = yes && firstJudged >= 0 && at >= firstJudged;
    }

    private void happens() {
        switch (random.nextInt(9)) {
            case 0 -> {
                happens("incident.recorded", now, type(GbvTypes.RAPE));
                crime = true;
                serious = true;
            }
            case 1, 2 -> {
                happens("incident.recorded", now, type(GbvTypes.PHYSICAL_ASSAULT));
                serious = true;
            }
            case 3, 4 -> happens("incident.recorded", now, type(GbvTypes.PSYCHOLOGICAL_ABUSE));
            case 5, 6 -> {
                happens("accountability.opened", now, Particulars.none());
                answered = random.nextInt(3) != 0;
            }
            case 7 -> {
                happens("measures.asked", now, Particulars.none());
                investigated = random.nextInt(6) == 0;
                cleared = investigated || random.nextInt(3) == 0 ? -1 : now;
            }
            default -> {
                var duty = Particulars.none().code("duty", Duty.TELL_AUTHORITY);
                happens("consent.duty", now, duty);
                toldOfCrime = now;
            }
        }
    }

    private void tell(Set<MediationKind> told) {
        var kind = MediationKind.values()[random.nextInt(MediationKind.values().length)];
        var words = random.nextInt(4) == 0 ? " " : "Đã nghe chị nói riêng";
        var result = random.nextInt(4) == 0 ? null : Result.AGREED;
        var by = random.nextInt(6) == 0 ? null : Asker.MEDIATION_TEAM;
        var waits = wish.equals("waits");
        var good =
                switch (kind) {
                    case ASKED -> by != null && !waits;
                    case ALLOWED -> waits && mayBe();
                    case REFUSED -> (waits || wish.equals("allowed")) && !words.isBlank();
                    case HELD -> wish.equals("allowed") && result != null;
                };
        var command = new TellMediation.Command(REF, moment(now), kind, by, result, words, null);
        var before = tale.happenings();
        var decision = TellMediation.tell(command, before, done(), moment(now));
        assertThat(decision instanceof Decision.Accepted).as("%s", decision).isEqualTo(good);
        if (decision instanceof Decision.Accepted<List<Draft>>(var drafts)) {
            tale.tell(moment(now), drafts);
            told.add(kind);
            wish =
                    switch (kind) {
                        case ASKED -> "waits";
                        case ALLOWED -> "allowed";
                        case REFUSED, HELD -> "over";
                    };
        } else {
            assertThat(tale.happenings()).isEqualTo(before);
        }
    }

    private Done done() {
        return new Done(answered, investigated, cleared < 0 ? null : moment(cleared));
    }

    private boolean mayBe() {
        return danger != null
                && (danger == Level.STANDARD || danger == Level.RAISED)
                && now - lastJudged <= (danger == Level.RAISED ? 14 : 30) * 24 * 60
                && !crime
                && (toldOfCrime < 0 || cleared >= toldOfCrime)
                && !investigated
                && (!serious || answered)
                && Boolean.TRUE.equals(agrees)
                && agreedKnowing;
    }

    private static Particulars type(GbvTypes type) {
        return Particulars.none().code("type", type);
    }

    private void happens(String kind, int at, Particulars codes) {
        tale.tell(moment(now), List.of(new Draft(new Word(kind), moment(at), codes)));
    }

    private static Instant moment(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }
}
