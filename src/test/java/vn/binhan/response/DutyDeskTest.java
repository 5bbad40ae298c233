package vn.binhan.response;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.binhan.response.DutyFolk.fields;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.casefiles.ConflictSource;
import vn.binhan.chronicle.Happening;
import vn.binhan.intake.Door;
import vn.binhan.kit.WrongForm;
import vn.binhan.places.UnitKey;

/** The way of a report over real desks: asked, taken, passed on, given, never seen in conflict. */
class DutyDeskTest {
    private final DutyFolk folk = new DutyFolk();

    private static String name(CaseRef ref) {
        return "Tin báo " + ref.toString().substring(3, 11);
    }

    private boolean isThere(TestHouse.Account account, CaseRef ref) {
        return folk.house.casefiles().visit(folk.actor(account), ref).isPresent();
    }

    @Test
    void a_report_is_somebodys_from_the_moment_it_stands_and_only_theirs() {
        var ref = folk.report(Door.COUNTER, false);
        assertThat(folk.owner(ref)).isEqualTo(folk.first.person().toString());
        assertThat(folk.desk(folk.visitor(folk.first))).contains(name(ref)).contains("còn 2");
        assertThat(folk.desk(folk.visitor(folk.second))).doesNotContain(name(ref));
        assertThat(isThere(folk.second, ref)).isFalse();
        folk.take(ref, Door.COUNTER, false);
        assertThat(folk.owner(ref)).isEqualTo(folk.first.person().toString());
    }

    @Test
    void what_nobody_takes_passes_on_with_one_alarm_and_is_no_longer_theirs() {
        var ref = folk.report(Door.COUNTER, true);
        folk.timePasses(ref);
        folk.house.response().lookAfter();
        assertThat(folk.owner(ref)).isEqualTo(folk.second.person().toString());
        assertThat(folk.alarms(ref, Alarm.NOT_TAKEN)).isEqualTo(1);
        assertThat(isThere(folk.first, ref)).isFalse();
        assertThat(isThere(folk.second, ref)).isTrue();
        assertThat(folk.desk(folk.visitor(folk.first)))
                .doesNotContain(name(ref))
                .contains("quá giờ chưa nhận");
        assertThat(folk.desk(folk.visitor(folk.head))).contains("Quá giờ chưa ai nhận");
    }

    @Test
    void after_the_head_the_duty_group_of_the_province_has_it_with_a_red_alarm() {
        var centre = folk.house.body(DutyFolk.PROVINCE, "Công an thử");
        var onCall = folk.house.account(DutyKind.DUTY_OFFICER, centre);
        var ref = folk.report(Door.PUBLIC_PAGE, false);
        for (var rungs = 0; rungs < 3; rungs++) {
            folk.timePasses(ref);
        }
        assertThat(folk.owner(ref)).contains(onCall.person().toString());
        assertThat(folk.alarms(ref, Alarm.PROVINCE)).isEqualTo(1);
        var calling = folk.visitor(onCall);
        assertThat(folk.desk(calling)).contains(name(ref));
        assertThat(calling.post("/truc-ban/" + ref + "/nhan", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(calling.get("/truc-ban/" + ref).body()).contains("Phải làm ngay");
    }

    @Test
    void whoever_took_it_signs_what_the_law_asks_and_sees_why() {
        var ref = folk.report(Door.VILLAGE_HEAD, false);
        var page = "/truc-ban/" + ref;
        var working = folk.visitor(folk.first);
        working.get("/truc-ban");
        assertThat(working.post(page + "/da-bao", fields("duty", "TELL_CHAIR")).statusCode())
                .as("not before it was taken")
                .isEqualTo(422);
        assertThat(working.post(page + "/nhan", Map.of()).statusCode()).isEqualTo(303);
        assertThat(working.get(page).body())
                .contains("Báo Chủ tịch UBND cấp xã")
                .contains("Điều 20 khoản 2")
                .doesNotContain("Đã báo cơ quan có thẩm quyền");
        WrongForm.says(
                working.post(page + "/da-bao", fields("duty", "TELL_CHAIR")),
                "before-TELL_CHAIR",
                "Hãy chọn ai đã nói trước với chị");
        var late = new HashMap<>(fields("duty", "TELL_CHAIR", "before-TELL_CHAIR", "BY_ME"));
        late.put("hour-TELL_CHAIR", "8:00");
        late.put("day-TELL_CHAIR", "1/1/2999");
        WrongForm.says(
                working.post(page + "/da-bao", late),
                "hour-TELL_CHAIR",
                "Giờ nói với chị phải",
                "value=\"1/1/2999\"");
        late.put("day-TELL_CHAIR", "1/11/2025");
        late.put("hour-TELL_CHAIR", "");
        WrongForm.says(
                working.post(page + "/da-bao", late),
                "hour-TELL_CHAIR",
                "Giờ nói với chị phải có cả ngày và giờ");
        late.put("hour-TELL_CHAIR", "20:15");
        assertThat(working.post(page + "/da-bao", late).statusCode()).isEqualTo(303);
        assertThat(working.get(page).body()).contains("Người ký đã nói trước với chị lúc", "20:15");
        var story = folk.house.chronicle().read(folk.actor(folk.first), ref).orElseThrow();
        assertThat(story.happenings())
                .extracting(Happening::kind)
                .containsExactly("consent.duty", "consent.notified");
        assertThat(story.happenings().getFirst().at())
                .isBefore(Instant.parse("2025-11-02T00:00:00Z"));
        assertThat(working.get(page).body()).contains("Người thử " + folk.first.login() + " ký");
        var drawn = fields("kind", "NOTIFICATION");
        assertThat(working.post("/vu-viec/" + ref + "/giay-to", drawn).body())
                .as("the notice says who told her, and when")
                .contains("Người thử " + folk.first.login() + " đã nói trước, lúc 20 giờ 15 phút");
        assertThat(working.post(page + "/da-bao", fields("duty", "ACT_AT_ONCE")).statusCode())
                .as("a duty that this report does not bring")
                .isEqualTo(422);
    }

    @Test
    void a_colleague_to_whom_it_is_given_has_to_take_it_in_time() {
        var ref = folk.report(Door.COUNTER, false);
        var giving = folk.visitor(folk.first);
        giving.get("/truc-ban");
        giving.post("/truc-ban/" + ref + "/nhan", Map.of());
        var to = folk.head.person() + "|" + folk.unit;
        assertThat(giving.post("/truc-ban/" + ref + "/giao", fields("to", to)).statusCode())
                .isEqualTo(303);
        assertThat(folk.owner(ref)).isEqualTo(folk.head.person().toString());
        assertThat(isThere(folk.first, ref)).isFalse();
        folk.timePasses(ref);
        assertThat(folk.owner(ref)).isNotEqualTo(folk.head.person().toString());
        assertThat(folk.alarms(ref, Alarm.NOT_TAKEN)).isEqualTo(1);
    }

    @Test
    void for_a_colleague_in_conflict_nothing_differs_whatever_happens_to_the_report() {
        var watching = folk.visitor(folk.second);
        var before = folk.desk(watching);
        var ref = folk.cover();
        var conflict = Map.of(folk.second.person(), ConflictSource.KIN);
        folk.house.casefiles().conflicts().bar(ref, conflict, Instant.now());
        folk.take(ref, Door.PUBLIC_PAGE, true);
        assertThat(folk.desk(watching)).isEqualTo(before);
        folk.timePasses(ref);
        assertThat(folk.owner(ref)).as("passed by").isEqualTo(folk.head.person().toString());
        assertThat(folk.desk(watching)).isEqualTo(before);
        var nowhere = "/truc-ban/46-" + UUID.randomUUID();
        assertThat(answer(watching, "/truc-ban/" + ref, ref.toString()))
                .isEqualTo(answer(watching, nowhere, nowhere.substring(10)));
        var hidden = watching.post("/truc-ban/" + ref + "/nhan", Map.of());
        var none = watching.post(nowhere + "/nhan", Map.of());
        assertThat(hidden.statusCode()).isEqualTo(none.statusCode()).isEqualTo(404);
        assertThat(bare(hidden.body(), ref.toString()))
                .isEqualTo(bare(none.body(), nowhere.substring(10)));
    }

    @Test
    void a_report_that_nobody_may_take_is_heard_of_by_the_province_and_by_whoever_administers() {
        var house = folk.house;
        var empty = house.body("96", "Sở Nội vụ");
        var administering = house.signedIn(DutyKind.ADMINISTRATOR, empty);
        var ward = house.body("96", "Trung tâm công tác xã hội");
        var working = house.signedIn(DutyKind.CASE_WORKER, ward);
        assertThat(administering.get("/nguoi-dung").body()).doesNotContain("không còn ai nhận");
        var commune = new UnitKey("32248", LocalDate.of(2025, 7, 1));
        var opened =
                house.casefiles()
                        .open(house.person(DutyKind.CASE_WORKER, ward), ward, UUID.randomUUID());
        var ref = CaseRef.parse(((Outcome.Done) opened).result()).orElseThrow();
        house.response()
                .take(
                        new Response.Incoming(
                                ref, Door.PUBLIC_PAGE, true, false, commune, Instant.now()));
        assertThat(folk.alarms(ref, Alarm.NOBODY)).isEqualTo(1);
        assertThat(administering.get("/nguoi-dung").body())
                .contains("1 tin báo không còn ai nhận được")
                .doesNotContain(name(ref));
        assertThat(working.get("/truc-ban").body())
                .contains("Tỉnh không còn ai nhận được", "1 tin báo không còn ai nhận được");
        var officer = house.signedIn(DutyKind.DUTY_OFFICER, empty);
        house.response().lookAfter();
        assertThat(officer.get("/truc-ban").body()).contains(name(ref));
        assertThat(administering.get("/nguoi-dung").body()).doesNotContain("không còn ai nhận");
    }

    private static String answer(vn.binhan.app.Visitor visitor, String path, String itself) {
        return bare(visitor.get(path).body(), itself);
    }

    private static String bare(String page, String itself) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "").replace(itself, "");
    }

    @Test
    void a_conflict_that_shows_later_takes_it_from_whoever_took_it() {
        var ref = folk.report(Door.COUNTER, false);
        var working = folk.visitor(folk.first);
        working.get("/truc-ban");
        working.post("/truc-ban/" + ref + "/nhan", Map.of());
        folk.house
                .casefiles()
                .conflicts()
                .bar(ref, Map.of(folk.first.person(), ConflictSource.PARTY), Instant.now());
        assertThat(working.get("/truc-ban/" + ref).statusCode()).isEqualTo(404);
        assertThat(folk.desk(working)).doesNotContain(name(ref)).doesNotContain("Từ ");
        for (var looks = 0; looks < 12; looks++) {
            folk.house.response().lookAfter();
        }
        assertThat(folk.owner(ref)).isEqualTo(folk.second.person().toString());
    }

    @Test
    void a_notice_says_that_something_is_new_and_nothing_else() {
        folk.report(Door.VILLAGE_HEAD, true);
        var page = folk.visitor(folk.first).get("/truc-ban").body();
        assertThat(found(page, "<title>(.*?)</title>")).isEqualTo("Bàn trực – Bình An");
        assertThat(found(page, "data-notice=\"(.*?)\"")).isEqualTo("Có việc mới");
        assertThat(
                        found(page, "<li><a href=\"/truc-ban\"[^>]*>(.*?)</a>")
                                .replaceAll("<[^>]*>", ""))
                .matches("\\s*Bàn trực\\s*1\\s*\\(1 mới\\)\\s*");
    }

    private static String found(String page, String pattern) {
        var matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
