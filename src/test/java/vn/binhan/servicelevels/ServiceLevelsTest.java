package vn.binhan.servicelevels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Access;
import vn.binhan.access.DutyKind;
import vn.binhan.app.TestHouse;

/** How long a report may wait, as a province sets it. */
class ServiceLevelsTest {
    private static final String PAGE = "/thoi-gian-phan-hoi";
    private static final String PROVINCE = "46";

    private final TestHouse house = TestHouse.open();
    private final Access access = house.access();
    private final ServiceLevels levels = new ServiceLevels(house.sql(), access);

    private static Map<String, String> form(
            int version, String answer, String answerInDanger, String act, String actInDanger) {
        return form(version, answer, answerInDanger, act, actInDanger, "240", "60");
    }

    private static Map<String, String> form(
            int version,
            String answer,
            String answerInDanger,
            String act,
            String actInDanger,
            String read,
            String readInDanger) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("once", UUID.randomUUID().toString());
        fields.put("version", String.valueOf(version));
        fields.put("answer", answer);
        fields.put("answerInDanger", answerInDanger);
        fields.put("act", act);
        fields.put("actInDanger", actInDanger);
        fields.put("read", read);
        fields.put("readInDanger", readInDanger);
        return fields;
    }

    @Test
    void an_administrator_sets_them_once_for_the_own_province_and_others_only_read() {
        var body = house.body(PROVINCE, "Sở Nội vụ");
        var administrator = house.signedIn(DutyKind.ADMINISTRATOR, body);
        assertThat(administrator.get(PAGE).body())
                .contains("mức thường của hệ thống", "30 phút", "10 phút");
        assertThat(levels.of(PROVINCE)).isEqualTo(Windows.usual());

        var set = administrator.post(PAGE, form(0, "20", "5", "60", "15", "90", "45"));
        assertThat(set.headers().firstValue("Location")).contains(PAGE + "?bao=servicelevels.set");
        var now = levels.of(PROVINCE);
        assertThat(now.answer(false)).isEqualTo(Duration.ofMinutes(20));
        assertThat(now.answer(true)).isEqualTo(Duration.ofMinutes(5));
        assertThat(now.act(true)).isEqualTo(Duration.ofMinutes(15));
        assertThat(now.read(false)).isEqualTo(Duration.ofMinutes(90));
        assertThat(now.read(true)).isEqualTo(Duration.ofMinutes(45));
        assertThat(levels.of("01")).as("another province").isEqualTo(Windows.usual());

        var late = administrator.post(PAGE, form(0, "25", "5", "60", "15"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Có người vừa đổi", "value=\"25\"");

        var officer = house.signedIn(DutyKind.DUTY_OFFICER, body);
        assertThat(officer.get(PAGE).body())
                .contains("20 phút", "Quản trị của tỉnh đặt")
                .doesNotContain("Áp dụng</button>");
        assertThat(officer.post(PAGE, form(1, "90", "9", "90", "9")).statusCode()).isEqualTo(403);
        assertThat(levels.of(PROVINCE)).isEqualTo(now);
        assertThat(
                        house.sql()
                                .sql(
                                        "select particulars::text from ledger.entry where operation"
                                                + " = 'SET_SERVICE_LEVELS'")
                                .query(String.class)
                                .single())
                .contains("\"answer_in_danger\": 5");
    }

    @Test
    void what_no_person_can_keep_or_what_is_slower_in_danger_is_refused_with_a_sentence() {
        var visitor = house.signedIn(DutyKind.ADMINISTRATOR, house.body("48", "Sở Nội vụ"));
        visitor.get(PAGE);
        for (var wrong :
                Map.of(
                                form(0, "4", "4", "60", "30"), "từ 5 đến 1440",
                                form(0, "30", "10", "1441", "30"), "từ 5 đến 1440",
                                form(0, "nửa giờ", "10", "60", "30"), "từ 5 đến 1440",
                                form(0, "30", "31", "60", "30"), "không được dài hơn",
                                form(0, "30", "10", "60", "61"), "không được dài hơn",
                                form(0, "30", "10", "60", "30", "60", "61"), "không được dài hơn")
                        .entrySet()) {
            var answer = visitor.post(PAGE, wrong.getKey());
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains(wrong.getValue());
        }
        assertThat(levels.of("48")).isEqualTo(Windows.usual());
    }
}
