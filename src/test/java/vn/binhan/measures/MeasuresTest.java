package vn.binhan.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationKind;
import vn.binhan.access.Outcome;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.casefiles.ConflictSource;
import vn.binhan.kinship.Relation;
import vn.binhan.kit.Formats;
import vn.binhan.kit.WrongForm;
import vn.binhan.parties.Role;
import vn.binhan.places.UnitKey;
import vn.binhan.vault.Identity;

/** An order from the request to its end over the real server, and the wall between both sides. */
class MeasuresTest extends BothSides {
    @Test
    void an_order_is_asked_for_decided_served_and_supervised() {
        var dossier = asked();
        var at = "/bien-phap/" + dossier;
        var deciding = visitor(chair);
        var policing = visitor(chief);
        assertThat(deciding.get("/bien-phap").body()).contains(dossier.toString());
        assertThat(policing.get(at).statusCode()).as("before the decision").isEqualTo(404);
        assertThat(deciding.get(at).body()).contains("Điều 25 khoản 2").doesNotContain("bóp cổ");
        assertThat(deciding.post(at + "/mo", Map.of()).body()).contains("bóp cổ");
        var tomorrow = Formats.day(LocalDate.now(Formats.ZONE).plusDays(5));
        var tooLong =
                deciding.post(
                        at + "/quyet-dinh",
                        fields(
                                "quyet-dinh-words", "Đe dọa tính mạng",
                                "quyet-dinh-until-day", tomorrow,
                                "quyet-dinh-until-time", "8:00"));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("Mỗi lần cấm tiếp xúc không quá 3 ngày");
        assertThat(visitor(worker).post(at + "/quyet-dinh", Map.of()).statusCode())
                .as("only the Chair decides")
                .isEqualTo(403);
        done(deciding.post(at + "/quyet-dinh", fields("quyet-dinh-words", "Đe dọa tính mạng")));
        assertThat(policing.get("/bien-phap").body()).contains(dossier.toString());
        assertThat(policing.post(at + "/quyet-dinh", Map.of()).statusCode())
                .as("the chief of police heads another unit")
                .isEqualTo(404);
        done(
                policing.post(
                        at + "/giao-van-ban",
                        fields(
                                "giao-van-ban-receiver", "HIM",
                                "giao-van-ban-method", "IN_PERSON")));
        done(policing.post(at + "/xin-huy", fields("xin-huy-asker", "VICTIM")));
        var silent = deciding.post(at + "/tra-loi", fields("tra-loi-words", "Còn nguy hiểm"));
        assertThat(silent.body()).contains("Hãy chọn giữ nguyên hay hủy bỏ quyết định");
        done(
                deciding.post(
                        at + "/tra-loi",
                        fields("tra-loi-answer", "KEPT", "tra-loi-words", "Còn nguy hiểm")));
        done(policing.post(at + "/giam-sat", fields("giam-sat-person", chief.person().toString())));
        assertThat(told(dossier))
                .containsExactly(
                        "order.requested",
                        "order.decided",
                        "order.served",
                        "order.cancel_asked",
                        "order.kept",
                        "order.supervised");
        assertThat(told(hers)).containsExactly("measures.asked");
        assertThat(visitor(worker).get(at).body()).contains("Người giám sát");
        assertThat(visitor(worker).get("/vu-viec/" + hers).statusCode()).isEqualTo(200);
        assertThat(visitor(worker).get("/vu-viec/" + dossier).statusCode())
                .as("a dossier is no case")
                .isEqualTo(404);
        assertThat(deciding.get("/vu-viec/" + dossier + "/cam-tiep-xuc").statusCode())
                .as("a dossier leads nowhere")
                .isEqualTo(404);
    }

    @Test
    void without_her_word_no_body_asks_unless_a_life_is_threatened() {
        var asking = visitor(worker);
        var at = "/vu-viec/" + hers + "/cam-tiep-xuc";
        var body = request("consent", "", "asker", "COMPETENT_BODY");
        WrongForm.says(asking.post(at, body), "consent", "Cơ quan, tổ chức đề nghị thì chị");
        var exOfficio = request("consent", "", "asker", "EX_OFFICIO", "harm", "HEALTH");
        assertThat(asking.post(at, exOfficio).body()).contains("chỉ tự quyết định khi");
        assertThat(told(hers)).isEmpty();
        asked("consent", "", "asker", "EX_OFFICIO");
    }

    @Test
    void she_and_whoever_stands_for_her_ask_by_their_own_word() {
        asked("consent", "", "asker", "VICTIM");
        var at = "/vu-viec/" + hers + "/cam-tiep-xuc";
        for (var asker : List.of("GUARDIAN", "LEGAL_REPRESENTATIVE")) {
            var unsaid = request("consent", "", "asker", asker);
            WrongForm.says(visitor(worker).post(at, unsaid), "capacity", "Hãy chọn người giám hộ");
            asked("consent", "", "asker", asker, "capacity", "NAMED_BY_COURT");
        }
    }

    @Test
    void a_body_that_is_not_competent_is_never_asked_for_an_order() {
        house.account(DutyKind.UNIT_HEAD, house.body(PROVINCE, "Sở không có thẩm quyền thử"));
        var at = "/vu-viec/" + hers + "/cam-tiep-xuc";
        var asking = visitor(worker);
        endCommittees();
        for (var elsewhere : List.of("commune", "communeCode")) {
            var where = elsewhere.equals("commune") ? "phường Hoàn Kiếm" : "30337";
            var refused = asking.post(at, request(elsewhere, where));
            assertThat(refused.statusCode()).as(where).isEqualTo(422);
            assertThat(refused.body()).contains("Chương trình chưa biết ai có thẩm quyền");
        }
        assertThat(told(hers)).isEmpty();
        var whole = new UnitKey(PROVINCE, LocalDate.of(2025, 7, 1));
        var above =
                house.access()
                        .organisations()
                        .add(
                                PROVINCE,
                                "UBND thành phố thử " + UUID.randomUUID(),
                                null,
                                OrganisationKind.PEOPLES_COMMITTEE,
                                whole,
                                null);
        var chief = house.account(DutyKind.UNIT_HEAD, above);
        var abroad = asking.post(at, request("communeCode", "30337"));
        assertThat(abroad.statusCode()).as("not this province's").isEqualTo(422);
        var dossier = asked("commune", "phường Hoàn Kiếm");
        assertThat(visitor(chief).get("/bien-phap/" + dossier).body())
                .contains("Luật giao việc này cho Chủ tịch UBND cấp xã");
        assertThat(visitor(chair).get("/bien-phap/" + asked()).body())
                .doesNotContain("Luật giao việc này cho Chủ tịch UBND cấp xã");
        endCommittees();
    }

    /** Of the whole province no committee is known from now on. */
    private void endCommittees() {
        house.asOwner()
                .sql(
                        """
                        update access.organisation set valid_to = current_date
                        where province = :province and unit_code = :province
                          and kind = 'PEOPLES_COMMITTEE' and valid_to is null
                        """)
                .param("province", PROVINCE)
                .update();
    }

    @Test
    void the_clock_tells_what_was_written_down_late_and_what_is_over() {
        var dossier = asked(ago("at", Duration.ofHours(100)));
        house.measures().lookAfter();
        assertThat(told(dossier)).containsExactly("order.requested", "order.overdue");
        var at = "/bien-phap/" + dossier;
        done(
                visitor(chair)
                        .post(
                                at + "/quyet-dinh",
                                fields(
                                        and(
                                                ago("quyet-dinh-at", Duration.ofHours(99)),
                                                "quyet-dinh-words",
                                                "Ký trong đêm mất mạng"))));
        house.measures().lookAfter();
        assertThat(told(dossier))
                .containsExactly(
                        "order.requested", "order.overdue", "order.decided", "order.lapsed");
        var page = visitor(worker).get(at).body();
        assertThat(page).contains("Hết hiệu lực").contains("Ghi muộn").contains("Xong đúng hạn");
        var next = asked("after", dossier.toString());
        assertThat(told(dossier)).endsWith("order.extended_by_new");
        assertThat(told(next)).containsExactly("order.requested");
        assertThat(house.chronicle().read(actor(worker), hers).orElseThrow().isOpen()).isTrue();
    }

    @Test
    void a_chair_who_is_the_husband_is_replaced_without_a_trace() {
        var above = house.body(PROVINCE, "UBND tỉnh thử");
        var deputy = house.account(DutyKind.UNIT_HEAD, above);
        house.rosters().setAbove(actor(chair), committee, above);
        var card = "%012d".formatted(System.nanoTime() % 1_000_000_000_000L);
        var himself = new Identity("Chủ Tịch Là Chồng", 1980, card, List.of());
        house.kinship().declare(actor(chair), Relation.SELF, himself);
        var looking = visitor(chair);
        var before = plain(looking.get("/bien-phap").body());
        var dossier = asked("him", "Chủ Tịch Là Chồng", "year", "1980", "card", card);
        assertThat(plain(looking.get("/bien-phap").body())).isEqualTo(before);
        assertThat(plain(looking.get("/ho-so").body())).doesNotContain(dossier.id().toString());
        assertThat(looking.get("/bien-phap/" + dossier).statusCode()).isEqualTo(404);
        var deciding = visitor(deputy);
        assertThat(deciding.get("/bien-phap").body()).contains(dossier.toString());
        done(
                deciding.post(
                        "/bien-phap/" + dossier + "/quyet-dinh",
                        fields("quyet-dinh-words", "Thay Chủ tịch phường")));
    }

    @Test
    void a_chair_kept_from_her_case_before_anything_is_asked_never_sees_the_dossier() {
        var above = house.body(PROVINCE, "UBND tỉnh thử");
        var deputy = house.account(DutyKind.UNIT_HEAD, above);
        house.rosters().setAbove(actor(chair), committee, above);
        var found = Map.of(chair.person(), ConflictSource.TOLD);
        house.casefiles().conflicts().bar(hers, found, Instant.now());
        var dossier = asked();
        var looking = visitor(chair);
        assertThat(looking.get("/bien-phap/" + dossier).statusCode()).isEqualTo(404);
        assertThat(looking.get("/bien-phap").body()).doesNotContain(dossier.toString());
        assertThat(visitor(deputy).get("/bien-phap/" + dossier).statusCode()).isEqualTo(200);
    }

    @Test
    void a_permitted_contact_that_nobody_reports_as_over_alarms_both_sides() {
        var dossier = asked(ago("at", Duration.ofHours(30)));
        var at = "/bien-phap/" + dossier;
        var signed = and(ago("quyet-dinh-at", Duration.ofHours(29)), "quyet-dinh-words", "Ký");
        done(visitor(chair).post(at + "/quyet-dinh", fields(signed)));
        var meeting =
                and(
                        and(
                                ago("gap-at", Duration.ofHours(7)),
                                "gap-occasion",
                                "ACCIDENT_OR_ILLNESS"),
                        and(
                                ago("gap-from", Duration.ofHours(6)),
                                ago("gap-until", Duration.ofHours(4))));
        done(visitor(chief).post(at + "/gap", fields(meeting)));
        assertThat(visitor(chief).get("/hom-nay").body()).contains(at, "Quá 2 giờ");
        house.measures().lookAfter();
        assertThat(told(dossier)).endsWith("order.overdue");
        assertThat(told(hers)).containsExactly("measures.asked", "risk.changed");
    }

    @Test
    void words_that_could_lead_to_her_are_not_passed_on_to_his_side() {
        var asking = visitor(worker);
        var at = "/vu-viec/" + hers + "/cam-tiep-xuc";
        WrongForm.says(
                asking.post(at, request("deeds", "Đe dọa; chị đang ở nhờ nhà dì")),
                "deeds",
                "Nội dung có chữ hoặc số",
                "chị đang ở nhờ");
        WrongForm.says(
                asking.post(at, request("place", "gần nhà tạm lánh")),
                "place",
                "Nơi xảy ra có chữ hoặc số");
        assertThat(told(hers)).isEmpty();
    }

    @Test
    void an_address_or_a_witness_of_her_case_is_not_passed_on_however_it_is_written() {
        var asking = visitor(worker);
        var at = "/vu-viec/" + hers + "/cam-tiep-xuc";
        var child = new Identity("Con Của Chị", 2020, null, List.of());
        var witness = new Identity("Trương Văn Bảy", 1970, null, List.of());
        var kept = "Số 12/3, đường Hoa Sữa, P. Châu Đốc";
        house.parties().writeDown(actor(worker), hers, Role.CHILD, child, kept);
        house.parties().writeDown(actor(worker), hers, Role.WITNESS, witness, null);
        for (var way : List.of("đến 12/3 HOA SUA đòi gặp", "trước nhà 12 / 3, Đ. Hoa Sữa")) {
            var answer = asking.post(at, request("deeds", way));
            assertThat(answer.body()).as("repeats it nowhere").doesNotContain(kept);
            WrongForm.says(answer, "deeds", "Nội dung giống một địa chỉ");
        }
        WrongForm.says(
                asking.post(at, request("deeds", "theo lời trương văn bảy")),
                "deeds",
                "Nội dung giống một địa chỉ, hoặc có tên người báo tin");
        var other = "/vu-viec/" + hers + "/xu-ly";
        WrongForm.says(
                asking.post(other, request("matter", "PROGRAMME", "place", "hẻm Hoa Sữa số 12/3")),
                "place",
                "Nơi xảy ra giống một địa chỉ");
        assertThat(told(hers)).isEmpty();

        // Where he lives himself he knows.
        var him = new Identity("Người Gây Hại Thử", 1985, null, List.of());
        house.parties().writeDown(actor(worker), hers, Role.USED_VIOLENCE, him, "12/3 Hoa Sữa");
        done(asking.post(at, request("place", "tại nhà 12/3 Hoa Sữa")));
    }

    @Test
    void near_its_end_danger_is_judged_anew_in_her_case() {
        var dossier = asked(ago("at", Duration.ofHours(50)));
        var at = "/bien-phap/" + dossier;
        var signed = and(ago("quyet-dinh-at", Duration.ofHours(49)), "quyet-dinh-words", "Ký");
        done(visitor(chair).post(at + "/quyet-dinh", fields(signed)));
        house.measures().lookAfter();
        house.measures().lookAfter();
        assertThat(told(dossier)).contains("order.warned");
        assertThat(told(hers)).containsExactly("measures.asked", "risk.changed");
        assertThat(visitor(chair).get(at).body())
                .contains("100 m", "Điều 53, Nghị định 282/2025/NĐ-CP", "Chưa kiểm chứng");
    }

    @Test
    void when_he_comes_near_her_danger_is_judged_anew_on_her_side() {
        var dossier = asked();
        var at = "/bien-phap/" + dossier;
        var deciding = visitor(chair);
        done(deciding.post(at + "/quyet-dinh", fields("quyet-dinh-words", "Đe dọa tính mạng")));
        assertThat(told(hers)).doesNotContain("risk.changed");
        var seen = fields("vi-pham-breach", "CAME_NEAR", "vi-pham-words", "Đứng trước cổng");
        done(visitor(chief).post(at + "/vi-pham", seen));
        assertThat(told(hers)).containsExactly("measures.asked", "risk.changed");
    }

    @Test
    void only_people_of_the_deciding_unit_and_the_police_there_are_named_on_a_dossier() {
        var dossier = asked();
        var stranger = house.account(DutyKind.CASE_WORKER, house.body(PROVINCE, "Nơi khác"));
        var deciding = visitor(chair);
        var at = "/bien-phap/" + dossier;
        done(deciding.post(at + "/quyet-dinh", fields("quyet-dinh-words", "Đe dọa tính mạng")));
        var who = stranger.person().toString();
        assertThat(deciding.post(at + "/giam-sat", fields("giam-sat-person", who)).statusCode())
                .isEqualTo(422);
        var until = Formats.day(LocalDate.now(Formats.ZONE).plusDays(5));
        var named = fields("person", who, "reason", "HELPS", "until", until);
        deciding.post("/ho-so/" + dossier + "/nguoi", named);
        assertThat(visitor(stranger).get(at).statusCode()).isEqualTo(404);
        named.put("person", chief.person().toString());
        deciding.post("/ho-so/" + dossier + "/nguoi", named);
        assertThat(visitor(chief).get(at).statusCode()).isEqualTo(200);
    }

    @Test
    void no_address_but_his_comes_into_a_dossier() {
        var dossier = asked();
        var people = "/ho-so/" + dossier + "/lien-quan";
        var writing = visitor(worker);
        var hers = fields("role", "SURVIVOR", "NAME", "Người Cần Che", "ADDRESS", SECRET_PLACE);
        var refused = writing.post(people, hers);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("chỉ ghi nơi ở của người đó");
        var her = writing.get(people).body();
        for (var party : parties(her)) {
            var right = fields("edit", "1", "ADDRESS", SECRET_PLACE);
            writing.post(people + "/" + party, right);
        }
        assertThat(known(dossier)).as("only his address was taken").isEqualTo(1);
    }

    private static List<String> parties(String page) {
        return Pattern.compile("/lien-quan/([0-9a-f-]{36})")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** How many addresses lie in it. */
    private long known(CaseRef dossier) {
        return house.asOwner()
                .sql(
                        """
                        select count(*) from parties.field f
                        join parties.party p on p.province = f.province and p.id = f.party
                        where p.file = :file and f.kind = 'ADDRESS'
                        """)
                .param("file", dossier.id())
                .query(Long.class)
                .single();
    }

    @Test
    void whoever_works_with_him_learns_nothing_of_where_she_is() {
        var dossier = asked();
        var deciding = visitor(chair);
        done(
                deciding.post(
                        "/bien-phap/" + dossier + "/quyet-dinh",
                        fields("quyet-dinh-words", "Đe dọa tính mạng")));
        var looking = visitor(chief);
        var before = everything(looking, dossier);
        assertThat(before).hasSizeGreaterThan(20);
        // On her side a story goes on.
        var actor = actor(worker);
        var other = house.casefiles().open(actor, centre, UUID.randomUUID());
        assertThat(other).isInstanceOf(Outcome.Done.class);
        var child = new Identity("Con Của Chị", 2020, null, List.of());
        house.parties().writeDown(actor, hers, Role.CHILD, child, SECRET_PLACE + " bis");
        var risk =
                visitor(worker)
                        .post(
                                "/vu-viec/" + hers + "/nguy-co",
                                fields("f_strangled", "YES", "reason", SECRET_WORDS));
        done(risk);
        var after = everything(looking, dossier);
        before.forEach((path, body) -> {
            for (var page : List.of(body, after.get(path))) {
                assertThat(page)
                        .as(path)
                        .doesNotContain(hers.id().toString())
                        .doesNotContain(hers.toString().substring(0, 11))
                        .doesNotContain(SECRET_PLACE)
                        .doesNotContain(SECRET_WORDS)
                        .doesNotContain(SECRET_PHONE);
            }
            if (!isOfReports(path)) {
                assertThat(after.get(path)).as(path).isEqualTo(body);
            }
        });
    }
}
