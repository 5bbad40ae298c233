package vn.binhan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.consents.Share;
import vn.binhan.contact.Contact;
import vn.binhan.kit.Language;
import vn.binhan.kit.Words;
import vn.binhan.needs.NeedKind;
import vn.binhan.risk.Answer;
import vn.binhan.risk.Change;
import vn.binhan.risk.Factor;
import vn.binhan.risk.Risks;
import vn.binhan.risk.Triage;

/** What is to be done for her, as it follows from what was told, and when it is late. */
class TaskTest {
    private final TestHouse house = TestHouse.open();
    private final OrganisationId commune = house.body("56", "Ủy ban nhân dân xã có việc thử");
    private final OrganisationId station = house.body("56", "Trạm y tế xã có việc thử");
    private final Actor officer = house.person(DutyKind.CASE_WORKER, commune);
    private final CaseRef ref = begun();

    @Test
    void a_receiver_who_has_not_answered_for_a_day_is_asked() {
        var now = Instant.now();
        house.person(DutyKind.CASE_WORKER, station);
        var shares = Set.of(Share.NEED);
        done(house.needs().open(officer, ref, NeedKind.HEALTH, now, UUID.randomUUID()));
        done(house.consents().refer(officer, ref, station, shares, UUID.randomUUID()));
        done(house.needs().refer(officer, ref, station, "Khám vết bầm", UUID.randomUUID()));
        assertThat(late(Task.Kind.ASK_RECEIVER, now.plus(Duration.ofHours(23)))).isFalse();
        assertThat(late(Task.Kind.ASK_RECEIVER, now.plus(Duration.ofHours(25)))).isTrue();
    }

    @Test
    void danger_is_judged_again_within_days_when_an_order_lapses() {
        var now = Instant.now();
        var soon = now.plus(Duration.ofDays(2));
        judge(now);
        assertThat(late(Task.Kind.JUDGE_AGAIN, soon)).isFalse();
        var lapsed = List.of(Risks.changed(Change.ORDER_LAPSES, Instant.now()));
        house.access()
                .wall()
                .asClock(() -> house.chronicle().addByClock(ref, _ -> lapsed, Instant.now()));
        assertThat(late(Task.Kind.JUDGE_AGAIN, soon)).isTrue();
        judge(Instant.now());
        assertThat(late(Task.Kind.JUDGE_AGAIN, soon)).isFalse();
    }

    @Test
    void danger_is_judged_again_when_the_last_time_is_a_month_ago() {
        judge(Instant.now().minus(Duration.ofDays(31)));
        assertThat(late(Task.Kind.JUDGE_AGAIN, Instant.now())).isTrue();
    }

    @Test
    void a_task_whose_words_name_a_rule_rests_on_that_rule_and_no_other() {
        var words = Words.load(Language.VI, List.of("cases", "ownview", "shelter"));
        for (var kind : Task.Kind.values()) {
            var named =
                    Pattern.compile("quy định (C\\d+b?)").matcher(words.t("cases.task." + kind));
            assertThat(new Task(kind, Instant.EPOCH).rule())
                    .as(kind.name())
                    .isEqualTo(named.find() ? Optional.of(named.group(1)) : Optional.empty());
        }
        assertThat(new Task(Task.Kind.ANSWER_HER, Instant.EPOCH).rule()).contains("C14");
        assertThat(new Task(Task.Kind.TELL_COMMUNE, Instant.EPOCH).rule()).contains("C12");
    }

    private void judge(Instant at) {
        var triage = new Triage(false, Map.of(Factor.ISOLATED, Answer.NO));
        done(house.risks().judge(officer, ref, at, triage, UUID.randomUUID()));
    }

    private boolean late(Task.Kind kind, Instant now) {
        return tasks().stream().anyMatch(task -> task.kind() == kind && task.isOverdue(now));
    }

    private List<Task> tasks() {
        return Task.of(house.chronicle().read(officer, ref).orElseThrow().happenings());
    }

    private CaseRef begun() {
        var opened = (Outcome.Done) house.casefiles().open(officer, commune, UUID.randomUUID());
        var begun = CaseRef.parse(opened.result()).orElseThrow();
        done(house.cases().begin(officer, begun, UUID.randomUUID()));
        return begun;
    }

    private static void done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void what_is_done_with_her_is_told_in_one_place_and_ends_every_waiting_for_her() {
        assertThat(Deed.values())
                .filteredOn(deed -> Contact.isWithHer(deed.key()))
                .containsExactly(Deed.AGREE, Deed.DECLINE, Deed.ASSESS, Deed.PLAN, Deed.ASK_AFTER);
    }
}
