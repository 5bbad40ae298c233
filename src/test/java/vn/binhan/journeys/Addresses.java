package vn.binhan.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.binhan.access.PersonId;

/** For every address of the house that shows a page: who opens it with what, and what they get. */
final class Addresses {

    /** Who looks. */
    enum Who {
        ANYBODY,
        MANAGER,
        NATION,
        DEPARTMENT,
        READER,
        ADMINISTRATOR,
        WORKER,
        HEAD,
        ON_CALL,
        INSPECTOR,
        REVIEWER
    }

    /** One visit: the line of the route table that it covers, and the status that is right. */
    record Visit(String name, Who who, String route, String path, int status) {}

    /** Addresses that answer with data or a file, not with a page. */
    static final Set<String> NOT_PAGES =
            Set.of(
                    "/healthz",
                    "/thoat",
                    "/loi-noi/{language}/{page}",
                    "/api/v1/plans",
                    "/api/v1/plans/{id}",
                    "/api/v1/openapi.json",
                    "/api/{*rest}",
                    "/ke-hoach/{id}/viec/{key}/tep/{file}",
                    "/ke-hoach/{id}/phien-ban/{n}/goc",
                    "/nhap-van-ban/{id}/tep",
                    "/nhap-van-ban/{id}/trang/{page}",
                    "/so-ghi/tep",
                    "/mau-giay-to/tep",
                    "/truc-ban/moi",
                    "/phien",
                    "/vu-viec/{ref}/dang-viet",
                    "/bien-phap/{ref}/dang-viet",
                    "/xu-ly/{ref}/dang-viet");

    private final List<Visit> visits = new ArrayList<>();

    private Addresses() {}

    static List<Visit> of(LivedInHouse in) {
        var all = new Addresses();
        all.open(in);
        all.access(in);
        all.signIn(in);
        all.rulebook();
        all.drafting(in);
        all.plan(in);
        all.work(in);
        all.cases(in);
        all.casework(in);
        all.measures(in);
        all.accountability(in);
        all.papers(in);
        all.duty(in);
        all.record();
        all.places(in);
        all.directory(in);
        return all.visits;
    }

    private void open(LivedInHouse in) {
        var open = "/ke-hoach-cong-khai/";
        add("front", Who.ANYBODY, "/", "/");
        add("front-desk", Who.MANAGER, "/", "/");
        add("ask", Who.ANYBODY, "/hoi", "/hoi");
        add("come-back", Who.ANYBODY, "/tro-lai", "/tro-lai");
        add("see-more", Who.ANYBODY, "/xem-them", "/xem-them");
        add("care", Who.ANYBODY, "/quan-tam", "/quan-tam");
        add("phone", Who.ANYBODY, "/dien-thoai", "/dien-thoai");
        add("open-plans", Who.ANYBODY, "/ke-hoach-cong-khai", "/ke-hoach-cong-khai");
        add("open-plan", Who.ANYBODY, open + "{id}", open + in.plan);
        add("open-no-plan", Who.ANYBODY, open + "{id}", open + "91-999999", 404);
        add("sign-in", Who.ANYBODY, "/dang-nhap", "/dang-nhap");
        add("invitation", Who.ANYBODY, "/loi-moi/{token}", in.invitation);
        add("invitation-closed", Who.ANYBODY, "/loi-moi/{token}", "/loi-moi/khong-con", 410);
        add("missing", Who.ANYBODY, "", "/khong-co-trang-nay", 404);
        add("malformed", Who.MANAGER, "", "/ke-hoach/sai-dia-chi", 400);
    }

    private void access(LivedInHouse in) {
        add("people", Who.ADMINISTRATOR, "/nguoi-dung", "/nguoi-dung");
        var leaving = "/nguoi-dung/{person}/ban-giao";
        add("leaving", Who.ADMINISTRATOR, leaving, leaving(in.head.person()));
        add("leaving-nothing", Who.ADMINISTRATOR, leaving, leaving(in.reader.person()));
        add("organisations", Who.ADMINISTRATOR, "/co-quan", "/co-quan");
        add("organisation", Who.ADMINISTRATOR, "/co-quan/{id}", "/co-quan/" + in.merged);
        add("no-organisation", Who.ADMINISTRATOR, "/co-quan/{id}", "/co-quan/91-999999", 404);
        add("ways-in", Who.READER, "/cach-vao", "/cach-vao");
        add("denied", Who.READER, "/nguoi-dung", "/nguoi-dung", 403);
    }

    private static String leaving(PersonId person) {
        return "/nguoi-dung/" + person + "/ban-giao";
    }

    private void signIn(LivedInHouse in) {
        add("sign-in-elsewhere", Who.ANYBODY, "/dang-nhap", "/dang-nhap?vi=ELSEWHERE");
        add("sign-in-code-late", Who.ANYBODY, "/dang-nhap/ma", "/dang-nhap/ma");
        add("prove", Who.READER, "/xac-minh", "/xac-minh?ve=/ke-hoach");
        add("second-factor", Who.READER, "/hai-buoc", "/hai-buoc");
        var renewing = "/nguoi-dung/" + in.reader.person() + "/dang-nhap";
        add("renew", Who.ADMINISTRATOR, "/nguoi-dung/{person}/dang-nhap", renewing);
    }

    private void rulebook() {
        var rule = "/quy-dinh/{rule}";
        var year = "/lich-lam-viec/{year}";
        add("rules", Who.REVIEWER, "/quy-dinh", "/quy-dinh");
        add("rules-reader", Who.READER, "/quy-dinh", "/quy-dinh");
        add("rule", Who.REVIEWER, rule, "/quy-dinh/C5?luc=22:10&ngay=14/11/2026");
        add("rule-reviewed", Who.READER, rule, "/quy-dinh/C2");
        add("rule-working-days", Who.READER, rule, "/quy-dinh/C10?luc=8.30&ngay=03/02/2027");
        add("rule-ended", Who.READER, rule, "/quy-dinh/C16?luc=x&ngay=1");
        add("rule-counting", Who.REVIEWER, rule, "/quy-dinh/T10");
        add("service-levels", Who.READER, "/thoi-gian-phan-hoi", "/thoi-gian-phan-hoi");
        add("no-rule", Who.READER, rule, "/quy-dinh/C99", 404);
        add("calendar", Who.READER, "/lich-lam-viec", "/lich-lam-viec");
        add("calendar-undecided", Who.REVIEWER, year, "/lich-lam-viec/2027");
        add("calendar-unopened", Who.REVIEWER, year, "/lich-lam-viec/2028");
        add("no-calendar", Who.READER, year, "/lich-lam-viec/1999", 404);
    }

    private void drafting(LivedInHouse in) {
        var draft = "/ban-thao/{id}";
        var at = "/ban-thao/" + in.draft;
        var sources = "/nhap-van-ban/";
        add("receive", Who.MANAGER, "/nhap-van-ban", "/nhap-van-ban");
        add("receive-empty", Who.NATION, "/nhap-van-ban", "/nhap-van-ban");
        add("source-read", Who.MANAGER, sources + "{id}", sources + in.read);
        add("source-refused", Who.MANAGER, sources + "{id}", sources + in.refused);
        add("source-scanned", Who.MANAGER, sources + "{id}", sources + in.scanned);
        add("review", Who.MANAGER, draft, at);
        add("review-issued", Who.MANAGER, draft, "/ban-thao/" + in.issued);
        add("review-denied", Who.NATION, draft, at, 403);
        add("draft-text", Who.MANAGER, draft + "/goc", at + "/goc");
        var line = in.house.drafting().find(in.draft).orElseThrow().items().getLast().key();
        add("draft-line", Who.MANAGER, draft + "/dong/{key}", at + "/dong/" + line);
        add("draft-head", Who.MANAGER, draft + "/dong/{key}", at + "/dong/title");
        add("draft-line-gone", Who.MANAGER, draft + "/dong/{key}", at + "/dong/99999", 404);
        add("issue", Who.MANAGER, draft + "/ban-hanh", at + "/ban-hanh");
    }

    private void plan(LivedInHouse in) {
        var plan = "/ke-hoach/{id}";
        var at = in.plan();
        add("plans", Who.MANAGER, "/ke-hoach", "/ke-hoach");
        add("plans-reader", Who.READER, "/ke-hoach", "/ke-hoach");
        add("plan", Who.MANAGER, plan, at);
        add("plan-notice", Who.MANAGER, plan, at + "?bao=issuing.issued");
        add("no-plan", Who.MANAGER, plan, "/ke-hoach/91-999999", 404);
        add("tree", Who.MANAGER, plan + "/nhiem-vu", at + "/nhiem-vu");
        add("bodies", Who.MANAGER, plan + "/phan-cong", at + "/phan-cong");
        add("budget", Who.MANAGER, plan + "/kinh-phi", at + "/kinh-phi");
        add("budget-reader", Who.READER, plan + "/kinh-phi", at + "/kinh-phi");
        add("budget-empty", Who.NATION, plan + "/kinh-phi", "/ke-hoach/" + in.above + "/kinh-phi");
        add("coverage", Who.MANAGER, plan + "/do-phu", at + "/do-phu");
        add("coverage-nation", Who.NATION, plan + "/do-phu", "/ke-hoach/" + in.above + "/do-phu");
        add("versions", Who.MANAGER, plan + "/phien-ban", at + "/phien-ban");
        add("version-1", Who.MANAGER, plan + "/phien-ban/{n}", at + "/phien-ban/1");
        add("version-2", Who.READER, plan + "/phien-ban/{n}", at + "/phien-ban/2");
        add("compare", Who.MANAGER, plan + "/so-sanh", at + "/so-sanh?tu=1&den=2");
        add("compare-same", Who.MANAGER, plan + "/so-sanh", at + "/so-sanh?tu=2&den=2");
        add("plan-text", Who.MANAGER, plan + "/van-ban", at + "/van-ban");
        add("new-document", Who.MANAGER, plan + "/van-ban-moi", at + "/van-ban-moi");
        add("new-document-denied", Who.READER, plan + "/van-ban-moi", at + "/van-ban-moi", 403);
        var changes = "/ban-thao/" + in.issued + "/thay-doi";
        add("changes", Who.MANAGER, "/ban-thao/{id}/thay-doi", changes);
    }

    private void work(LivedInHouse in) {
        var task = "/ke-hoach/{id}/viec/{key}";
        add("task", Who.MANAGER, task, in.task(in.task));
        add("task-department", Who.DEPARTMENT, task, in.task(in.task));
        add("task-reader", Who.READER, task, in.task(in.quiet));
        add("task-content", Who.MANAGER, task, in.task(in.content));
        add("no-task", Who.MANAGER, task, in.plan() + "/viec/99999", 404);
        add("own-work", Who.DEPARTMENT, "/viec-cua-toi", "/viec-cua-toi");
        add("own-work-none", Who.NATION, "/viec-cua-toi", "/viec-cua-toi");
        add("search-start", Who.MANAGER, "/tim-kiem", "/tim-kiem");
        add("search", Who.MANAGER, "/tim-kiem", "/tim-kiem?q=nguoi+bi+bao+luc");
        add("search-short", Who.MANAGER, "/tim-kiem", "/tim-kiem?q=a");
        add("search-nothing", Who.MANAGER, "/tim-kiem", "/tim-kiem?q=zzzzzz");
    }

    private void cases(LivedInHouse in) {
        var file = "/ho-so/{ref}";
        add("cases", Who.WORKER, "/ho-so", "/ho-so");
        add("cases-head", Who.HEAD, "/ho-so", "/ho-so");
        add("cases-on-call", Who.ON_CALL, "/ho-so", "/ho-so");
        add("case", Who.WORKER, file, in.file);
        add("case-head", Who.HEAD, file, in.file);
        add("case-broken-into", Who.ON_CALL, file, in.file);
        add("case-people", Who.WORKER, file + "/lien-quan", in.file + "/lien-quan");
        add("case-people-head", Who.HEAD, file + "/lien-quan", in.file + "/lien-quan");
        var person = file + "/lien-quan/{party}";
        add("case-person", Who.WORKER, person, in.corrected);
        add("case-person-taken-out", Who.WORKER, person, in.takenOut);
        add("case-person-head", Who.HEAD, person, in.corrected);
        add("no-case-person", Who.WORKER, person, in.file + "/lien-quan/sai", 404);
        add("case-search", Who.WORKER, file + "/tim", in.file + "/tim");
        add("case-search-absent", Who.WORKER, file + "/tim", "/ho-so/sai/tim", 404);
        var links = file + "/cung-nguoi";
        add("case-links", Who.WORKER, links, in.file + "/cung-nguoi");
        add("case-links-number", Who.WORKER, links, in.file + "/cung-nguoi?so=91-00000000");
        add("case-links-head", Who.HEAD, links, in.file + "/cung-nguoi");
        add("no-case-links", Who.WORKER, links, "/ho-so/sai/cung-nguoi", 404);
        add("kin", Who.WORKER, "/nguoi-than", "/nguoi-than");
        add("kin-none", Who.READER, "/nguoi-than", "/nguoi-than");
        add("searches", Who.INSPECTOR, "/lan-tim", "/lan-tim");
        add("same-name", Who.INSPECTOR, "/trung-ten", "/trung-ten");
        add("erasing", Who.REVIEWER, "/xoa-ho-so", "/xoa-ho-so");
        add("on-duty", Who.HEAD, "/truc", "/truc");
        add("on-duty-worker", Who.WORKER, "/truc", "/truc");
        add("roster", Who.HEAD, "/truc/{id}", "/truc/" + in.centre);
        add("roster-read", Who.WORKER, "/truc/{id}", "/truc/" + in.centre);
        add("no-roster", Who.WORKER, "/truc/{id}", "/truc/91-999999", 404);
        add("no-case", Who.WORKER, file, "/ho-so/91-" + java.util.UUID.randomUUID(), 404);
    }

    private void casework(LivedInHouse in) {
        var at = "/vu-viec/{ref}";
        add("today", Who.WORKER, "/hom-nay", "/hom-nay");
        add("today-head", Who.HEAD, "/hom-nay", "/hom-nay");
        add("today-none", Who.ON_CALL, "/hom-nay", "/hom-nay");
        add("casework", Who.WORKER, "/vu-viec", "/vu-viec");
        add("casework-head", Who.HEAD, "/vu-viec", "/vu-viec");
        add("casework-load", Who.HEAD, "/vu-viec/dang-giu", "/vu-viec/dang-giu");
        add("casework-load-none", Who.WORKER, "/vu-viec/dang-giu", "/vu-viec/dang-giu");
        add("casework-archive", Who.HEAD, "/vu-viec/luu-tru", "/vu-viec/luu-tru");
        add("casework-archive-none", Who.WORKER, "/vu-viec/luu-tru", "/vu-viec/luu-tru");
        add("casework-import", Who.WORKER, "/vu-viec/nhap", "/vu-viec/nhap");
        add("casework-none", Who.ON_CALL, "/vu-viec", "/vu-viec");
        add("case-work", Who.WORKER, at, in.casework);
        add("case-work-waiting", Who.WORKER, at, "/vu-viec/" + in.report);
        add("case-work-head", Who.HEAD, at, in.casework);
        add("case-risk", Who.WORKER, at + "/nguy-co", in.casework + "/nguy-co");
        add("case-safety", Who.WORKER, at + "/an-toan", in.casework + "/an-toan");
        add("case-consents", Who.WORKER, at + "/dong-y", in.casework + "/dong-y");
        add("case-conferences", Who.WORKER, at + "/hop", in.casework + "/hop");
        add("case-incidents", Who.WORKER, at + "/su-viec", in.casework + "/su-viec");
        var persons = in.casework + "/su-viec/nguoi";
        add("case-persons", Who.WORKER, at + "/su-viec/nguoi", persons);
        add("case-needs", Who.WORKER, at + "/nhu-cau", in.casework + "/nhu-cau");
        add("case-shelter", Who.WORKER, at + "/noi-o", in.casework + "/noi-o");
        add("case-shelter-free", Who.WORKER, at + "/noi-o", "/vu-viec/" + in.report + "/noi-o");
        add("case-own-view", Who.WORKER, at + "/phan-rieng", in.casework + "/phan-rieng");
        add("case-contact", Who.WORKER, at + "/lien-lac", in.casework + "/lien-lac");
        add("case-children", Who.WORKER, at + "/tre-em", in.casework + "/tre-em");
        add("children", Who.WORKER, "/tre-em", "/tre-em");
        add("child", Who.WORKER, "/tre-em/{ref}", in.child);
        add("ways", Who.WORKER, "/don", "/don");
        add("ways-none", Who.HEAD, "/don", "/don");
        add("received", Who.HEAD, "/chuyen-den", "/chuyen-den");
        add("received-none", Who.ON_CALL, "/chuyen-den", "/chuyen-den");
        add("referral", Who.HEAD, "/chuyen-den/{ref}", in.referral);
        add("no-case-work", Who.WORKER, at, "/vu-viec/sai", 404);
    }

    private void measures(LivedInHouse in) {
        var dossier = "/bien-phap/{ref}";
        add("measures", Who.WORKER, "/bien-phap", "/bien-phap");
        add("measures-none", Who.ON_CALL, "/bien-phap", "/bien-phap");
        add("measure", Who.WORKER, dossier, in.measure);
        add("no-measure", Who.WORKER, dossier, in.file.replace("/ho-so/", "/bien-phap/"), 404);
        var ask = "/vu-viec/{ref}/cam-tiep-xuc";
        add("measure-request", Who.WORKER, ask, in.casework + "/cam-tiep-xuc");
        add("measure-request-head", Who.HEAD, ask, in.casework + "/cam-tiep-xuc");
    }

    private void accountability(LivedInHouse in) {
        var dossier = "/xu-ly/{ref}";
        var ask = "/vu-viec/{ref}/xu-ly";
        add("proceedings", Who.WORKER, "/xu-ly", "/xu-ly");
        add("proceedings-none", Who.ON_CALL, "/xu-ly", "/xu-ly");
        add("proceeding", Who.WORKER, dossier, in.proceeding);
        add("no-proceeding", Who.WORKER, dossier, in.file.replace("/ho-so/", "/xu-ly/"), 404);
        add("proceeding-ask", Who.WORKER, ask, in.casework + "/xu-ly");
        for (var matter : List.of("STOPPING", "SUMMONS", "SANCTION", "CRITICISM", "PROGRAMME")) {
            var path = in.casework + "/xu-ly?matter=" + matter;
            add("proceeding-ask-" + matter.toLowerCase(Locale.ROOT), Who.WORKER, ask, path);
        }
        add("works", Who.HEAD, "/viec-cong-dong", "/viec-cong-dong");
        add("works-worker", Who.WORKER, "/viec-cong-dong", "/viec-cong-dong");
        add("mediation", Who.WORKER, "/vu-viec/{ref}/hoa-giai", in.casework + "/hoa-giai");
    }

    private void papers(LivedInHouse in) {
        add("papers", Who.WORKER, "/vu-viec/{ref}/giay-to", in.casework + "/giay-to");
        add("papers-head", Who.HEAD, "/vu-viec/{ref}/giay-to", in.casework + "/giay-to");
        add("papers-measure", Who.WORKER, "/bien-phap/{ref}/giay-to", in.measure + "/giay-to");
        add("papers-child", Who.WORKER, "/tre-em/{ref}/giay-to", in.child + "/giay-to");
        var answers = in.proceeding + "/giay-to";
        add("papers-proceeding", Who.WORKER, "/xu-ly/{ref}/giay-to", answers);
        add("register", Who.HEAD, "/so-van-ban", "/so-van-ban");
        add("forms", Who.HEAD, "/mau-giay-to", "/mau-giay-to");
    }

    private void duty(LivedInHouse in) {
        var report = "/truc-ban/{ref}";
        add("duty", Who.WORKER, "/truc-ban", "/truc-ban");
        add("duty-head", Who.HEAD, "/truc-ban", "/truc-ban");
        add("duty-none", Who.ON_CALL, "/truc-ban", "/truc-ban");
        add("report", Who.WORKER, report, "/truc-ban/" + in.report);
        add("report-head", Who.HEAD, report, "/truc-ban/" + in.report);
        add("no-report", Who.ON_CALL, report, "/truc-ban/" + in.report, 404);
        add("verified", Who.WORKER, "/truc-ban/cho-mo", "/truc-ban/cho-mo");
        add("verified-none", Who.ON_CALL, "/truc-ban/cho-mo", "/truc-ban/cho-mo");
        add("receive-telling", Who.DEPARTMENT, "/nhan-tin", "/nhan-tin");
        add("call", Who.HEAD, "/nhan-tin/goi", "/nhan-tin/goi");
        add("running-case", Who.ON_CALL, "/nhan-tin/vu-viec", "/nhan-tin/vu-viec");
    }

    private void record() {
        add("record", Who.INSPECTOR, "/so-ghi", "/so-ghi");
        add("record-older", Who.ADMINISTRATOR, "/so-ghi", "/so-ghi?trang=2");
        add("record-root", Who.INSPECTOR, "/so-ghi/dau-niem", "/so-ghi/dau-niem");
    }

    private void places(LivedInHouse in) {
        var unit = "/dia-danh/{code}/{since}";
        add("places-start", Who.READER, "/dia-danh", "/dia-danh");
        add("places", Who.READER, "/dia-danh", "/dia-danh?q=tan+thanh");
        add("places-many", Who.ADMINISTRATOR, "/dia-danh", "/dia-danh?q=an");
        add("places-nothing", Who.MANAGER, "/dia-danh", "/dia-danh?q=zzzzzz");
        add("place", Who.READER, unit, "/dia-danh/22759/2025-07-01");
        add("place-cut", Who.DEPARTMENT, unit, "/dia-danh/22768/2021-01-01");
        add("place-city", Who.ADMINISTRATOR, unit, "/dia-danh/582/2021-01-01");
        add("place-province", Who.READER, unit, "/dia-danh/75/2026-04-30");
        add("no-place", Who.READER, unit, "/dia-danh/22759/sai", 404);
        var reform = "/sap-xep/{n}";
        add("reforms", Who.ADMINISTRATOR, "/sap-xep", "/sap-xep");
        add("reform", Who.ADMINISTRATOR, reform, in.reform);
        add("reform-built-on", Who.ADMINISTRATOR, reform, in.reformBuiltOn);
        add("no-reform", Who.ADMINISTRATOR, reform, "/sap-xep/999999", 404);
    }

    private void directory(LivedInHouse in) {
        var one = "/danh-ba/{ref}";
        add("help", Who.ANYBODY, "/dich-vu", "/dich-vu");
        add("directory", Who.HEAD, "/danh-ba", "/danh-ba");
        add("directory-search", Who.READER, "/danh-ba", "/danh-ba?q=zzzzzz");
        add("directory-due", Who.HEAD, "/danh-ba/kiem-tra", "/danh-ba/kiem-tra");
        add("directory-due-none", Who.NATION, "/danh-ba/kiem-tra", "/danh-ba/kiem-tra");
        add("directory-add", Who.HEAD, "/danh-ba/moi", "/danh-ba/moi");
        add("directory-paste", Who.WORKER, "/danh-ba/dan", "/danh-ba/dan");
        add("directory-entry", Who.HEAD, one, "/danh-ba/" + in.facility);
        add("directory-secret", Who.ON_CALL, one, "/danh-ba/" + in.shelter);
        add("directory-reader", Who.READER, one, "/danh-ba/" + in.shelter);
        add("directory-change", Who.HEAD, one + "/sua", "/danh-ba/" + in.facility + "/sua");
        add("directory-move", Who.HEAD, one + "/sua", "/danh-ba/" + in.shelter + "/sua");
        add("directory-places", Who.HEAD, one + "/cho-o", "/danh-ba/" + in.shelter + "/cho-o");
        add("no-entry", Who.HEAD, one, "/danh-ba/sai", 404);
    }

    private void add(String name, Who who, String route, String path) {
        add(name, who, route, path, 200);
    }

    private void add(String name, Who who, String route, String path, int status) {
        visits.add(new Visit(name, who, route, path, status));
    }
}
