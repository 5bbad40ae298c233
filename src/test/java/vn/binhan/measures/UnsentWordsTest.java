package vn.binhan.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.binhan.access.PersonId;
import vn.binhan.app.TestHouse;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.casefiles.ConflictSource;

/** What somebody writes into a form of a dossier and has not sent is theirs, behind its walls. */
class UnsentWordsTest extends BothSides {
    private static final String WORDS = "Có dao trong nhà";

    private final CaseRef dossier = asked();

    @Test
    void what_the_chair_writes_comes_back_to_the_chair_alone_and_goes_when_it_is_sent() {
        assertThat(keep(chair, "/bien-phap/")).isEqualTo(204);
        assertThat(begun(chair)).contains("at");
        assertThat(begun(worker)).isEqualTo("{}");
        assertThat(reopened(chair)).contains(WORDS);
        assertThat(reopened(worker)).isEqualTo("{}");
        assertThat(keep(chair, "/vu-viec/")).as("a dossier is no case").isEqualTo(404);
        assertThat(keep(chief, "/bien-phap/")).as("not theirs yet").isEqualTo(404);

        var words = fields("quyet-dinh-words", WORDS);
        done(visitor(chair).post("/bien-phap/" + dossier + "/quyet-dinh", words));
        assertThat(rows(chair.person())).isZero();
    }

    @Test
    void of_the_rules_and_the_database_each_alone_keeps_it_from_whoever_turns_out_to_be_kin() {
        keep(chair, "/bien-phap/");
        assertThat(seen(chair)).isOne();
        assertThat(seen(worker)).as("a colleague on the same dossier").isZero();
        var kin = Map.of(chair.person(), ConflictSource.KIN);
        house.casefiles().conflicts().bar(hers, kin, Instant.now());
        assertThat(rows(chair.person())).as("it is still there").isOne();
        assertThat(seen(chair)).as("by the database alone").isZero();
        assertThat(keep(chair, "/bien-phap/")).isEqualTo(404);
        for (var way : new String[] {"?_page=", "/mo", "/bo"}) {
            var at = "/bien-phap/" + dossier + "/dang-viet" + way;
            var asking = visitor(chair);
            var answer =
                    way.startsWith("?") ? asking.get(at) : asking.post(at, fields("_page", ""));
            assertThat(answer.statusCode()).as(way).isEqualTo(404);
        }
        assertThat(rows(chair.person())).isOne();
    }

    private int keep(TestHouse.Account who, String home) {
        var typed = fields("_form", "/quyet-dinh", "_page", "", "quyet-dinh-words", WORDS);
        return visitor(who).post(home + dossier + "/dang-viet", typed).statusCode();
    }

    private String begun(TestHouse.Account who) {
        return visitor(who).get("/bien-phap/" + dossier + "/dang-viet?_page=").body();
    }

    private String reopened(TestHouse.Account who) {
        var at = "/bien-phap/" + dossier + "/dang-viet/mo";
        return visitor(who).post(at, fields("_page", "")).body();
    }

    /** How much of it the program's role is shown while this person asks. */
    private int seen(TestHouse.Account who) {
        return house.access()
                .wall()
                .as(
                        who.person(),
                        () ->
                                house.sql()
                                        .sql(
                                                "select count(*) from chronicle.writing where file = :id")
                                        .param("id", dossier.id())
                                        .query(Integer.class)
                                        .single());
    }

    /** How much of it lies in the database. */
    private int rows(PersonId person) {
        return house.asOwner()
                .sql(
                        """
                        select count(*) from chronicle.writing
                        where file = :id and person = :person
                        """)
                .param("id", dossier.id())
                .param("person", person.toString())
                .query(Integer.class)
                .single();
    }
}
