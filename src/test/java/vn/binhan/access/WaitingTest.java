package vn.binhan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.binhan.app.TestHouse;

/** What the menu of every page counts, without asking the database for every page. */
class WaitingTest {
    private static final String ENTRY = "/viec-thu";
    private static final String BODIES =
            "(select count(*)::int from access.organisation where :me <> '' and :now > 'epoch')";

    private final TestHouse house = TestHouse.open();
    private final OrganisationId body = house.body("91", "Phòng thử");

    private Instant now = Instant.parse("2025-10-01T01:00:00Z");

    private static int count(Waiting waiting, Actor actor) {
        return waiting.of(actor).getOrDefault(ENTRY, 0);
    }

    @Test
    void what_others_do_shows_some_seconds_later() {
        var waiting = new Waiting(house.asOwner(), house.access().wall(), () -> now);
        waiting.behind(ENTRY, BODIES);
        var actor = house.person(DutyKind.READER, body);
        var before = count(waiting, actor);
        house.body("91", "Phòng khác");
        assertThat(count(waiting, actor)).as("remembered").isEqualTo(before);
        assertThat(count(waiting, house.person(DutyKind.READER, body)))
                .as("of nobody else")
                .isEqualTo(before + 1);
        now = now.plus(Waiting.REMEMBERED);
        assertThat(count(waiting, actor)).as("some seconds later").isEqualTo(before + 1);
    }

    @Test
    void what_a_person_does_shows_at_once() {
        var waiting = house.access().waiting();
        waiting.behind(ENTRY, BODIES);
        var account = house.account(DutyKind.ADMINISTRATOR, body);
        var actor = house.access().actor(account.person()).orElseThrow();
        var browser = house.stranger();
        browser.signIn(account.login(), TestHouse.PASSWORD);
        var before = count(waiting, actor);
        house.body("91", "Phòng khác");
        browser.post("/co-quan/" + body + "/ke-thua", Map.of());
        assertThat(count(waiting, actor)).isGreaterThan(before);
    }
}
