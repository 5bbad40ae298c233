package vn.binhan.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.OrganisationKind;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Happening;
import vn.binhan.directory.PlaceChoice;
import vn.binhan.kinship.Relation;
import vn.binhan.kit.Formats;
import vn.binhan.parties.Role;
import vn.binhan.places.Unit;
import vn.binhan.vault.Identity;

/** An order from the request to its end over the real server, and the wall between both sides. */
class MeasuresTest {
    private static final String PROVINCE = "01";
    private static final String SECRET_PLACE = "Hẻm Kín chín mươi chín";
    private static final String SECRET_WORDS = "Chị sợ nhất là đêm";
    private static final String SECRET_PHONE = "0000 100 977";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(Formats.ZONE);

    private final TestHouse house = TestHouse.open();
    private final Unit commune = commune("phuong cua nam");
    private final OrganisationId committee =
            body("UBND phường", OrganisationKind.PEOPLES_COMMITTEE);
    private final OrganisationId police = body("Công an phường", OrganisationKind.POLICE_OR_ARMY);
    private final OrganisationId centre = house.body(PROVINCE, "Trung tâm giúp thử");
    private final TestHouse.Account chair = house.account(DutyKind.UNIT_HEAD, committee);
    private final TestHouse.Account chief = house.account(DutyKind.UNIT_HEAD, police);
    private final TestHouse.Account worker = house.account(DutyKind.CASE_WORKER, centre);
    private final CaseRef hers = hers();

    private Unit commune(String name) {
        var today = LocalDate.now(Formats.ZONE);
        var choice = new PlaceChoice(house.places(), today);
        return PlaceChoice.named(choice.communes(name), name).orElseThrow();
    }

    /** A body of the commune; those of earlier tests stand there no more. */
    private OrganisationId body(String name, OrganisationKind kind) {
        house.asOwner()
                .sql(
                        """
                        update access.organisation set valid_to = current_date
                        where province = :province and kind = :kind and valid_to is null
                          and unit_code = :code
                        """)
                .param("province", PROVINCE)
                .param("kind", kind.name())
                .param("code", commune.key().code())
                .update();
        return house.access()
                .organisations()
                .add(PROVINCE, name + " thử " + UUID.randomUUID(), null, kind, commune.key(), null);
    }

    private CaseRef hers() {
        var actor = actor(worker);
        var opened = house.casefiles().open(actor, centre, UUID.randomUUID());
        var ref = CaseRef.parse(((Outcome.Done) opened).result()).orElseThrow();
        var her = new Identity("Người Cần Che", 1992, null, List.of(SECRET_PHONE));
        house.parties().writeDown(actor, ref, Role.SURVIVOR, her, SECRET_PLACE);
        return ref;
    }

    private Actor actor(TestHouse.Account account) {
        return house.access().actor(account.person()).orElseThrow();
    }

    private Visitor visitor(TestHouse.Account account) {
        var visitor = house.stranger();
        visitor.signIn(account.login(), TestHouse.PASSWORD);
        visitor.get("/bien-phap");
        return visitor;
    }

    private static Map<String, String> fields(String... pairs) {
        var all = new HashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            all.put(pairs[i], pairs[i + 1]);
        }
        return all;
    }

    private Map<String, String> request(String... more) {
        var all =
                fields(
                        "what", "NO_CONTACT",
                        "asker", "VICTIM",
                        "harm", "LIFE",
                        "consent", "yes",
                        "him", "Người Gây Hại Thử",
                        "her", "Người Cần Che",
                        "bond", "SPOUSE",
                        "commune", "phường Cửa Nam",
                        "place", "tại nhà hai người",
                        "deeds", "bóp cổ, lấy tiền công");
        all.putAll(fields(more));
        return all;
    }

    private CaseRef asked(String... more) {
        var answer = visitor(worker).post("/vu-viec/" + hers + "/cam-tiep-xuc", request(more));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        var path = answer.headers().firstValue("Location").orElseThrow();
        return CaseRef.parse(path.replaceAll("^/bien-phap/|[?].*", "")).orElseThrow();
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private static String[] ago(String field, Duration ago) {
        var at = Instant.now().minus(ago);
        return new String[] {
            field + "-day", Formats.day(LocalDate.ofInstant(at, Formats.ZONE)),
            field + "-time", TIME.format(at)
        };
    }

    private static String[] and(String[] one, String... more) {
        var all = java.util.Arrays.copyOf(one, one.length + more.length);
        System.arraycopy(more, 0, all, one.length, more.length);
        return all;
    }

    private List<String> told(CaseRef dossier) {
        return house.access().wall().asClock(() -> house.chronicle().of(dossier)).stream()
                .map(Happening::kind)
                .toList();
    }

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
    void without_her_word_nothing_is_asked_unless_a_life_is_threatened() {
        var asking = visitor(worker);
        var at = "/vu-viec/" + hers + "/cam-tiep-xuc";
        var refused = asking.post(at, request("consent", ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Chị cần đồng ý trước khi gửi đề nghị");
        var exOfficio = request("consent", "", "asker", "EX_OFFICIO", "harm", "HEALTH");
        assertThat(asking.post(at, exOfficio).body()).contains("chỉ tự quyết định khi");
        assertThat(told(hers)).isEmpty();
        asked("consent", "", "asker", "EX_OFFICIO");
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
            assertThat(body)
                    .as(path)
                    .doesNotContain(hers.id().toString())
                    .doesNotContain(hers.toString().substring(0, 11))
                    .doesNotContain(SECRET_PLACE)
                    .doesNotContain(SECRET_WORDS)
                    .doesNotContain(SECRET_PHONE);
            assertThat(after.get(path)).as(path).isEqualTo(body);
        });
    }

    /**
     * Every page this person gets, asked with the dossier and with her case, without its tokens.
     */
    private Map<String, String> everything(Visitor looking, CaseRef dossier) {
        var pages = new HashMap<String, String>();
        var people =
                Pattern.compile("/lien-quan/([0-9a-f-]{36})")
                        .matcher(looking.get("/ho-so/" + dossier + "/lien-quan").body())
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .toList();
        for (var route : house.routes()) {
            if (!route.method().equals(HttpMethod.GET) || route.path().equals("/dang-xuat")) {
                continue;
            }
            var pattern = route.path();
            for (var ref : pattern.contains("{ref}") ? List.of(dossier, hers) : List.of(dossier)) {
                for (var party : pattern.contains("{party}") ? people : List.of("none")) {
                    var path =
                            pattern.replace("{ref}", ref.toString())
                                    .replace("{party}", party)
                                    .replaceAll("\\{[^}]+}", "91-999999");
                    var answer = looking.get(path);
                    if (ref.equals(hers) && route.path().contains("{ref}")) {
                        assertThat(answer.statusCode()).as(path).isNotEqualTo(200);
                    }
                    pages.put(
                            path.replace(hers.toString(), "hers"),
                            plain(answer.body()).replace(hers.toString(), "asked for"));
                }
            }
        }
        pages.put("opened", plain(looking.post("/bien-phap/" + dossier + "/mo", Map.of()).body()));
        return pages;
    }

    /** A page without what is new at every look: tokens and the minutes that are left. */
    private static String plain(String body) {
        return body.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                .replaceAll("value=\"[A-Za-z0-9_-]{36,}\"", "")
                .replaceAll("[?]v=[0-9a-f]+", "")
                .replaceAll("\\d+ (giờ|phút|giây)", "")
                .replaceAll("\\d{2}:\\d{2}(:\\d{2})?", "");
    }
}
