package vn.binhan.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.OrganisationKind;
import vn.binhan.access.Outcome;
import vn.binhan.app.House;
import vn.binhan.drafting.ItemKind;
import vn.binhan.fiction.Chronicle;
import vn.binhan.fiction.NightWatch;
import vn.binhan.fiction.Performance;
import vn.binhan.fiction.Population;
import vn.binhan.places.Places;
import vn.binhan.places.Unit;
import vn.binhan.places.UnitKey;
import vn.binhan.plans.PlanId;
import vn.binhan.programme.Node;
import vn.binhan.work.BodyRole;

/**
 * The data of the demonstration: four real documents in our own words, invented people, invented
 * reports. Everything goes the way of the pages: received, read, issued, reported at the desk.
 */
public final class Demonstration {
    /** The password of all accounts of the demonstration. */
    public static final String PASSWORD = "binh an cho moi nha";

    private static final long SEED = 2232;
    private static final int CASES = 12;
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final LocalDate MINISTRIES = LocalDate.of(2025, 3, 1);

    /** One account: login, name, duty and the key of its body. */
    public record Account(String login, String name, DutyKind duty, String body) {}

    /** One body: key, province, name, kind, unit as it was, and its end if it ended. */
    private record Body(
            String key,
            String province,
            String name,
            OrganisationKind kind,
            UnitKey unit,
            @Nullable LocalDate until) {}

    /** A body that took over work, and which field of it. */
    private record Succession(String from, String to, String field, String basis) {}

    // spotless:off
    private static final List<Body> BODIES = List.of(
            new Body("bo-noi-vu",   "00", "Bộ Nội vụ",                                   OrganisationKind.GOVERNMENT,        new UnitKey("00", FIRST),  null),
            new Body("ha-noi",      "01", "Ủy ban nhân dân thành phố Hà Nội",            OrganisationKind.PEOPLES_COMMITTEE, new UnitKey("01", FIRST),  null),
            new Body("hn-noi-vu",   "01", "Sở Nội vụ thành phố Hà Nội",                  OrganisationKind.DEPARTMENT,        new UnitKey("01", FIRST),  null),
            new Body("hn-y-te",     "01", "Sở Y tế thành phố Hà Nội",                    OrganisationKind.DEPARTMENT,        new UnitKey("01", FIRST),  null),
            new Body("hn-phu-nu",   "01", "Hội Liên hiệp Phụ nữ thành phố Hà Nội",       OrganisationKind.UNION,             new UnitKey("01", FIRST),  null),
            new Body("hn-cong-an",  "01", "Công an thành phố Hà Nội",                    OrganisationKind.POLICE_OR_ARMY,    new UnitKey("01", FIRST),  null),
            new Body("an-giang",    "91", "Ủy ban nhân dân tỉnh An Giang",               OrganisationKind.PEOPLES_COMMITTEE, new UnitKey("91", REFORM), null),
            new Body("ag-ldtbxh",   "91", "Sở Lao động - Thương binh và Xã hội tỉnh An Giang", OrganisationKind.DEPARTMENT,  new UnitKey("89", FIRST),  MINISTRIES),
            new Body("ag-noi-vu",   "91", "Sở Nội vụ tỉnh An Giang",                     OrganisationKind.DEPARTMENT,        new UnitKey("91", REFORM), null),
            new Body("ag-y-te",     "91", "Sở Y tế tỉnh An Giang",                       OrganisationKind.DEPARTMENT,        new UnitKey("91", REFORM), null),
            new Body("ag-van-hoa",  "91", "Sở Văn hóa, Thể thao và Du lịch tỉnh An Giang", OrganisationKind.DEPARTMENT,      new UnitKey("91", REFORM), null),
            new Body("ag-phu-nu",   "91", "Hội Liên hiệp Phụ nữ tỉnh An Giang",          OrganisationKind.UNION,             new UnitKey("91", REFORM), null),
            new Body("ag-ctxh",    "91", "Trung tâm Công tác xã hội tỉnh An Giang",      OrganisationKind.OTHER,             new UnitKey("91", REFORM), null),
            new Body("ag-cong-an", "91", "Công an tỉnh An Giang",                        OrganisationKind.POLICE_OR_ARMY,    new UnitKey("91", REFORM), null),
            new Body("ag-an-phu",  "91", "Ủy ban nhân dân xã An Phú, tỉnh An Giang",      OrganisationKind.PEOPLES_COMMITTEE, DemoReports.COMMUNE, null),
            new Body("ag-ca-an-phu", "91", "Công an xã An Phú, tỉnh An Giang",           OrganisationKind.POLICE_OR_ARMY,    DemoReports.COMMUNE, null),
            new Body("prtc",        "56", "Ủy ban nhân dân thành phố Phan Rang - Tháp Chàm", OrganisationKind.PEOPLES_COMMITTEE, new UnitKey("582", FIRST), REFORM),
            new Body("khanh-hoa",   "56", "Ủy ban nhân dân tỉnh Khánh Hòa",              OrganisationKind.PEOPLES_COMMITTEE, new UnitKey("56", REFORM), null));

    private static final List<Succession> SUCCESSIONS = List.of(
            new Succession("ag-ldtbxh", "ag-noi-vu", "bình đẳng giới",          "chuyển nhiệm vụ khi sắp xếp các sở năm 2025"),
            new Succession("ag-ldtbxh", "ag-y-te",   "trẻ em, bảo trợ xã hội",  "chuyển nhiệm vụ khi sắp xếp các sở năm 2025"),
            new Succession("prtc",      "khanh-hoa", "kế hoạch đã ban hành",    "Nghị quyết 202/2025/QH15"));

    public static final List<Account> ACCOUNTS = List.of(
            new Account("trunguong",  "Trần Thị Minh (hư cấu)",  DutyKind.PROGRAMME_MANAGER, "bo-noi-vu"),
            new Account("hanoi",      "Lê Văn Bình (hư cấu)",    DutyKind.PROGRAMME_MANAGER, "ha-noi"),
            new Account("angiang",    "Nguyễn Thị An (hư cấu)",  DutyKind.PROGRAMME_MANAGER, "an-giang"),
            new Account("khanhhoa",   "Phạm Thị Hòa (hư cấu)",   DutyKind.PROGRAMME_MANAGER, "khanh-hoa"),
            new Account("noivu",      "Võ Văn Tâm (hư cấu)",     DutyKind.CONTRIBUTOR,       "ag-noi-vu"),
            new Account("phunu",      "Huỳnh Thị Mai (hư cấu)",  DutyKind.CONTRIBUTOR,       "ag-phu-nu"),
            new Account("noivu.hanoi", "Cao Văn Nội (hư cấu)",  DutyKind.CONTRIBUTOR,      "hn-noi-vu"),
            new Account("phunu.hanoi", "Vương Thị Hội (hư cấu)", DutyKind.CONTRIBUTOR,     "hn-phu-nu"),
            new Account("congan.hanoi", "Tạ Văn Sự (hư cấu)",   DutyKind.CONTRIBUTOR,      "hn-cong-an"),
            new Account("yte.hanoi",  "Đỗ Thị Lan (hư cấu)",     DutyKind.CONTRIBUTOR,       "hn-y-te"),
            new Account("nguoixem",   "Bùi Văn Xem (hư cấu)",    DutyKind.READER,            "an-giang"),
            new Account("ctxh1",      "Đặng Thị Thảo (hư cấu)",  DutyKind.CASE_WORKER,       "ag-ctxh"),
            new Account("ctxh2",      "Phan Văn Khoa (hư cấu)",  DutyKind.CASE_WORKER,       "ag-ctxh"),
            new Account("truongctxh", "Ngô Thị Diệu (hư cấu)",   DutyKind.UNIT_HEAD,         "ag-ctxh"),
            new Account("truc",       "Trương Văn Nghĩa (hư cấu)", DutyKind.DUTY_OFFICER,    "ag-cong-an"),
            new Account("trucban",    "Lâm Thị Trực (hư cấu)",   DutyKind.CASE_WORKER,       "ag-an-phu"),
            new Account("chutich",    "Châu Văn Chính (hư cấu)", DutyKind.UNIT_HEAD,         "ag-an-phu"),
            new Account("conganxa",   "Danh Văn Trật (hư cấu)",  DutyKind.UNIT_HEAD,         "ag-ca-an-phu"),
            new Account("truongthon", "Thạch Văn Thôn (hư cấu)", DutyKind.CONTRIBUTOR,       "ag-an-phu"),
            new Account("thanhtra",   "Đinh Thị Vân (hư cấu)",   DutyKind.INSPECTOR,         "an-giang"),
            new Account("phapche",    "Lý Thị Luật (hư cấu)",    DutyKind.LEGAL_REVIEWER,    "an-giang"),
            new Account("quantri",    "Hồ Thị Quản (hư cấu)",    DutyKind.ADMINISTRATOR,     "an-giang"));
    // spotless:on

    private final House house;
    private final Map<String, OrganisationId> bodies = new HashMap<>();
    private final Map<String, Actor> actors = new HashMap<>();

    private Demonstration(House house) {
        this.house = house;
    }

    /** Fills an empty house; one that has people already is left as it is. */
    public static void fill(House house) {
        if (house.access().isEmpty()) {
            new Demonstration(house).fill();
        }
    }

    private void fill() {
        bodiesAndPeople();
        InventedHelp.paste(house, this::actor, this::body);
        var nation = issue("trunguong", "2232-qd-ttg.txt", "bo-noi-vu");
        var hanoi = issue("hanoi", "ha-noi-106.txt", "ha-noi");
        var angiang = issue("angiang", "an-giang-253.txt", "an-giang");
        var prtc = issue("khanhhoa", "phan-rang-thap-cham-tin-bai.txt", "khanh-hoa");
        var plans = Map.of("hn", hanoi, "ag", angiang);
        for (var report : DemoProgress.REPORTS) {
            report(plans, report);
        }
        link("hanoi", hanoi, nation, List.of(0, 1, 2, -1, 3, 4, -1));
        link("angiang", angiang, nation, List.of(0));
        link("khanhhoa", prtc, nation, List.of(0));
        cases();
        duty();
        var officer = actor("trucban").person();
        done(house.rosters().addDeputy(actor("chutich"), body("ag-an-phu"), officer));
    }

    /** Invented cases of one unit, opened and worked on as its people would do it. */
    private void cases() {
        if (house.vault().closed().isPresent()) {
            // No case opens without a key; the start says what to do.
            return;
        }
        var now = Instant.now();
        var communes = NightWatch.communes(house.places(), "91").stream().map(Unit::key).toList();
        var staff = List.of(actor("ctxh1"), actor("ctxh2"), actor("truongctxh"), actor("truc"));
        var year = now.minus(Duration.ofDays(365));
        var people = Population.of(SEED, 40, communes);
        var chronicle = Chronicle.of(SEED, people, CASES, 1, 2, year, now);
        new Performance(chronicle, List.of(new Performance.Unit(body("ag-ctxh"), staff)))
                .act(house.casefiles(), house.parties(), now);
        DemoCases.work(house, actor("ctxh1"), body("ag-ctxh"), body("ag-an-phu"), now);
    }

    /** Tonight somebody is on duty in every commune, and in the centre that works on cases. */
    private void duty() {
        var watch = new NightWatch(house.access(), house.rosters());
        watch.over(house.places(), body("ha-noi"), SEED);
        watch.over(house.places(), body("ag-ctxh"), SEED + 1);
        watch.over(house.places(), body("khanh-hoa"), SEED + 2);
        var head = actor("truongctxh");
        done(house.rosters().roundTheClock(head, body("ag-ctxh"), actor("ctxh1").person()));
        done(house.rosters().setAbove(head, body("ag-ctxh"), body("an-giang")));
    }

    private void bodiesAndPeople() {
        var access = house.access();
        for (var body : BODIES) {
            var id =
                    access.organisations()
                            .add(
                                    body.province(),
                                    body.name(),
                                    null,
                                    body.kind(),
                                    body.unit(),
                                    body.until());
            bodies.put(body.key(), id);
        }
        for (var row : SUCCESSIONS) {
            access.organisations()
                    .addSuccession(
                            body(row.from()), body(row.to()), MINISTRIES, row.field(), row.basis());
        }
        for (var account : ACCOUNTS) {
            var person =
                    house.signIn()
                            .addAccount(
                                    account.name(),
                                    account.login(),
                                    PASSWORD,
                                    account.duty(),
                                    body(account.body()));
            actors.put(account.login(), access.actor(person).orElseThrow());
        }
    }

    private PlanId issue(String login, String file, String owner) {
        var actor = actor(login);
        var source = house.drafting().receive(actor, body(owner), file, text(file));
        var draft = house.drafting().draftOf(body(owner).province(), source.number()).orElseThrow();
        done(house.drafting().confirm(actor, draft));
        return PlanId.parse(done(house.issuing().issue(actor, draft, DemoProgress.NOTE)));
    }

    private void report(Map<String, PlanId> plans, DemoProgress.Report report) {
        var plan = plans.getOrDefault(report.plan(), new PlanId(Places.NATION, 0));
        var manager = actor(report.plan().equals("hn") ? "hanoi" : "angiang");
        var node = work(plan).get(report.line()).id();
        var acts = house.work();
        done(acts.assign(manager, node, body(report.body()), BodyRole.LEAD));
        if (report.said() != null) {
            var own = body(report.body());
            done(
                    acts.report(
                            contributor(report.body()),
                            node,
                            own,
                            report.percent(),
                            report.said()));
        }
    }

    /** Who reports for this body. */
    private Actor contributor(String body) {
        var account =
                ACCOUNTS.stream()
                        .filter(each -> each.duty() == DutyKind.CONTRIBUTOR)
                        .filter(each -> each.body().equals(body))
                        .findFirst()
                        .orElseThrow();
        return actor(account.login());
    }

    private void link(String login, PlanId below, PlanId above, List<Integer> groups) {
        var contents = contents(below);
        var targets = contents(above);
        for (var i = 0; i < Math.min(groups.size(), contents.size()); i++) {
            var group = groups.get(i);
            if (group >= 0 && group < targets.size()) {
                done(
                        house.work()
                                .link(actor(login), contents.get(i).id(), targets.get(group).id()));
            }
        }
    }

    private List<Node> contents(PlanId plan) {
        return all(plan).stream().filter(node -> node.kind() == ItemKind.CONTENT).toList();
    }

    private List<Node> work(PlanId plan) {
        return all(plan).stream().filter(Node::isWork).toList();
    }

    private List<Node> all(PlanId plan) {
        return house.programme().outline(house.plans().find(plan).orElseThrow()).all();
    }

    private OrganisationId body(String key) {
        var body = bodies.get(key);
        if (body == null) {
            throw new IllegalStateException("No body " + key);
        }
        return body;
    }

    private Actor actor(String login) {
        var actor = actors.get(login);
        if (actor == null) {
            throw new IllegalStateException("No account " + login);
        }
        return actor;
    }

    private static String done(Outcome outcome) {
        if (outcome instanceof Outcome.Done(var result)) {
            return result;
        }
        throw new IllegalStateException("The demonstration was refused: " + outcome);
    }

    private static byte[] text(String file) {
        try (var in = Demonstration.class.getResourceAsStream("/demo/" + file)) {
            if (in == null) {
                throw new IllegalStateException("No demonstration text " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
