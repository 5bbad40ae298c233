package vn.binhan.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.ManyStories;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.Tale;
import vn.binhan.kit.Language;
import vn.binhan.ledger.Particulars;

/** Random acts on a child's file, in time and late, beside a second reading of C10 and C17. */
class ChildModelTest {
    private static final int STORIES = ManyStories.most(5_000);
    private static final Instant OPENED = Instant.parse("2026-11-16T02:00:00Z");
    private static final int PLAN_BY = 5 * 24 * 60;
    private static final CaseRef REF = new CaseRef("91", new java.util.UUID(1, 2));
    private static final @Nullable Chronicle NONE = null;
    private static final Actor WORKER = actor(1);
    private static final Actor CHAIR = actor(2);
    private static final FillSheet FILL = new FillSheet(NONE);
    private static final DraftPlan DRAFT = new DraftPlan(NONE);
    private static final AnswerPlan ANSWER = new AnswerPlan(NONE);
    private static final DecideSeparation DECIDE = new DecideSeparation(NONE);
    private static final AskSeparation ASK =
            new AskSeparation(NONE, asked -> asked.plus(Duration.ofHours(12)));

    private SplittableRandom random = new SplittableRandom();
    private final Tale tale = new Tale();
    private int now;

    // The second reading: what a person would remember, in minutes since it was opened.
    private final Map<Sheet, Integer> sheets = new EnumMap<>(Sheet.class);
    private @Nullable PersonId drafter;
    private boolean approved;
    private int plan = -1;
    private @Nullable Integer separateBy;
    private int separation = -1;

    ChildModelTest() {
        var codes =
                Particulars.none()
                        .code("part", ChildFile.Part.WITNESS)
                        .moment("plan_by", moment(PLAN_BY));
        tale.tell(OPENED, List.of(new Draft(ChildEvent.OPENED, OPENED, codes)));
    }

    @Test
    void no_order_of_acts_gives_a_child_a_plan_or_a_separation_that_nobody_may_give() {
        var reached = ManyStories.reached(STORIES, ChildModelTest::story);
        assertThat(reached).containsExactlyInAnyOrder(End.values());
    }

    private enum End {
        WAITS,
        DRAFTED,
        APPROVED,
        TO_SEPARATE,
        DECIDED
    }

    private static Set<End> story(long seed) {
        var model = new ChildModelTest();
        model.random = new SplittableRandom(seed);
        var ends = EnumSet.of(End.WAITS);
        for (var i = 0; i < 24; i++) {
            model.now += model.random.nextInt(model.random.nextInt(5) == 0 ? 4_000 : 40);
            try {
                model.step();
                ends.addAll(model.same());
            } catch (AssertionError e) {
                throw new AssertionError("seed %s, step %s".formatted(seed, i), e);
            }
        }
        return ends;
    }

    private void step() {
        var at = random.nextInt(5) == 0 ? now - random.nextInt(600) : now + late();
        var words = random.nextInt(5) == 0 ? " " : "Bé an tâm ở với bà";
        var actor = random.nextBoolean() ? WORKER : CHAIR;
        var timely = at <= now && at >= 0;
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> fill(at, words, actor, timely);
            case 3 -> draft(at, words, actor, timely);
            case 4, 5 -> answer(at, words, actor, timely);
            case 6 -> {
                var good = timely && separateBy == null && at >= separation && said(words);
                var command = new AskSeparation.Command(REF, moment(at), words, null);
                if (tells(ASK.tell(command, story(), actor, moment(now)), actor, good)) {
                    separateBy = at + 12 * 60;
                    separation = at;
                }
            }
            default -> {
                var good = timely && separateBy != null && at >= separation && said(words);
                var separate = random.nextBoolean();
                var command = new DecideSeparation.Command(REF, moment(at), separate, words, null);
                if (tells(DECIDE.tell(command, story(), actor, moment(now)), actor, good)) {
                    separateBy = null;
                    separation = at;
                }
            }
        }
    }

    /** Now and then a moment that has not come yet. */
    private int late() {
        return random.nextInt(9) == 0 ? 1 + random.nextInt(99) : 0;
    }

    private void fill(int at, String words, Actor actor, boolean timely) {
        var sheet = Sheet.values()[random.nextInt(Sheet.values().length)];
        var danger = random.nextInt(4) == 0 ? null : ChildFile.Danger.RAISED;
        var good = timely && said(words) && (sheet != Sheet.FIRST_RISK || danger != null);
        var values = Map.of(sheet.fields().getFirst(), words);
        var command = new FillSheet.Command(REF, moment(at), sheet, values, danger, null, null);
        if (tells(FILL.tell(command, story(), actor, moment(now)), actor, good)) {
            sheets.merge(sheet, at, Math::min);
        }
    }

    private void draft(int at, String words, Actor actor, boolean timely) {
        var good =
                timely
                        && sheets.size() == 3
                        && sheets.values().stream().allMatch(filled -> filled <= at)
                        && at >= plan
                        && said(words);
        var command =
                new DraftPlan.Command(REF, moment(at), "Đến trường", words, "Bé muốn", null, null);
        if (tells(DRAFT.tell(command, story(), actor, moment(now)), actor, good)) {
            drafter = actor.person();
            plan = at;
        }
    }

    private void answer(int at, String words, Actor actor, boolean timely) {
        var approve = random.nextBoolean();
        var good =
                timely
                        && drafter != null
                        && at >= plan
                        && !drafter.equals(actor.person())
                        && (approve || said(words));
        var command = new AnswerPlan.Command(REF, moment(at), approve, words, null);
        if (tells(ANSWER.tell(command, story(), actor, moment(now)), actor, good)) {
            drafter = null;
            approved |= approve;
            plan = at;
        }
    }

    private static boolean said(String words) {
        return !words.isBlank();
    }

    /** Every clock and every waiting act, against the second reading. */
    private Set<End> same() {
        var file = ChildFile.of(tale.happenings()).orElseThrow();
        assertThat(file.sheets()).isEqualTo(sheets.keySet());
        assertThat(file.drafted()).isEqualTo(drafter);
        assertThat(file.approved() != null).isEqualTo(approved);
        assertThat(file.planDue().map(ChildModelTest::minute).orElse(null))
                .isEqualTo(approved ? null : PLAN_BY);
        var by = separateBy;
        assertThat(file.separateBy()).isEqualTo(by == null ? null : moment(by));
        var plan = approved ? Integer.MAX_VALUE : PLAN_BY;
        var first = Math.min(plan, by == null ? Integer.MAX_VALUE : by);
        assertThat(file.due().map(ChildModelTest::minute).orElse(Integer.MAX_VALUE))
                .isEqualTo(first);
        var ends = EnumSet.noneOf(End.class);
        if (drafter != null) {
            ends.add(End.DRAFTED);
        }
        if (approved) {
            ends.add(End.APPROVED);
        }
        if (by != null) {
            ends.add(End.TO_SEPARATE);
        } else if (separation >= 0) {
            ends.add(End.DECIDED);
        }
        return ends;
    }

    private Story story() {
        return new Story(null, tale.happenings());
    }

    /** Whether it was accepted, which has to be what the second reading says. */
    private boolean tells(Decision<List<Draft>> decision, Actor actor, boolean good) {
        assertThat(decision instanceof Decision.Accepted).as("%s", decision).isEqualTo(good);
        if (decision instanceof Decision.Accepted<List<Draft>>(var drafts)) {
            tale.tell(moment(now), Objects.requireNonNull(actor).person(), drafts);
        }
        return good;
    }

    private static Actor actor(int number) {
        return new Actor(new PersonId("91", number), "Người thử", Language.VI, List.of());
    }

    private static Instant moment(int minute) {
        return OPENED.plus(Duration.ofMinutes(minute));
    }

    private static int minute(Instant at) {
        return (int) Duration.between(OPENED, at).toMinutes();
    }
}
