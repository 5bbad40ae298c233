package vn.binhan.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse.Account;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.casefiles.ConflictSource;
import vn.binhan.consents.Share;
import vn.binhan.measures.BothSides;

/** One list of what waits for somebody, and the walls that hold in it as everywhere. */
class TodayTest extends BothSides {
    @Test
    void what_waits_in_every_room_stands_in_one_list_the_most_dangerous_first() {
        begun();
        var order = asked();
        var child = child();
        done(visitor(worker).post(child + "/cach-ly", Map.of("asking", "Bố dọa giết")));
        var chairs = today(chair);
        assertThat(chairs)
                .containsSubsequence(
                        child,
                        "Quyết định tách trẻ trong 12 giờ (quy định C17)",
                        "Khẩn cấp",
                        "Còn 11 giờ",
                        "/bien-phap/" + order,
                        "trong 12 giờ (quy định C5)",
                        "Cao")
                .doesNotContain(hers.toString());
        assertThat(today(worker))
                .as("she waits for the worker; the order waits for the Chair")
                .containsSubsequence(child, "/vu-viec/" + hers, "Gặp chị")
                .doesNotContain("/bien-phap/" + order);
        assertThat(today(chief)).doesNotContain(order.toString(), child, hers.toString());
    }

    @Test
    void who_decides_late_is_asked_for_by_everybody_on_the_order() {
        var order = asked(ago("at", Duration.ofHours(13)));
        assertThat(today(worker)).containsSubsequence("/bien-phap/" + order, "Quá 1 giờ");
    }

    @Test
    void a_chair_in_conflict_has_the_same_list_before_and_after() {
        var above = house.body(PROVINCE, "UBND tỉnh thử");
        var deputy = house.account(DutyKind.UNIT_HEAD, above);
        house.rosters().setAbove(actor(chair), committee, above);
        house.casefiles()
                .conflicts()
                .bar(hers, Map.of(chair.person(), ConflictSource.KIN), Instant.now());
        var before = plain(today(chair));
        var order = asked();
        var child = child();
        visitor(worker).post(child + "/cach-ly", Map.of("asking", "Bố dọa giết"));
        assertThat(plain(today(chair))).isEqualTo(before);
        assertThat(today(deputy)).contains("/bien-phap/" + order, child);
    }

    @Test
    void the_list_of_cases_says_the_clock_of_a_child_to_whoever_may_know_of_it() {
        begun();
        var child = child();
        visitor(worker).post(child + "/cach-ly", Map.of("asking", "Bố dọa giết"));
        assertThat(visitor(worker).get("/vu-viec").body()).contains("(quy định C17)");
        var file = CaseRef.parse(child.substring("/tre-em/".length())).orElseThrow();
        house.casefiles()
                .conflicts()
                .bar(file, Map.of(worker.person(), ConflictSource.KIN), Instant.now());
        assertThat(visitor(worker).get("/vu-viec").body())
                .contains(hers.toString())
                .doesNotContain("(quy định C17)");
        assertThat(today(worker)).contains(hers.toString()).doesNotContain(child);
    }

    @Test
    void a_referral_waits_for_its_receiver_from_the_first_minute_and_for_its_sender_later() {
        begun();
        var health = house.body(PROVINCE, "Trạm y tế thử");
        var nurse = house.account(DutyKind.CASE_WORKER, health);
        var at = "/vu-viec/" + hers;
        var sending = visitor(worker);
        done(sending.post(at + "/nhu-cau", fields("kind", "HEALTH")));
        var agreed =
                house.consents()
                        .refer(actor(worker), hers, health, Set.of(Share.NEED), UUID.randomUUID());
        assertThat(agreed).isInstanceOf(Outcome.Done.class);
        var page = sending.get(at + "/nhu-cau").body();
        var need = found("name=\"send-need\"[^>]*>\\s*<option value=\"(\\d+)\"", page);
        var sent = fields("send-need", need, "passed-NEED", "Cần khám");
        done(sending.post(at + "/nhu-cau/chuyen/" + health, sent));
        assertThat(today(nurse)).contains("/chuyen-den/", "Trả lời đã nhận");
        assertThat(today(worker)).as("not yet").doesNotContain(at + "/nhu-cau");
        house.asOwner()
                .sql(
                        "update chronicle.happening set at = at - interval '26 hours'"
                                + " where file = :file and kind = 'referral.sent'")
                .param("file", hers.id())
                .update();
        done(visitor(worker).post(at + "/nhu-cau", fields("kind", "LEGAL")));
        assertThat(today(worker).split("href=\"" + at, -1))
                .as("her case and its referral tell of the same silence")
                .hasSize(2);
        assertThat(today(worker))
                .containsSubsequence(at + "/nhu-cau", "Hỏi nơi nhận đã giúp chưa: ", "Quá 2 giờ");
    }

    @Test
    void what_is_done_in_one_place_stands_once_with_the_worst_danger_and_the_first_deadline() {
        var now = Instant.parse("2026-11-23T08:00:00Z");
        var rows =
                Row.of(
                        List.of(
                                item(Item.Danger.RAISED, now, "/a", "ask", "health"),
                                item(Item.Danger.HIGH, now.plusSeconds(60), "/b", "plan"),
                                item(Item.Danger.IMMEDIATE, now.plusSeconds(9), "/a#b", "ask"),
                                item(Item.Danger.STANDARD, null, "/a", "other")));
        assertThat(rows).extracting(row -> row.first().href()).containsExactly("/a#b", "/b");
        assertThat(rows.getFirst())
                .satisfies(row -> {
                    assertThat(row.first().danger()).isEqualTo(Item.Danger.IMMEDIATE);
                    assertThat(row.due()).isEqualTo(now);
                    assertThat(row.why())
                            .containsExactly(List.of("ask", "health"), List.of("other"));
                });
    }

    private static Item item(Item.Danger danger, @Nullable Instant due, String at, String... why) {
        return new Item(danger, due, "what", "name", List.of(why), at);
    }

    @Test
    void an_empty_list_says_what_will_be_there() {
        var nobody = house.account(DutyKind.DUTY_OFFICER, centre);
        assertThat(today(nobody)).contains("Lúc này không có việc nào chờ bạn", "sẽ hiện ở đây");
    }

    private String today(Account account) {
        var answer = visitor(account).get("/hom-nay");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().replaceAll("(?s)^.*<main", "");
    }

    private void begun() {
        assertThat(house.cases().begin(actor(worker), hers, UUID.randomUUID()))
                .isInstanceOf(Outcome.Done.class);
    }

    private String child() {
        var at = "/vu-viec/" + hers + "/tre-em";
        var working = visitor(worker);
        done(
                working.post(
                        at,
                        fields(
                                "part", "WITNESS",
                                "born", "2017",
                                "commune", "phường Cửa Nam",
                                "words", "Bé ở trong nhà")));
        return found("(/tre-em/01-[0-9a-f-]{36})", working.get(at).body());
    }

    private static String found(String pattern, String body) {
        var found = Pattern.compile(pattern).matcher(body);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
