package vn.binhan.journeys;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.OrganisationKind;
import vn.binhan.app.TestHouse;
import vn.binhan.app.TestHouse.Account;
import vn.binhan.app.Visitor;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.drafting.DraftId;
import vn.binhan.drafting.ItemKind;
import vn.binhan.kit.Formats;
import vn.binhan.places.UnitKey;
import vn.binhan.plans.PlanId;
import vn.binhan.programme.Node;
import vn.binhan.work.BodyRole;

/**
 * A house in which people have worked: a plan of the nation and one below it in its second version,
 * given, reported and overdue work, money, drafts, and documents that could not be read.
 */
final class LivedInHouse {
    private static final Pattern LINK = Pattern.compile("/loi-moi/[A-Za-z0-9_-]+");
    private static final Pattern FORM_EDIT = Pattern.compile("name=\"edit\" value=\"(\\d+)\"");

    final TestHouse house = TestHouse.open();
    final Account nation;
    final Account manager;
    final Account department;
    final Account reader;
    final Account administrator;
    final Account worker;
    final Account head;
    final Account onCall;
    final Account inspector;
    final String file;
    final String casework;
    final String referral;
    final String measure;
    final String proceeding;
    final String child;
    final String corrected;
    final String takenOut;
    final CaseRef report;
    final OrganisationId centre;
    final OrganisationId merged;
    final Account reviewer;
    final PlanId above;
    final PlanId plan;
    final Node content;
    final Node task;
    final Node quiet;
    final DraftId draft;
    final DraftId issued;
    final String read;
    final String refused;
    final String scanned;
    final String invitation;
    final String facility;
    final String shelter;
    final String reform = reform("REORGANISATION");
    final String reformBuiltOn = reform("MERGE");

    private final OrganisationId committeeBody;
    private final OrganisationId departmentBody;
    private final Visitor managing;

    LivedInHouse() {
        var ministry =
                house.access()
                        .organisations()
                        .add(
                                "00",
                                "Bộ Nội vụ thử",
                                null,
                                OrganisationKind.GOVERNMENT,
                                new UnitKey("00", LocalDate.of(1900, 1, 1)),
                                null);
        committeeBody = house.body("91", "Ủy ban nhân dân tỉnh thử");
        departmentBody = house.body("91", "Sở Lao động, Thương binh và Xã hội thử");
        nation = house.account(DutyKind.PROGRAMME_MANAGER, ministry);
        manager = house.account(DutyKind.PROGRAMME_MANAGER, committeeBody);
        department = house.account(DutyKind.CONTRIBUTOR, departmentBody);
        reader = house.account(DutyKind.READER, committeeBody);
        administrator = house.account(DutyKind.ADMINISTRATOR, committeeBody);
        centre = house.body("91", "Trung tâm Công tác xã hội thử");
        worker = house.account(DutyKind.CASE_WORKER, centre);
        head = house.account(DutyKind.UNIT_HEAD, centre);
        onCall = house.account(DutyKind.DUTY_OFFICER, centre);
        inspector = house.account(DutyKind.INSPECTOR, committeeBody);
        file = caseFile(centre);
        var unit = new LivedInUnit(house, centre, worker, head);
        var duty = new LivedInDuty(house, centre, worker, head, onCall);
        unit.people(file);
        var people = unit.corrected(file);
        corrected = people.getFirst();
        takenOut = people.getLast();
        casework = unit.casework(file);
        unit.linked(file, caseFile(centre));
        referral = unit.referral();
        measure = unit.measure(file);
        proceeding = unit.proceeding(file);
        child = unit.child(casework);
        report = duty.reports();
        duty.roster(committeeBody);
        var helping = duty.help();
        facility = helping.get(0);
        shelter = helping.get(1);
        unit.places(shelter, casework, report);
        merged = duty.merged(administrator);
        reviewer = house.account(DutyKind.LEGAL_REVIEWER, committeeBody);
        above = house.issue(actor(nation), PlanTexts.OF_THE_NATION);
        plan = house.issue(actor(manager), PlanTexts.WITH_BODIES);
        content = nodes(ItemKind.CONTENT);
        task = nodes(ItemKind.TASK);
        quiet = house.programme().outline(planNow()).of(ItemKind.DUTY).getFirst();
        managing = house.signedIn(DutyKind.PROGRAMME_MANAGER, committeeBody);
        work();
        money();
        issued = secondVersion();
        var owner = actor(manager).organisationsAs(DutyKind.PROGRAMME_MANAGER).getFirst();
        var source = receive(owner, "ke-hoach-nhap-tay.txt", bytes(PlanTexts.WITH_BODIES));
        read = source;
        draft = house.drafting().draftOf("91", number(source)).orElseThrow();
        refused =
                receive(
                        owner,
                        "van-ban-hong-khong-mo-duoc.docx",
                        new byte[] {'P', 'K', 3, 4, 9, 9});
        scanned = receive(owner, "anh-chup-cong-van-so-12.png", PlanTexts.photograph());
        invitation = invite();
        reviewed();
    }

    /** A case with a second person named on it, into which the officer on call broke. */
    private String caseFile(OrganisationId centre) {
        var opening = house.stranger();
        opening.signIn(worker.login(), TestHouse.PASSWORD);
        opening.get("/ho-so");
        var answer = opening.post("/ho-so", fields("unit", centre.toString()));
        done(answer);
        var address = answer.headers().firstValue("Location").orElseThrow().replaceAll("[?].*", "");
        opening.get(address);
        var colleague = head.person().toString();
        done(
                opening.post(
                        address + "/nguoi",
                        fields(
                                "person",
                                colleague,
                                "reason",
                                "SUPERVISES",
                                "until",
                                Formats.day(LocalDate.now(Formats.ZONE).plusDays(90)))));
        var breaking = house.stranger();
        breaking.signIn(onCall.login(), TestHouse.PASSWORD);
        breaking.get("/ho-so");
        done(
                breaking.post(
                        "/ho-so/khan-cap",
                        fields(
                                "ref",
                                address.substring("/ho-so/".length()),
                                "danger",
                                "THREAT_TO_LIFE")));
        return address;
    }

    /** The page of the reform of this kind in An Giang. */
    private String reform(String kind) {
        return "/sap-xep/"
                + new vn.binhan.places.Places(house.sql())
                        .reforms().stream()
                                .filter(r -> r.kind().name().equals(kind))
                                .filter(r -> r.province().equals("91"))
                                .findFirst()
                                .orElseThrow()
                                .number();
    }

    String plan() {
        return "/ke-hoach/" + plan;
    }

    String task(Node node) {
        return plan() + "/viec/" + node.id().key();
    }

    Visitor anotherManager() {
        return house.signedIn(DutyKind.PROGRAMME_MANAGER, committeeBody);
    }

    private vn.binhan.plans.Plan planNow() {
        return house.plans().find(plan).orElseThrow();
    }

    private Node nodes(ItemKind kind) {
        return house.programme().outline(planNow()).of(kind).getFirst();
    }

    private Actor actor(Account account) {
        return house.access().actor(account.person()).orElseThrow();
    }

    /** One task with everything on it, and overdue. */
    private void work() {
        var acts = house.work();
        acts.assign(actor(manager), task.id(), departmentBody, BodyRole.LEAD);
        acts.assign(actor(manager), task.id(), committeeBody, BodyRole.SUPPORT);
        acts.assign(actor(manager), quiet.id(), departmentBody, BodyRole.LEAD);
        var wanted = house.plans().find(above).orElseThrow();
        var carried = house.programme().outline(wanted).of(ItemKind.TASK).getFirst();
        acts.link(actor(manager), task.id(), carried.id());
        var today = house.programme().today();
        var late = Formats.day(today.minusDays(3));
        done(managing.post(task(task) + "/han", fields("edit", edit(managing), "due", late)));
        done(
                managing.post(
                        task(task) + "/moc",
                        fields("title", "Họp khởi động", "day", Formats.day(today.minusDays(9)))));
        done(
                managing.post(
                        task(task) + "/moc",
                        fields("title", "In tờ rơi", "day", Formats.day(today.plusDays(9)))));
        var there = house.signedIn(DutyKind.CONTRIBUTOR, departmentBody);
        done(
                there.upload(
                        task(task) + "/tien-do",
                        fields(
                                "edit",
                                edit(there),
                                "body",
                                departmentBody.toString(),
                                "percent",
                                "40",
                                "sentence",
                                "Đã phát 12 buổi ở 6 xã; còn 3 xã chờ lịch của đài truyền thanh."),
                        "files",
                        "danh-sach-12-buoi-phat-thanh.txt",
                        bytes("12 buổi")));
        done(
                managing.post(
                        task(task) + "/y-kien",
                        fields("text", "Nhờ các anh chị ghi thêm số người nghe ở từng xã.")));
    }

    /** The edit of the task that this person has before them. */
    private String edit(Visitor visitor) {
        var page = visitor.get(task(task)).body();
        return FORM_EDIT.matcher(page).results().toList().getLast().group(1);
    }

    private void money() {
        done(
                managing.post(
                        plan() + "/kinh-phi",
                        fields(
                                "year",
                                "2026",
                                "source",
                                "STATE_PROVINCE",
                                "planned",
                                "1.250.000.000",
                                "allocated",
                                "900 triệu",
                                "note",
                                "Theo dự toán giao đầu năm")));
        done(
                managing.post(
                        plan() + "/kinh-phi",
                        fields("year", "2026", "source", "MOBILISED", "spent", "35 triệu")));
    }

    private DraftId secondVersion() {
        managing.get(plan() + "/phien-ban");
        var answer = managing.post(plan() + "/sua-doi", fields());
        done(answer);
        var address =
                answer.headers().firstValue("Location").orElseThrow().replaceAll("[?#].*", "");
        var changing = DraftId.parse(address.substring("/ban-thao/".length()));
        var found = house.drafting().find(changing).orElseThrow();
        var line =
                found.items().stream()
                        .filter(item -> item.text().startsWith("Soạn sổ tay"))
                        .findFirst()
                        .orElseThrow();
        managing.get(address);
        done(
                managing.post(
                        address + "/sua",
                        fields(
                                "seen",
                                String.valueOf(found.edit()),
                                "act",
                                "text",
                                "key",
                                String.valueOf(line.key()),
                                "text",
                                "Soạn sổ tay và bản nghe cho cán bộ xã, phường.")));
        house.issuing().issue(actor(manager), changing, "Thêm bản nghe của sổ tay");
        return changing;
    }

    private String receive(OrganisationId owner, String name, byte[] content) {
        var source = house.drafting().receive(actor(manager), owner, name, content);
        return source.province() + "-" + source.number();
    }

    private static long number(String source) {
        return Long.parseLong(source.substring(source.indexOf('-') + 1));
    }

    private String invite() {
        var visitor = house.signedIn(DutyKind.ADMINISTRATOR, committeeBody);
        visitor.get("/nguoi-dung");
        var page =
                visitor.post(
                                "/nguoi-dung",
                                fields(
                                        "name",
                                        "Trần Văn Mới",
                                        "login",
                                        "moi" + UUID.randomUUID().toString().substring(0, 8),
                                        "duty",
                                        "CONTRIBUTOR",
                                        "organisation",
                                        departmentBody.toString()))
                        .body();
        var found = LINK.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("Nobody was invited");
        }
        return found.group();
    }

    /** A rule that was found wrong, and a day that was changed. */
    private void reviewed() {
        var visitor = house.signedIn(DutyKind.LEGAL_REVIEWER, committeeBody);
        visitor.get("/quy-dinh/C2");
        var rule = house.law().rules().versions("C2").getLast();
        done(
                visitor.post(
                        "/quy-dinh/C2",
                        fields(
                                "key",
                                rule.key(),
                                "line",
                                rule.line(),
                                "verdict",
                                "DISPUTED",
                                "body",
                                "Sở Tư pháp tỉnh thử",
                                "on",
                                Formats.day(house.programme().today()),
                                "note",
                                "Cần ghi rõ tổ dân phố.")));
        done(
                visitor.post(
                        "/lich-lam-viec/2027/ngay",
                        fields(
                                "seen",
                                "999999",
                                "day",
                                "03/09/2027",
                                "kind",
                                "OFF",
                                "occasion",
                                "NATIONAL",
                                "reason",
                                "Có thông báo thử",
                                "source",
                                "Thông báo thử 01/TB-BNV")));
    }

    static Map<String, String> fields(String... pairs) {
        var all = new HashMap<String, String>();
        all.put("once", UUID.randomUUID().toString());
        for (var i = 0; i < pairs.length; i += 2) {
            all.put(pairs[i], pairs[i + 1]);
        }
        return all;
    }

    static void done(HttpResponse<String> answer) {
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
