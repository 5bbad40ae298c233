package vn.binhan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;

/**
 * Where a shelter lies stands in nothing that the program answers or keeps; an address laid out in
 * the open as a control is found in the same answers and tables, so the search can see.
 */
class SecretPlaceTest {
    private static final String SECRET = "Hẻm Vành Khuyên Khuất Nẻo 977";
    private static final String MOVED = "Ngõ Chìa Vôi Ẩn Mình 788";
    private static final String PASTED = "Kiệt Sáo Sậu Lặng Thinh 566";
    private static final String CONTROL = "Đường Dấu Thử Rành Rành 344";
    private static final String COMMUNE = "Phường Châu Đốc";

    private static final TestHouse HOUSE = TestHouse.open();

    private final Canaries canaries =
            new Canaries(Map.of("first", SECRET, "moved", MOVED, "pasted", PASTED));
    private final Canaries control = new Canaries(Map.of("control", CONTROL));
    private final Map<String, String> answers = new LinkedHashMap<>();

    private static Map<String, String> entry(String... pairs) {
        var all = new HashMap<String, String>();
        all.put("once", UUID.randomUUID().toString());
        all.putAll(Map.of("phones", "0000 111 333", "hours", "24/7", "area", "PROVINCE"));
        all.put("how", "CALLED");
        for (var i = 0; i < pairs.length; i += 2) {
            all.put(pairs[i], pairs[i + 1]);
        }
        return all;
    }

    private static String done(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll("[?].*", "");
    }

    private static Set<String> rows(Canaries wanted) {
        var found = new TreeSet<String>();
        var owner = HOUSE.asOwner();
        var tables =
                owner.sql(
                                """
                                select format('%I.%I', schemaname, tablename) from pg_tables
                                where schemaname not in ('pg_catalog', 'information_schema')
                                """)
                        .query(String.class)
                        .list();
        for (var table : tables) {
            for (var row :
                    owner.sql("select t::text from " + table + " t").query(String.class).list()) {
                found.addAll(wanted.in(row.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return found;
    }

    @Test
    void a_secret_address_is_in_no_answer_and_no_table_and_opens_on_record_only() {
        var centre = HOUSE.body("91", "Trung tâm giữ kín");
        var head = HOUSE.account(DutyKind.UNIT_HEAD, centre);
        var keeper = HOUSE.stranger();
        keeper.signIn(head.login(), TestHouse.PASSWORD);
        keeper.get("/danh-ba/moi");
        var shelter =
                done(
                        keeper.post(
                                "/danh-ba/moi",
                                entry(
                                        "kind",
                                        "SHELTER",
                                        "name",
                                        "Nhà Hoa Lan thử",
                                        "commune",
                                        COMMUNE,
                                        "address",
                                        SECRET)));
        var same = entry("kind", "SHELTER", "name", "Nhà Hoa Lan thử", "edit", "1", "area", "SAME");
        same.putAll(Map.of("commune", "phuong rach gia", "address", MOVED));
        done(keeper.post(shelter + "/sua", same));
        done(keeper.post(shelter + "/kiem-tra", Map.of("edit", "2")));
        var row = "Nhà Hoa Cúc thử\tnhà tạm lánh\t" + COMMUNE + "\t0000 111 444\t24/7\t" + PASTED;
        var pasted = keeper.post("/danh-ba/dan", Map.of("rows", row));
        assertThat(pasted.body()).contains("Đã thêm 1 nơi");
        var open =
                done(
                        keeper.post(
                                "/danh-ba/moi",
                                entry(
                                        "kind",
                                        "COUNSELLING",
                                        "name",
                                        "Phòng mở thử",
                                        "commune",
                                        COMMUNE,
                                        "address",
                                        CONTROL)));
        look(keeper, shelter, open);

        var hits = new TreeSet<String>();
        var controls = new TreeSet<String>();
        answers.forEach((what, body) -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            canaries.in(bytes).forEach(form -> hits.add(what + ": " + form));
            if (!control.in(bytes).isEmpty()) {
                controls.add(what);
            }
        });
        assertThat(hits).isEmpty();
        assertThat(controls).contains("public", "entry in the open", "form of the open entry");
        assertThat(rows(canaries)).isEmpty();
        assertThat(rows(control)).isNotEmpty();
        assertThat(answers.get("secret entry")).doesNotContain("Châu Đốc", "Rạch Giá");
        assertThat(answers.get("public"))
                .contains("Nhà Hoa Lan thử", "Địa chỉ chỉ trao khi đón", "href=\"tel:0000111333\"");
        opens(shelter);
    }

    /** Everything that the program would answer to those who ask for it. */
    private void look(Visitor keeper, String shelter, String open) {
        var anybody = HOUSE.stranger();
        answers.put("front", anybody.get("/").body());
        answers.put("help", anybody.get("/dich-vu").body());
        answers.put("public", anybody.post("/dich-vu", Map.of("o", "30316")).body());
        answers.put("province", anybody.post("/dich-vu", Map.of("o", "91")).body());
        var refs = shelter.replace("/danh-ba/", "");
        var card = Map.of("o", "30316", "the", "1", "chon", refs);
        answers.put("card", anybody.post("/dich-vu", card).body());
        answers.put("api", anybody.get("/api/v1/plans").body());
        for (var path : List.of("/danh-ba", "/danh-ba?q=hoa+lan", "/danh-ba/kiem-tra", "/truc")) {
            answers.put(path, keeper.get(path).body());
        }
        answers.put("secret entry", keeper.get(shelter).body());
        answers.put("form of the secret entry", keeper.get(shelter + "/sua").body());
        answers.put("entry in the open", keeper.get(open).body());
        answers.put("form of the open entry", keeper.get(open + "/sua").body());
        var inspector = HOUSE.signedIn(DutyKind.INSPECTOR, HOUSE.body("91", "Thanh tra thử"));
        answers.put("record", inspector.get("/so-ghi").body());
        answers.put("record export", inspector.get("/so-ghi/tep").body());
    }

    private static void opens(String shelter) {
        var police = HOUSE.body("91", "Công an thử");
        var officer = HOUSE.account(DutyKind.DUTY_OFFICER, police);
        var onCall = HOUSE.stranger();
        onCall.signIn(officer.login(), TestHouse.PASSWORD);
        onCall.get(shelter);
        var idle = onCall.post(shelter + "/mo", Map.of("purpose", "LEGAL_PAPER"));
        assertThat(idle.statusCode()).isEqualTo(422);
        assertThat(idle.body()).doesNotContain(MOVED);
        var shown = onCall.post(shelter + "/mo", Map.of("purpose", "VISIT_OR_ESCORT"));
        assertThat(shown.body()).contains(MOVED, "Phường Rạch Giá").doesNotContain(SECRET);
        assertThat(shown.headers().firstValue("cache-control").orElse("")).contains("no-store");
        var entries =
                HOUSE.asOwner()
                        .sql(
                                """
                                select count(*) from ledger.entry
                                where operation = 'OPEN_SEALED' and person = :who
                                  and subject like '%' || :case
                                """)
                        .param("who", officer.person().number())
                        .param("case", shelter.substring("/danh-ba/91-".length()))
                        .query(Long.class)
                        .single();
        assertThat(entries).isEqualTo(1);
        var elsewhere = HOUSE.signedIn(DutyKind.CASE_WORKER, HOUSE.body("91", "Đơn vị khác"));
        elsewhere.get(shelter);
        var refused = elsewhere.post(shelter + "/mo", Map.of("purpose", "VISIT_OR_ESCORT"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).doesNotContain(MOVED);
        var other = HOUSE.signedIn(DutyKind.DUTY_OFFICER, HOUSE.body("01", "Công an nơi khác"));
        other.get("/danh-ba");
        assertThat(other.post(shelter + "/mo", Map.of("purpose", "VISIT_OR_ESCORT")).statusCode())
                .isEqualTo(404);
    }
}
