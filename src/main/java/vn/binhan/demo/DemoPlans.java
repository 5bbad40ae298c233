package vn.binhan.demo;

import java.io.IOException;
import java.util.stream.Stream;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.app.House;
import vn.binhan.plans.Plan;
import vn.binhan.programme.Node;

/**
 * What the people of the demonstration did about one plan since it was issued: a second version, a
 * milestone, money, a remark, a file. All of it is invented, and says so wherever it is seen.
 */
final class DemoPlans {
    private static final String CITATION = "253/KH-UBND";
    private static final String ENDED = "Sở Lao động - Thương binh và Xã hội";
    private static final String HEIR = "Sở Nội vụ tỉnh An Giang";
    private static final String UNION = "Hội Liên hiệp Phụ nữ tỉnh An Giang";
    private static final String ADDED =
            "Sơ kết việc thực hiện Kế hoạch (ví dụ của bản trình diễn, văn bản thật không có).";
    private static final String NOTE =
            "Ví dụ của bản trình diễn: thêm một hạn và một việc; văn bản thật không có.";
    private static final String MONEY = "note=Số ví dụ, không phải số liệu thật";

    private final House house;
    private final Plan plan;
    private final String page;
    private final DemoSteps steps;

    private DemoPlans(House house, Plan plan, DemoSteps steps) {
        this.house = house;
        this.plan = plan;
        this.page = "/ke-hoach/" + plan.id();
        this.steps = steps;
    }

    /** Lets the plan's manager and a body that has work of it act on it. */
    static void fill(House house, String url, DemoSteps steps) throws Exception {
        var plan =
                house.plans().all().stream()
                        .filter(each -> each.citation().equals(CITATION))
                        .findFirst()
                        .orElseThrow();
        var demo = new DemoPlans(house, plan, steps);
        try (var manager = FormClient.signedIn(url, "angiang", "/viec-cua-toi", steps);
                var body = FormClient.signedIn(url, "noivu", "/viec-cua-toi", steps)) {
            demo.nextVersion(manager);
            demo.steered(manager);
            demo.money(manager);
            demo.reported(body);
        }
    }

    /**
     * A version that gives a day to one task and has one more, given to a body which no longer
     * exists and whose work another has today.
     */
    private void nextVersion(FormClient manager) throws IOException {
        var draft = manager.send(page + "/sua-doi");
        var given = task("Ứng dụng công nghệ");
        var key = given.id().key();
        edit(manager, draft, key, given.label(), given.text(), "due=Quý IV/2025 (ví dụ)");
        var added = steps.next(_ -> String.valueOf(house.plans().nextKey(plan.id())));
        manager.send(draft + "/sua", "act=add", "key=" + key, seen(manager, draft));
        var more = Integer.parseInt(added);
        var both = "body=" + ENDED + "; " + UNION + " (phối hợp)";
        edit(manager, draft, more, "-", ADDED, both, "due=31/12/2025");
        manager.send(
                draft + "/ban-hanh",
                "edit=" + manager.find(draft + "/ban-hanh", "name=\"edit\" value=\"(\\d+)\""),
                "note=" + NOTE,
                "body-%d-0=%s".formatted(more, organisation(HEIR)),
                "body-%d-1=%s".formatted(more, organisation(UNION)));
    }

    private static void edit(
            FormClient manager, String draft, int key, String label, String text, String... details)
            throws IOException {
        var line = Stream.of("act=line", "key=" + key, "label=" + label, "text=" + text);
        var seen = Stream.of(seen(manager, draft));
        manager.send(
                draft + "/sua",
                Stream.of(line, Stream.of(details), seen)
                        .flatMap(each -> each)
                        .toArray(String[]::new));
    }

    private static String seen(FormClient manager, String draft) throws IOException {
        return "seen=" + manager.find(draft, "name=\"seen\" value=\"(\\d+)\"");
    }

    /** A milestone that was reached, one that was not, and a remark. */
    private void steered(FormClient manager) throws IOException {
        var task = page + "/viec/" + task("Nâng cao trách nhiệm").id().key();
        manager.send(task + "/moc", "title=Hướng dẫn gửi các xã (ví dụ)", "day=30/06/2024");
        var done = manager.find(task, "name=\"milestone\" value=\"(\\d+)\"");
        manager.send(task + "/moc-xong", "milestone=" + done);
        manager.send(task + "/moc", "title=Họp rút kinh nghiệm (ví dụ)", "day=15/11/2025");
        manager.send(
                task + "/y-kien",
                "text=Đề nghị Sở Nội vụ gửi kèm biên bản họp giao ban quý (ví dụ, hư cấu).");
    }

    private void money(FormClient manager) throws IOException {
        money(manager, "STATE_PROVINCE", "450.000.000", "400.000.000", "385.000.000");
        money(manager, "STATE_COMMUNE", "120.000.000", "90.000.000", "60.000.000");
        money(manager, "MOBILISED", "80.000.000", "50.000.000", "");
    }

    private void money(
            FormClient manager, String source, String planned, String allocated, String spent)
            throws IOException {
        manager.send(
                page + "/kinh-phi",
                "year=2025",
                "source=" + source,
                "planned=" + planned,
                "allocated=" + allocated,
                "spent=" + spent,
                MONEY);
    }

    private void reported(FormClient body) throws IOException {
        var task = page + "/viec/" + task("Nâng cao trách nhiệm").id().key();
        body.upload(
                task + "/tien-do",
                new FormClient.File("bien-ban-vi-du.txt", "Biên bản họp giao ban (ví dụ, hư cấu)."),
                "edit=" + body.find(task, "name=\"edit\" value=\"(\\d+)\""),
                "body=" + organisation(HEIR),
                "percent=75",
                "sentence=Đã họp giao ban quý IV, có biên bản kèm theo (ví dụ).");
    }

    private Node task(String begins) {
        return house.programme().outline(house.plans().find(plan.id()).orElseThrow()).all().stream()
                .filter(node -> node.text().startsWith(begins))
                .findFirst()
                .orElseThrow();
    }

    private OrganisationId organisation(String name) {
        return house.access().organisations().of(plan.id().province()).stream()
                .filter(body -> body.name().equals(name))
                .map(Organisation::id)
                .findFirst()
                .orElseThrow();
    }
}
