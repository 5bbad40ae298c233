package vn.binhan.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.rosters.Rung;

/** Who decides about an order. */
class CompetenceTest {
    private static final OrganisationId COMMUNE = new OrganisationId("91", 1);
    private static final OrganisationId ABOVE = new OrganisationId("91", 2);
    private static final OrganisationId PROVINCE = new OrganisationId("91", 3);
    private static final PersonId CHAIR = new PersonId("91", 11);
    private static final PersonId CLERK = new PersonId("91", 12);
    private static final PersonId HEAD_ABOVE = new PersonId("91", 21);
    private static final PersonId HEAD_OF_PROVINCE = new PersonId("91", 31);
    private static final Map<OrganisationId, Set<PersonId>> HEADS =
            Map.of(
                    COMMUNE, Set.of(CHAIR),
                    ABOVE, Set.of(HEAD_ABOVE),
                    PROVINCE, Set.of(HEAD_OF_PROVINCE));
    private static final List<Rung> CHAIN =
            List.of(
                    new Rung.Someone(CLERK, ABOVE, Rung.As.ON_DUTY),
                    new Rung.Someone(HEAD_ABOVE, ABOVE, Rung.As.HEAD),
                    new Rung.Province("91"));

    @Test
    void the_chair_of_the_place_of_the_act_decides() {
        assertThat(decides(Set.of())).isEqualTo(Set.of(CHAIR));
        assertThat(decides(Set.of(HEAD_ABOVE))).isEqualTo(Set.of(CHAIR));
    }

    @Test
    void a_chair_in_conflict_and_all_who_answer_to_them_are_left_out() {
        assertThat(decides(Set.of(CHAIR))).isEqualTo(Set.of(HEAD_ABOVE));
    }

    @Test
    void in_the_end_somebody_of_the_province_decides() {
        assertThat(decides(Set.of(CHAIR, HEAD_ABOVE))).isEqualTo(Set.of(HEAD_OF_PROVINCE));
    }

    @Test
    void where_everybody_is_in_conflict_nobody_is_told() {
        assertThat(
                        Competence.decides(
                                COMMUNE,
                                CHAIN,
                                HEADS,
                                List.of(PROVINCE),
                                Set.of(CHAIR, HEAD_ABOVE, HEAD_OF_PROVINCE)))
                .isEmpty();
    }

    private static Set<PersonId> decides(Set<PersonId> barred) {
        return Competence.decides(COMMUNE, CHAIN, HEADS, List.of(PROVINCE), barred)
                .orElseThrow()
                .heads();
    }
}
