package vn.binhan.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;
import vn.binhan.publicsite.IssuedPlan;

/** Work that was given to a body that no longer exists is its successor's. */
class SuccessorTest {
    private static final TestHouse HOUSE = TestHouse.open();
    private static final Class<?> DENIED = Outcome.Denied.class;
    private static final String MONEY = "name=\"year\"";

    private final IssuedPlan issued = IssuedPlan.issue(HOUSE);
    private final OrganisationId old = HOUSE.body("91", "Sở Lao động thử");
    private final OrganisationId heir = HOUSE.body("91", "Sở Nội vụ kế nhiệm");
    private final String task = "/ke-hoach/" + issued.id() + "/viec/" + key();

    @Test
    void a_successor_sees_the_work_of_its_predecessor_and_reports_on_it() {
        give(old);
        var there = HOUSE.signedIn(DutyKind.CONTRIBUTOR, heir);
        assertThat(there.get("/viec-cua-toi").body()).doesNotContain(task);
        assertThat(there.get(task).body()).doesNotContain("name=\"sentence\"");

        passOn(old, heir);

        assertThat(there.get("/viec-cua-toi").body()).contains(task);
        assertThat(there.get(task).body())
                .contains("name=\"sentence\"", "Nhận việc thay " + name(old) + " (không còn)");
        assertThat(
                        HOUSE.work()
                                .report(
                                        HOUSE.person(DutyKind.CONTRIBUTOR, heir),
                                        issued.firstTask().id(),
                                        heir,
                                        40,
                                        "Đã tiếp nhận."))
                .isInstanceOf(Outcome.Done.class);
        assertThat(issued.firstTask().percent()).isEqualTo(40);
        assertThat(bodies()).containsExactly(heir);
        assertThat(manager().get("/ke-hoach/" + issued.id() + "/phan-cong").body())
                .contains(name(heir));
    }

    @Test
    void work_passes_on_through_several_bodies_and_back_when_a_succession_is_taken_back() {
        give(old);
        var between = HOUSE.body("91", "Sở ở giữa");
        passOn(old, between);
        passOn(between, heir);
        assertThat(bodies()).containsExactly(heir);
        takeBack(between, heir);
        assertThat(bodies()).containsExactly(between);
    }

    @Test
    void a_plan_of_a_body_that_ended_is_its_successors_to_manage_until_that_is_taken_back() {
        var page = "/ke-hoach/" + issued.id();
        var next = HOUSE.signedIn(DutyKind.PROGRAMME_MANAGER, heir);
        assertThat(assignedBy(DutyKind.PROGRAMME_MANAGER, heir)).isInstanceOf(DENIED);
        assertThat(next.get(page + "/kinh-phi").body()).doesNotContain(MONEY);

        passOn(issued.owner(), heir);

        assertThat(assignedBy(DutyKind.PROGRAMME_MANAGER, heir)).isInstanceOf(Outcome.Done.class);
        assertThat(next.get(page + "/kinh-phi").body()).contains(MONEY);
        assertThat(assignedBy(DutyKind.CONTRIBUTOR, heir)).isInstanceOf(DENIED);
        assertThat(assignedBy(DutyKind.UNIT_HEAD, heir)).isInstanceOf(DENIED);
        assertThat(assignedBy(DutyKind.PROGRAMME_MANAGER, old)).isInstanceOf(DENIED);

        takeBack(issued.owner(), heir);
        assertThat(assignedBy(DutyKind.PROGRAMME_MANAGER, heir)).isInstanceOf(DENIED);
    }

    @Test
    void whoever_manages_for_a_successor_reports_for_it_in_the_place_of_the_owner() {
        give(old);
        var next = HOUSE.signedIn(DutyKind.PROGRAMME_MANAGER, heir);
        var reporting = HOUSE.person(DutyKind.PROGRAMME_MANAGER, heir);
        assertThat(next.get(task).body()).doesNotContain("name=\"sentence\"");
        assertThat(report(reporting, heir)).isInstanceOf(DENIED);

        passOn(issued.owner(), heir);

        assertThat(next.get(task).body()).contains("name=\"sentence\"", heir.toString());
        assertThat(report(reporting, heir)).isInstanceOf(Outcome.Done.class);
        assertThat(issued.firstTask().percent())
                .as("an owner speaks of the whole, though another body has the lead")
                .isEqualTo(60);
    }

    @Test
    void whoever_manages_for_a_body_reports_on_the_work_that_it_was_given() {
        var reporting = HOUSE.person(DutyKind.PROGRAMME_MANAGER, old);
        assertThat(report(reporting, old)).isInstanceOf(DENIED);
        give(old);
        assertThat(HOUSE.signedIn(DutyKind.PROGRAMME_MANAGER, old).get(task).body())
                .contains("name=\"sentence\"", old.toString());
        assertThat(report(reporting, old)).isInstanceOf(Outcome.Done.class);
        assertThat(assignedBy(DutyKind.PROGRAMME_MANAGER, old))
                .as("to give work away is the owner's")
                .isInstanceOf(DENIED);
    }

    @Test
    void nobody_reports_for_a_body_of_theirs_that_has_nothing_to_do_with_the_work() {
        give(old);
        var manager = HOUSE.person(DutyKind.PROGRAMME_MANAGER, issued.owner());
        var there = HOUSE.person(DutyKind.CONTRIBUTOR, heir);
        var duties = Stream.concat(manager.duties().stream(), there.duties().stream()).toList();
        var both = new Actor(manager.person(), manager.name(), manager.language(), duties);
        assertThat(report(both, heir))
                .isEqualTo(new Outcome.Refused("work.refused.notyours", List.of()));
        assertThat(report(both, issued.owner())).isInstanceOf(Outcome.Done.class);
    }

    private Outcome report(Actor by, OrganisationId body) {
        return HOUSE.work().report(by, issued.firstTask().id(), body, 60, "Đã làm quá nửa.");
    }

    @Test
    void a_body_that_stands_keeps_its_work_though_a_part_of_it_passed_on() {
        give(old);
        HOUSE.access()
                .organisations()
                .addSuccession(old, heir, LocalDate.of(2026, 1, 1), "Gia đình", "NĐ 25");
        assertThat(bodies()).containsExactly(old);
    }

    @Test
    void a_successor_that_has_the_work_already_has_it_once() {
        give(old);
        give(heir);
        passOn(old, heir);
        assertThat(bodies()).containsExactly(heir);
    }

    private void give(OrganisationId body) {
        assertThat(
                        HOUSE.work()
                                .assign(
                                        issued.manager(),
                                        issued.firstTask().id(),
                                        body,
                                        BodyRole.LEAD))
                .isInstanceOf(Outcome.Done.class);
    }

    /** As the page of bodies does it. */
    private void passOn(OrganisationId from, OrganisationId to) {
        var page = "/co-quan/" + from;
        var manager = manager();
        manager.get(page);
        var fields = Map.of("to", to.toString(), "on", "01/03/2026", "field", "", "basis", "NĐ 45");
        assertThat(manager.post(page + "/ke-thua", fields).statusCode()).isEqualTo(303);
    }

    private void takeBack(OrganisationId from, OrganisationId to) {
        var page = "/co-quan/" + from;
        var manager = manager();
        manager.get(page);
        var fields = Map.of("to", to.toString(), "field", "");
        assertThat(manager.post(page + "/ke-thua/bo", fields).statusCode()).isEqualTo(303);
    }

    private Outcome assignedBy(DutyKind kind, OrganisationId of) {
        var body = HOUSE.body("91", "Cơ quan nhận việc " + kind);
        return HOUSE.work()
                .assign(HOUSE.person(kind, of), issued.firstTask().id(), body, BodyRole.SUPPORT);
    }

    private Visitor manager() {
        return HOUSE.signedIn(DutyKind.PROGRAMME_MANAGER, issued.owner());
    }

    private List<OrganisationId> bodies() {
        return HOUSE.work().assignments(issued.plan()).stream()
                .filter(given -> given.node().equals(issued.firstTask().id()))
                .map(Assignment::body)
                .toList();
    }

    private int key() {
        return issued.firstTask().id().key();
    }

    private static String name(OrganisationId body) {
        return HOUSE.access().organisations().find(body).orElseThrow().name();
    }
}
