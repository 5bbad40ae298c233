package vn.binhan.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Decision;
import vn.binhan.accountability.Accountability.Done;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Tale;
import vn.binhan.consents.Duty;
import vn.binhan.consents.Purpose;
import vn.binhan.house.WrittenPage;
import vn.binhan.kit.Language;
import vn.binhan.kit.Words;
import vn.binhan.ledger.Particulars;
import vn.binhan.risk.Level;

/** When mediation may take place, and what is written down when it may not. */
class ObstacleTest {
    private static final Instant NOW = Instant.parse("2026-11-16T02:00:00Z");
    private static final Done ANSWERED = new Done(true, false, null);
    private static final CaseRef REF =
            CaseRef.parse("91-00000000-0000-4000-8000-000000000001").orElseThrow();

    private final List<Happening> story = new ArrayList<>();
    private Done done = Done.NOTHING;

    private ObstacleTest happens(String kind, Duration ago, Particulars codes) {
        var at = NOW.minus(ago);
        story.add(new Happening(story.size() + 1, kind, at, at, Tale.WORKER, codes, false));
        return this;
    }

    private ObstacleTest judged(Level level, Duration ago) {
        var over = story.stream().filter(each -> each.kind().equals("risk.judged")).toList();
        var codes =
                Particulars.none()
                        .number("version", 1)
                        .number("over", over.isEmpty() ? 0 : over.getLast().turn())
                        .code("said", level)
                        .code("level", level);
        return happens("risk.judged", ago, codes);
    }

    private ObstacleTest agrees() {
        return agrees(Duration.ZERO);
    }

    private ObstacleTest agrees(Duration ago) {
        return happens("consent.given", ago, Particulars.none().code("purpose", Purpose.MEDIATION));
    }

    private ObstacleTest incident(GbvTypes type) {
        return happens(
                "incident.recorded", Duration.ofDays(2), Particulars.none().code("type", type));
    }

    /** Names of the list of types, as stories keep them. */
    private enum GbvTypes {
        RAPE,
        PHYSICAL_ASSAULT,
        PSYCHOLOGICAL_ABUSE
    }

    private java.util.Set<Obstacle> obstacles() {
        return Obstacle.of(story, done, NOW);
    }

    @Test
    void only_her_yes_after_her_danger_was_judged_lets_it_be() {
        assertThat(obstacles()).containsExactly(Obstacle.NOT_JUDGED, Obstacle.NO_CONSENT);
        agrees(Duration.ofHours(1));
        judged(Level.RAISED, Duration.ofMinutes(30));
        assertThat(obstacles()).containsExactly(Obstacle.CONSENT_TOO_EARLY);
        agrees(Duration.ofMinutes(31));
        assertThat(obstacles())
                .as("written down after the judgement, but said before it")
                .containsExactly(Obstacle.CONSENT_TOO_EARLY);
        agrees();
        assertThat(obstacles()).isEmpty();
        happens(
                "consent.withdrawn",
                Duration.ZERO,
                Particulars.none().code("purpose", Purpose.MEDIATION));
        assertThat(obstacles()).containsExactly(Obstacle.NO_CONSENT);
    }

    @Test
    void high_danger_blocks_it_whatever_she_said_and_whatever_else_is_done() {
        judged(Level.STANDARD, Duration.ofHours(3)).agrees();
        done = ANSWERED;
        assertThat(obstacles()).isEmpty();
        judged(Level.HIGH, Duration.ofMinutes(10)).agrees();
        assertThat(obstacles()).containsExactly(Obstacle.DANGER);
        judged(Level.RAISED, Duration.ofMinutes(5));
        assertThat(obstacles()).isEmpty();
    }

    @Test
    void a_judgement_that_is_old_has_to_be_made_anew() {
        judged(Level.RAISED, Duration.ofDays(15)).agrees();
        assertThat(obstacles()).containsExactly(Obstacle.JUDGED_LONG_AGO);
    }

    @Test
    void a_serious_act_is_never_answered_by_it_alone_and_a_crime_not_at_all() {
        judged(Level.RAISED, Duration.ofHours(3)).incident(GbvTypes.PHYSICAL_ASSAULT).agrees();
        assertThat(obstacles()).containsExactly(Obstacle.ONLY_ANSWER);
        done = ANSWERED;
        assertThat(obstacles()).isEmpty();
        incident(GbvTypes.RAPE);
        assertThat(obstacles()).containsExactly(Obstacle.CRIME);
    }

    @Test
    void what_was_only_asked_for_is_no_answer_and_what_the_investigators_have_is_theirs() {
        judged(Level.RAISED, Duration.ofHours(3)).incident(GbvTypes.PHYSICAL_ASSAULT).agrees();
        happens("measures.asked", Duration.ofHours(2), Particulars.none());
        assertThat(obstacles()).containsExactly(Obstacle.ONLY_ANSWER);
        done = new Done(true, true, null);
        assertThat(obstacles()).containsExactly(Obstacle.INVESTIGATED);
    }

    @Test
    void what_the_investigators_found_to_be_no_crime_is_judged_by_what_took_effect() {
        judged(Level.RAISED, Duration.ofHours(9)).incident(GbvTypes.PHYSICAL_ASSAULT).agrees();
        var duty = Particulars.none().code("duty", Duty.TELL_AUTHORITY);
        happens("consent.duty", Duration.ofHours(8), duty);
        done = new Done(true, true, null);
        assertThat(obstacles()).containsExactly(Obstacle.CRIME, Obstacle.INVESTIGATED);
        done = new Done(true, false, null);
        assertThat(obstacles()).as("given back for another reason").containsExactly(Obstacle.CRIME);
        done = new Done(false, false, NOW.minus(Duration.ofHours(2)));
        assertThat(obstacles()).containsExactly(Obstacle.ONLY_ANSWER);
        done = new Done(true, false, NOW.minus(Duration.ofHours(2)));
        assertThat(obstacles()).isEmpty();
        happens("consent.duty", Duration.ofHours(1), duty);
        assertThat(obstacles()).as("told of another since").containsExactly(Obstacle.CRIME);
        done = new Done(true, false, NOW);
        incident(GbvTypes.RAPE);
        assertThat(obstacles())
                .as("what the act shows stays, whoever found what")
                .containsExactly(Obstacle.CRIME);
    }

    private String tell(
            MediationKind kind, @Nullable Asker by, @Nullable Result result, String words) {
        var command = new TellMediation.Command(REF, NOW, kind, by, result, words, null);
        return switch (TellMediation.tell(command, story, done, NOW)) {
            case Decision.Refused<List<Draft>>(var reason, var _) ->
                    reason.replace("mediation.refused.", "");
            case Decision.Accepted<List<Draft>>(var drafts) -> {
                drafts.forEach(each -> happens(each.kind().key(), Duration.ZERO, each.codes()));
                yield "";
            }
        };
    }

    @Test
    void a_blocked_wish_is_refused_with_reasons_that_stay_in_the_story() {
        judged(Level.HIGH, Duration.ofHours(3)).agrees();
        assertThat(tell(MediationKind.ALLOWED, null, null, "")).isEqualTo("nowish");
        assertThat(tell(MediationKind.ASKED, Asker.MEDIATION_TEAM, null, "")).isEmpty();
        assertThat(tell(MediationKind.ALLOWED, null, null, "")).isEqualTo("blocked");
        assertThat(tell(MediationKind.HELD, null, Result.AGREED, "")).isEqualTo("notallowed");
        assertThat(tell(MediationKind.REFUSED, null, null, " ")).isEqualTo("reasons");
        assertThat(tell(MediationKind.REFUSED, null, null, "Nguy hiểm cao")).isEmpty();
        assertThat(story.getLast().codes().several(Obstacle.class, "against"))
                .containsExactly(Obstacle.DANGER);
    }

    @Test
    void what_was_held_although_danger_rose_is_written_down_with_what_stood_against_it() {
        judged(Level.STANDARD, Duration.ofHours(3)).agrees();
        tell(MediationKind.ASKED, Asker.HER, null, "");
        assertThat(tell(MediationKind.ALLOWED, null, null, "")).isEmpty();
        judged(Level.IMMEDIATE, Duration.ofMinutes(1));
        assertThat(tell(MediationKind.HELD, null, Result.SHE_STOPPED, "")).isEmpty();
        assertThat(story.getLast().codes().several(Obstacle.class, "against"))
                .containsExactly(Obstacle.DANGER);
    }

    @Test
    void the_rule_book_shows_what_stands_against_mediation() throws IOException {
        var words = Words.load(Language.VI, List.of("mediation"));
        var page =
                new StringBuilder(
                        """
                        # Hòa giải: khi nào bị chặn

                        Trang này do chương trình viết ra từ `mediation/Obstacle.java`; phép thử báo lỗi khi trang cũ hơn bảng.
                        """);
        page.append(
                "%s%n%n| Điều chặn | Căn cứ |%n|---|---|%n".formatted(words.t("mediation.basis")));
        for (var one : Obstacle.values()) {
            page.append(
                    "| %s | %s |%n".formatted(words.t("mediation.obstacle." + one), one.basis()));
        }
        WrittenPage.hold("docs/rulebook/hoa-giai.md", page.toString());
    }
}
