package vn.binhan.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.app.Visitor;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.consents.Share;
import vn.binhan.kit.Formats;
import vn.binhan.measures.BothSides;
import vn.binhan.needs.NeedKind;
import vn.binhan.parties.Role;
import vn.binhan.vault.Identity;

/** What he answers for over the real server, and the wall between both sides. */
class AccountabilityTest extends BothSides {

    private CaseRef opened(String matter, String... more) {
        var all = request(more);
        all.put("matter", matter);
        var answer = visitor(worker).post("/vu-viec/" + hers + "/xu-ly", all);
        done(answer);
        var path = answer.headers().firstValue("Location").orElseThrow();
        return CaseRef.parse(path.replaceAll("^/xu-ly/|[?].*", "")).orElseThrow();
    }

    private static String[] criticism(Duration first, String... more) {
        return and(and(ago("first", first), ago("acted", Duration.ofDays(2))), more);
    }

    @Test
    void a_sanction_is_asked_for_and_decided_by_the_tariff_of_the_day() {
        var dossier =
                opened("SANCTION", and(ago("acted", Duration.ofDays(2)), "violation", "INSULT"));
        var at = "/xu-ly/" + dossier;
        var deciding = visitor(chief);
        assertThat(deciding.get("/xu-ly").body()).contains(dossier.toString());
        assertThat(deciding.get(at).body())
                .contains("5.000.000 đến 10.000.000 đồng", "Điều 39, Nghị định 282/2025/NĐ-CP")
                .contains("Đã đọc nguồn, chưa xác nhận")
                .doesNotContain("bóp cổ");
        assertThat(deciding.post(at + "/mo", Map.of()).body()).contains("bóp cổ");
        var fine = fields("xu-phat-sanction", "FINE", "xu-phat-amount", "12.000.000");
        fine.put("xu-phat-words", "Quyết định 07");
        assertThat(visitor(worker).post(at + "/xu-phat", fine).statusCode()).isEqualTo(403);
        assertThat(deciding.post(at + "/xu-phat", fine).body()).contains("10.000.000 đồng");
        fine.put("xu-phat-amount", "7.500.000");
        done(deciding.post(at + "/xu-phat", fine));
        assertThat(deciding.get(at).body()).contains("Số tiền: 7.500.000 đồng");
        assertThat(told(dossier)).containsExactly("proceeding.asked", "proceeding.sanctioned");
        assertThat(told(hers)).containsExactly("accountability.opened");
        assertThat(visitor(worker).get("/vu-viec/" + hers + "/xu-ly").body())
                .contains(dossier.toString());
        assertThat(visitor(chair).get(at).statusCode()).as("not asked of the Chair").isEqualTo(404);
        assertThat(deciding.get("/vu-viec/" + dossier + "/xu-ly").statusCode())
                .as("a dossier leads nowhere")
                .isEqualTo(404);
    }

    @Test
    void whether_he_was_sanctioned_before_is_read_from_what_is_on_file() {
        var before = Duration.ofDays(500);
        var asking = fields(and(criticism(before), "adult", "yes", "sanctioned", "yes"));
        asking.put("matter", "CRITICISM");
        var page = "/vu-viec/" + hers + "/xu-ly";
        var all = request();
        all.putAll(asking);
        assertThat(visitor(worker).post(page, all).body())
                .as("nobody's word counts for it")
                .contains("hãy ghi quyết định xử phạt đó trước");
        var first = and(ago("acted", before), "violation", "PHYSICAL");
        var sanction = opened("SANCTION", first);
        assertThat(visitor(worker).post(page, all).statusCode())
                .as("asked for is not decided")
                .isEqualTo(422);
        var warned = fields("xu-phat-sanction", "WARNING", "xu-phat-words", "Quyết định 07");
        done(visitor(chief).post("/xu-ly/" + sanction + "/xu-phat", warned));
        done(visitor(worker).post(page, all));
    }

    @Test
    void a_broken_order_begins_a_sanction_once_and_her_case_finds_it() {
        var order = asked();
        var at = "/bien-phap/" + order;
        done(visitor(chair).post(at + "/quyet-dinh", fields("quyet-dinh-words", "Đe dọa")));
        var policing = visitor(chief);
        assertThat(policing.post(at + "/xu-phat", Map.of()).body())
                .contains("Chưa ghi vi phạm nào");
        var seen = fields("vi-pham-breach", "CAME_NEAR", "vi-pham-words", "Đứng trước cổng");
        done(policing.post(at + "/vi-pham", seen));
        var begun = policing.post(at + "/xu-phat", Map.of());
        done(begun);
        var path = begun.headers().firstValue("Location").orElseThrow().replaceAll("[?].*", "");
        assertThat(policing.get(path).body())
                .contains("Điều 53, Nghị định 282/2025/NĐ-CP", "mức phạt chưa đọc được")
                .contains("Chưa kiểm chứng", order.toString());
        assertThat(policing.post(at + "/xu-phat", Map.of()).body()).contains("đã có hồ sơ xử phạt");
        assertThat(told(hers))
                .containsExactly("measures.asked", "risk.changed", "accountability.opened");
        assertThat(visitor(worker).get("/vu-viec/" + hers + "/xu-ly").body())
                .contains("Bạn không tham gia hồ sơ đó");
    }

    @Test
    void the_chair_where_he_lives_has_the_community_speak_or_sets_work_of_the_list() {
        var path = "/vu-viec/" + hers + "/xu-ly";
        var late = request(criticism(Duration.ofDays(400), "matter", "CRITICISM", "adult", "yes"));
        assertThat(visitor(worker).post(path, late).body()).contains("phải trong 12 tháng");
        late.put("adult", "");
        assertThat(visitor(worker).post(path, late).body()).contains("đủ 18 tuổi trở lên");
        var dossier = opened("CRITICISM", criticism(Duration.ofDays(90), "adult", "yes"));
        var at = "/xu-ly/" + dossier;
        var deciding = visitor(chair);
        assertThat(deciding.get(at).body())
                .contains("Điều 32, Điều 33, Luật 13/2022/QH15", "Hai hành vi trong 12 tháng");
        done(deciding.post(at + "/tu-nguyen", Map.of()));
        var made = fields("giao-viec-work", UUID.randomUUID().toString());
        assertThat(deciding.post(at + "/giao-viec", made).body())
                .contains("danh mục đã được công nhận");
        var work =
                fields(
                        "unit", committee.toString(),
                        "name", "Quét đường tổ 3",
                        "discussed", Formats.day(LocalDate.now(Formats.ZONE)));
        assertThat(visitor(chief).post("/viec-cong-dong", work).statusCode()).isEqualTo(404);
        done(deciding.post("/viec-cong-dong", work));
        var id =
                Pattern.compile("name=\"ended\" value=\"([^\"]+)\"")
                        .matcher(deciding.get("/viec-cong-dong").body())
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1);
        done(deciding.post(at + "/giao-viec", fields("giao-viec-work", id)));
        done(deciding.post(at + "/viec-xong", Map.of()));
        assertThat(deciding.get(at).body()).contains("Việc: Quét đường tổ 3.", "Đã xong");
    }

    @Test
    void an_absence_is_told_in_her_case_where_danger_is_judged_anew() {
        var dossier = opened("PROGRAMME", ago("at", Duration.ofDays(5)));
        var at = "/xu-ly/" + dossier;
        var deciding = visitor(chair);
        done(
                deciding.post(
                        at + "/lap-chuong-trinh",
                        fields(
                                and(
                                        ago("lap-chuong-trinh-at", Duration.ofDays(4)),
                                        "lap-chuong-trinh-count",
                                        "6"))));
        var set =
                and(
                        ago("hen-buoi-at", Duration.ofDays(3)),
                        ago("hen-buoi-from", Duration.ofDays(2)));
        done(deciding.post(at + "/hen-buoi", fields(set)));
        house.accountability().lookAfter();
        assertThat(told(dossier)).endsWith("proceeding.overdue");
        var turn =
                Pattern.compile("name=\"vang-mat-session\" type=\"radio\" value=\"(\\d+)\"")
                        .matcher(deciding.get(at).body())
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1);
        var absent = fields("vang-mat-session", turn, "vang-mat-absence", "NOT_EXCUSED");
        done(deciding.post(at + "/vang-mat", absent));
        assertThat(told(hers)).containsExactly("accountability.opened", "risk.changed");
        assertThat(deciding.get(at).body()).contains("có mặt 0 trên 6 buổi");
    }

    @Test
    void two_worlds_that_differ_in_her_place_are_one_to_those_who_work_with_him() {
        var order = asked();
        done(
                visitor(chair)
                        .post(
                                "/bien-phap/" + order + "/quyet-dinh",
                                fields("quyet-dinh-words", "Đe dọa")));
        var sanction =
                opened("SANCTION", and(ago("acted", Duration.ofDays(2)), "violation", "INSULT"));
        var word = opened("CRITICISM", criticism(Duration.ofDays(90), "adult", "yes"));
        var all = List.of(order, sanction, word);
        var looking = new HashMap<String, Looking>();
        looking.put("chair", new Looking(visitor(chair), all));
        looking.put("chief", new Looking(visitor(chief), all));
        looking.put("helper", named(DutyKind.CASE_WORKER, committee, order));
        looking.put("on call", named(DutyKind.DUTY_OFFICER, police, order));
        // What the rounds of the house do for everybody once does not fall between the two worlds.
        house.kinship().markEverybody();
        // How many have looked at a dossier stands on its cover: all look once before.
        looking.values()
                .forEach(
                        who -> who.at().forEach(dossier -> who.visitor().get("/ho-so/" + dossier)));
        var before = worlds(looking);
        assertThat(before).hasSizeGreaterThan(150);
        assertThat(before.values().stream().filter(body -> body.contains("bóp cổ")).count())
                .as("what they may read is read")
                .isGreaterThanOrEqualTo(3);
        assertThat(before.keySet())
                .as("papers are drawn up on his side")
                .anyMatch(path -> path.endsWith("/xu-ly/giay-to SANCTION_RECORD"))
                .anyMatch(path -> path.endsWith("/xu-ly/giay-to CRITICISM"))
                .anyMatch(path -> path.endsWith("/bien-phap/giay-to SERVICE"));
        assertThat(looking.keySet())
                .as("each duty reads what it may")
                .allMatch(
                        who -> before.get(who + " " + order + " /bien-phap/mo").contains("bóp cổ"));
        sheIsElsewhere();
        var after = worlds(looking);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((path, body) -> {
            if (!isOfReports(path)) {
                assertThat(after.get(path)).as(path).isEqualTo(body);
            }
            assertThat(body)
                    .as(path)
                    .doesNotContain(hers.id().toString())
                    .doesNotContain(SECRET_PLACE)
                    .doesNotContain(SECRET_PHONE);
        });
    }

    /** In the other world she is in a shelter of another commune and referred to its station. */
    private void sheIsElsewhere() {
        var actor = actor(worker);
        var shelter = house.body(PROVINCE, "Nhà tạm lánh kín");
        var keeper = house.account(DutyKind.CASE_WORKER, shelter);
        var child = new Identity("Con Của Chị", 2020, null, List.of());
        house.parties().writeDown(actor, hers, Role.CHILD, child, SECRET_PLACE + " bis");
        var may = Set.of(Share.NEED, Share.NAME);
        house.consents().refer(actor, hers, shelter, may, UUID.randomUUID());
        house.needs().open(actor, hers, NeedKind.SAFETY, Instant.now(), UUID.randomUUID());
        house.needs().refer(actor, hers, shelter, "Cần chỗ ở kín", UUID.randomUUID());
        assertThat(visitor(keeper).get("/chuyen-den").body()).contains("/chuyen-den/" + PROVINCE);
        var danger = fields("f_strangled", "YES", "reason", SECRET_WORDS);
        done(visitor(worker).post("/vu-viec/" + hers + "/nguy-co", danger));
    }

    /** Somebody on his side, and the dossiers on which they look. */
    private record Looking(Visitor visitor, List<CaseRef> at) {}

    /** Somebody with this duty whom the chair names on the order. */
    private Looking named(DutyKind duty, OrganisationId body, CaseRef order) {
        var account = house.account(duty, body);
        var until = Instant.now().plus(Duration.ofDays(9));
        var shared = house.casefiles().share(actor(chair), order, account.person(), until);
        assertThat(shared).isInstanceOf(Outcome.Done.class);
        return new Looking(visitor(account), List.of(order));
    }

    private Map<String, String> worlds(Map<String, Looking> looking) {
        var all = new HashMap<String, String>();
        looking.forEach((who, look) ->
                look.at()
                        .forEach(dossier ->
                                everything(look.visitor(), dossier)
                                        .forEach((path, body) ->
                                                all.put(who + " " + dossier + " " + path, body))));
        return all;
    }
}
