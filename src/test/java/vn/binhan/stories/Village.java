package vn.binhan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.OrganisationKind;
import vn.binhan.app.TestHouse;
import vn.binhan.app.TestHouse.Account;
import vn.binhan.app.Visitor;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Happening;
import vn.binhan.places.UnitKey;

/** The people of one commune that no other story knows, and their pages. */
final class Village {
    static final String PROVINCE = "91";
    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);

    /** Communes of An Giang; the stories in them are invented. */
    private static final List<String> COMMUNES =
            List.of(
                    "30313 Xã Mỹ Hòa Hưng",
                    "30337 Xã An Phú",
                    "30346 Xã Nhơn Hội",
                    "30352 Xã Phú Hữu",
                    "30367 Xã Vĩnh Hậu",
                    "30376 Phường Tân Châu",
                    "30377 Phường Long Phú",
                    "30385 Xã Vĩnh Xương",
                    "30292 Phường Bình Đức",
                    "30301 Phường Mỹ Thới",
                    "30307 Phường Long Xuyên",
                    "30316 Phường Châu Đốc",
                    "30325 Phường Vĩnh Tế",
                    "30388 Xã Tân An",
                    "30403 Xã Châu Phong",
                    "30409 Xã Chợ Vàm",
                    "30436 Xã Phú An",
                    "30463 Xã Châu Phú");

    private static final AtomicInteger NEXT = new AtomicInteger();

    final StoryHouse story = StoryHouse.open();
    final TestHouse house = story.house;
    final String code;
    final String name;
    final OrganisationId committee;
    final OrganisationId police;
    final OrganisationId station;
    final Account chair;

    /** Of the committee: first asked of reports, and works with her. */
    final Account officer;

    final Account villageHead;
    final Account chief;
    final Account nurse;

    private final Map<Account, Visitor> signedIn = new HashMap<>();
    private int turn;

    /** It is this minute when the village begins to be. */
    Village(String minute) {
        this(minute, COMMUNES.get(NEXT.getAndIncrement()));
    }

    /** The same in this commune, which no other story has. */
    Village(String minute, String commune) {
        story.at(minute);
        code = commune.substring(0, 5);
        name = commune.substring(6);
        committee = body("Ủy ban nhân dân", OrganisationKind.PEOPLES_COMMITTEE);
        police = body("Công an", OrganisationKind.POLICE_OR_ARMY);
        station = body("Trạm y tế", OrganisationKind.DEPARTMENT);
        chair = house.account(DutyKind.UNIT_HEAD, committee);
        officer = house.account(DutyKind.CASE_WORKER, committee);
        villageHead = house.account(DutyKind.CASE_WORKER, committee);
        chief = house.account(DutyKind.UNIT_HEAD, police);
        nurse = house.account(DutyKind.CASE_WORKER, station);
        does(chair, "/truc/" + committee, "act=deputy", "person=" + number(officer));
    }

    private OrganisationId body(String what, OrganisationKind kind) {
        var unit = new UnitKey(code, SINCE);
        return house.access()
                .organisations()
                .add(PROVINCE, what + " " + name + " thử", null, kind, unit, null);
    }

    /** A body of the whole province, and who heads it. */
    Account above(OrganisationKind kind, String what) {
        var unit = new UnitKey(PROVINCE, SINCE);
        var body = house.access().organisations().add(PROVINCE, what, null, kind, unit, null);
        return house.account(DutyKind.UNIT_HEAD, body);
    }

    static String number(Account account) {
        return account.person().toString();
    }

    /** Somebody's browser at this minute. */
    Visitor as(Account account) {
        if (turn != story.turn()) {
            signedIn.clear();
            turn = story.turn();
        }
        return signedIn.computeIfAbsent(
                account,
                who -> {
                    var visitor = house.stranger();
                    visitor.signIn(who.login(), TestHouse.PASSWORD);
                    visitor.get("/nguoi-than");
                    return visitor;
                });
    }

    /** Sends a form with fields such as "deed=AGREE"; of two of one name the later counts. */
    HttpResponse<String> sends(Account who, String path, String... pairs) {
        var fields = new HashMap<String, String>();
        fields.put("once", UUID.randomUUID().toString());
        for (var pair : pairs) {
            var sign = pair.indexOf('=');
            fields.put(pair.substring(0, sign), pair.substring(sign + 1));
        }
        return as(who).post(path, fields);
    }

    /** Sends a form that is taken; where it leads, without its notice. */
    String does(Account who, String path, String... pairs) {
        var answer = sends(who, path, pairs);
        assertThat(answer.statusCode()).as("%s %s", path, text(answer.body())).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll("[?].*", "");
    }

    /** Sends a form that is not taken; the page that says why. */
    String refused(Account who, String path, String... pairs) {
        var answer = sends(who, path, pairs);
        assertThat(answer.statusCode()).as("%s %s", path, text(answer.body())).isEqualTo(422);
        return text(answer.body());
    }

    /** The words of a page. */
    String page(Account who, String path) {
        var answer = as(who).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return text(answer.body());
    }

    String html(Account who, String path) {
        return as(who).get(path).body();
    }

    void isNotThere(Account who, String path) {
        assertThat(as(who).get(path).statusCode()).as(path).isEqualTo(404);
    }

    static String text(String body) {
        return body.replaceAll("(?s)<(script|style).*?</\\1>", " ")
                .replaceAll("<[^>]*>", " ")
                .replace("&nbsp;", " ")
                .replace("&#34;", "\"")
                .replaceAll("\\s+", " ");
    }

    /** What stands on the page right after these words. */
    static String after(String page, String words) {
        assertThat(page).contains(words);
        var from = page.indexOf(words) + words.length();
        return page.substring(from, Math.min(page.length(), from + 90)).strip();
    }

    static String found(String pattern, String body) {
        var found = Pattern.compile(pattern).matcher(body);
        assertThat(found.find()).as("%s in %s", pattern, text(body)).isTrue();
        return found.groupCount() > 0 ? found.group(1) : found.group();
    }

    /** The story of a case or dossier in its kinds. */
    List<String> told(CaseRef ref) {
        return happenings(ref).stream().map(Happening::kind).toList();
    }

    List<Happening> happenings(CaseRef ref) {
        return house.access().wall().asClock(() -> house.chronicle().of(ref));
    }

    static CaseRef ref(String path) {
        return CaseRef.parse(path.substring(path.lastIndexOf('/') + 1)).orElseThrow();
    }

    /** A report that somebody of the commune writes down; the officer takes and verifies it. */
    CaseRef reported(Account who, String door, String told, String... more) {
        var usual =
                Stream.of(
                        "door=" + door,
                        "danger=YES",
                        "story=" + told,
                        "place=" + name,
                        "commune=" + code,
                        "whom=NEIGHBOUR");
        var answer = sends(who, "/nhan-tin", with(usual, more));
        assertThat(answer.statusCode()).as(text(answer.body())).isEqualTo(200);
        assertThat(answer.body()).contains("id=\"receipt\"");
        return ref(arrived(officer));
    }

    /** The report that waits at this desk. */
    String arrived(Account who) {
        var report = Pattern.compile("(/truc-ban/\\d\\d-[0-9a-f-]{36})/nhan");
        for (var looks = 0; looks < 200; looks++) {
            var found = report.matcher(html(who, "/truc-ban"));
            if (found.find()) {
                return found.group(1);
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError("Nothing arrived");
    }

    /** The report is taken, verified under this law, and the case begins. */
    void begun(CaseRef ref, String regime) {
        var report = "/truc-ban/" + ref;
        does(officer, report + "/nhan");
        var edit = found("name=\"edit\" value=\"(\\d+)\"", html(officer, report));
        does(
                officer,
                report + "/xac-minh",
                "edit=" + edit,
                "result=VERIFIED",
                "regime=" + regime,
                "reason=Đã gặp chị, thấy vết bầm");
        does(officer, "/vu-viec/" + ref + "/bat-dau");
    }

    /** A case that is begun and to which she agrees. */
    CaseRef agreed() {
        var ref = ref(does(officer, "/ho-so"));
        does(officer, "/vu-viec/" + ref + "/bat-dau");
        does(officer, "/vu-viec/" + ref + "/ghi", "deed=AGREE");
        return ref;
    }

    /** The request for an order as she makes it. */
    String[] request(String... more) {
        var usual =
                Stream.of(
                        "what=NO_CONTACT",
                        "asker=VICTIM",
                        "harm=LIFE",
                        "consent=yes",
                        "him=Dương Văn Thử",
                        "year=1988",
                        "her=Người Cần Che",
                        "bond=SPOUSE",
                        "communeCode=" + code,
                        "deeds=bóp cổ, giữ tiền công");
        return with(usual, more);
    }

    private static String[] with(Stream<String> usual, String... more) {
        return Stream.concat(usual, Stream.of(more)).toArray(String[]::new);
    }

    /** An order asked for from her case; its dossier. */
    CaseRef asked(CaseRef hers, String... more) {
        return ref(does(officer, "/vu-viec/" + hers + "/cam-tiep-xuc", request(more)));
    }

    /** A place that takes in these people; a body of the province keeps what is sealed. */
    String placeToSleep(String kind, String suits, String address) {
        var keeper = above(OrganisationKind.DEPARTMENT, "Trung tâm giữ chỗ thử " + code);
        var made =
                does(
                        keeper,
                        "/danh-ba/moi",
                        "kind=" + kind,
                        "name=Nhà cô Ba thử " + code,
                        "sealed=yes",
                        "phones=0000 100 904",
                        "hours=24/7",
                        "commune=" + name,
                        "communeCode=" + code,
                        "address=" + address,
                        "area=PROVINCE",
                        "how=CALLED");
        does(keeper, made + "/cho-o", "suits=" + suits, "people=3", "count=1");
        return made.substring("/danh-ba/".length());
    }

    /** A child's file that comes out of this case. */
    String child(CaseRef hers, String part, String born) {
        var at = "/vu-viec/" + hers + "/tre-em";
        does(officer, at, "part=" + part, "born=" + born, "words=Bé ở trong nhà");
        return found("/tre-em/91-[0-9a-f-]{36}", html(officer, at));
    }

    /** A dossier about him other than an order. */
    CaseRef proceeding(CaseRef hers, String matter, String... more) {
        var fields = with(Stream.of(request(more)), "matter=" + matter);
        return ref(does(officer, "/vu-viec/" + hers + "/xu-ly", fields));
    }
}
