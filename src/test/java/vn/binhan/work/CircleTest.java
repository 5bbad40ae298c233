package vn.binhan.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.programme.NodeId;
import vn.binhan.publicsite.IssuedPlan;

/** A plan cannot carry out one that carries it out, directly or through others. */
class CircleTest {
    private static final TestHouse HOUSE = TestHouse.open();
    private static final Outcome CIRCLE = new Outcome.Refused("work.refused.circle", List.of());

    private final IssuedPlan top = IssuedPlan.issue(HOUSE);
    private final IssuedPlan middle = IssuedPlan.issue(HOUSE);
    private final IssuedPlan low = IssuedPlan.issue(HOUSE);

    @Test
    void a_circle_of_plans_is_refused_until_the_link_that_closes_it_is_undone() {
        assertThat(link(middle, top)).isInstanceOf(Outcome.Done.class);
        assertThat(link(low, middle)).isInstanceOf(Outcome.Done.class);
        assertThat(link(top, middle)).isEqualTo(CIRCLE);
        assertThat(link(top, low)).isEqualTo(CIRCLE);
        assertThat(link(low, top)).isInstanceOf(Outcome.Done.class);
        var acts = HOUSE.work();
        for (var above : List.of(middle, top)) {
            var end = new LinkWork.Command(task(low), task(above), false);
            assertThat(acts.perform(low.manager(), acts.linkWork, end))
                    .isInstanceOf(Outcome.Done.class);
        }
        assertThat(link(top, low)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void the_page_says_so_in_one_sentence_and_offers_lines_above_only_to_who_may_link() {
        link(middle, top);
        var page = "/ke-hoach/" + top.id() + "/viec/" + top.firstTask().id().key();
        var manager = HOUSE.signedIn(DutyKind.PROGRAMME_MANAGER, top.owner());
        var reader = HOUSE.signedIn(DutyKind.READER, top.owner());
        assertThat(manager.get(page).body())
                .contains("value=\"" + task(low) + "\"")
                .doesNotContain("value=\"" + task(middle) + "\"");
        assertThat(reader.get(page).body()).doesNotContain("value=\"" + task(low) + "\"");
        var refused = manager.post(page + "/lien-ket", Map.of("above", task(middle).toString()));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("kế hoạch kia đang thực hiện kế hoạch này");
    }

    private static Outcome link(IssuedPlan below, IssuedPlan above) {
        return HOUSE.work().link(below.manager(), task(below), task(above));
    }

    private static NodeId task(IssuedPlan plan) {
        return plan.firstTask().id();
    }
}
