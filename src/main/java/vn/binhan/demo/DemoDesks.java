package vn.binhan.demo;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.binhan.access.DutyKind;
import vn.binhan.app.Running;

/**
 * What the people of the demonstration did about invented cases in the last days, sent through the
 * forms of the pages: orders in each of their states, answers of the person who used violence,
 * mediation, a place to sleep, a child, papers. So nobody who looks around finds an empty desk.
 */
public final class DemoDesks implements AutoCloseable {
    private static final Duration LONG_AGO = ofDays(30);

    private final DemoStaff staff;
    private final FormClient worker;
    private final FormClient head;
    private final FormClient chair;
    private final FormClient police;
    private final String beside;

    /**
     * @param beside the worker's colleague
     */
    private DemoDesks(DemoStaff staff, String beside) {
        this.staff = staff;
        this.beside = beside;
        worker = staff.worker;
        head = staff.head;
        chair = staff.chair;
        police = staff.police;
    }

    /**
     * Fills the desks of a demonstration that has its people; where that was stopped in the middle,
     * it is finished.
     */
    public static void fill(Running running, Path folder) throws Exception {
        var access = running.house().access();
        var worker = access.byLogin("ctxh1").flatMap(access::actor);
        if (worker.isEmpty()) {
            return;
        }
        var steps = DemoSteps.in(folder, Instant.now());
        if (steps.areDone()) {
            return;
        }
        DemoReports.send(running.house());
        var unit = worker.get().organisationsAs(DutyKind.CASE_WORKER).getFirst().toString();
        var beside = access.byLogin("ctxh2").orElseThrow().toString();
        try (var desks = new DemoDesks(new DemoStaff(running.url(), unit, steps), beside)) {
            desks.brokenOrder();
            desks.orderNearItsEnd();
            desks.lapsedOrder();
            desks.mediationAsSheWants();
            desks.workForTheCommunity();
        }
        DemoPlans.fill(running.house(), running.url(), steps);
        steps.end();
    }

    /** The order stands and was broken; she came to a shelter with a child. */
    private void brokenOrder() throws IOException {
        var at = staff.begun("f_threat_to_kill");
        var order = staff.decided(at, ofHours(20), ofHours(16));
        var serving = order + "/giao-van-ban";
        staff.told(chair, serving, ofHours(14), "receiver=HIM", "method=IN_PERSON");
        staff.told(chair, serving, ofHours(13), "receiver=HER", "method=IN_PERSON");
        staff.told(
                chair,
                order + "/vi-pham",
                ofHours(5),
                "breach=CAME_NEAR",
                "words=Đứng chờ trước chợ lúc chị dọn hàng (hư cấu)");
        chair.send(order + "/xu-phat");
        chair.send(
                order + "/giay-to",
                "kind=DECISION",
                "act=issue",
                "sent=yes",
                "f_PLACE=An Phú",
                "f_TITLE=Chủ tịch",
                "f_DEEDS=" + DemoStaff.DEEDS,
                "f_REASONS=Hành vi đe dọa sức khỏe, người bị bạo lực đồng ý (hư cấu)");
        worker.send(
                at.replace("/vu-viec/", "/ho-so/") + "/nguoi",
                "person=" + beside,
                "reason=HELPS",
                "until=" + staff.day(LONG_AGO.negated()));
        arrived(at);
        child(at);
        worker.send(at + "/phan-rieng", "own=mưa đầu mùa hạ", "forced=nắng cuối mùa đông");
    }

    /** Free places in the shelter; one taken by her and a child, who arrived. */
    private void arrived(String at) throws IOException {
        var entry = "href=\"/danh-ba/(91-[0-9a-f]{8}-[0-9a-f-]+)\"";
        var shelter = head.find("/danh-ba?q=hoa+sen", entry);
        var places = "/danh-ba/" + shelter + "/cho-o";
        head.send(places, "suits=WOMEN", "suits=CHILDREN", "people=3", "count=4");
        head.send(places, "suits=WOMEN", "suits=WHEELCHAIR", "people=2", "count=1");
        worker.send(at + "/nhu-cau", "kind=SAFETY");
        worker.send(at + "/noi-o/giu", "facility=" + shelter, "suits=WOMEN", "people=2");
        worker.send(at + "/noi-o/don", "person=" + beside, "reason=BRING_HER");
        worker.send(at + "/noi-o", "what=ARRIVED");
    }

    /** Her child saw it: its sheets are filled, the plan waits for the Chair. */
    private void child(String at) throws IOException {
        var known = "words=Bé ở trong nhà lúc đó (hư cấu)";
        worker.send(
                at + "/tre-em",
                "part=WITNESS",
                "born=2018",
                "commune=Xã An Phú",
                "communeCode=" + DemoReports.COMMUNE.code(),
                known);
        var child = worker.find(at + "/tre-em", "href=\"(/tre-em/91-[0-9a-f-]{36})\"");
        worker.send(
                child + "/mau",
                "sheet=INTAKE",
                "happened=Bé nghe và thấy (hư cấu)",
                "now=Ở cùng mẹ (hư cấu)");
        worker.send(
                child + "/mau",
                "sheet=FIRST_RISK",
                "danger=RAISED",
                "carer=Mẹ và bà ngoại (hư cấu)");
        worker.send(
                child + "/mau",
                "sheet=ABOUT_CHILD",
                "school=Lớp hai, nghỉ học ba hôm (hư cấu)",
                "wishes=Muốn về trường cũ (hư cấu)");
        worker.send(
                child + "/ke-hoach",
                "plan=Đi học lại trong tuần này; cô giáo chủ nhiệm gặp bé (hư cấu)",
                "best=Ở cùng mẹ (hư cấu)",
                "heard=Bé muốn về trường cũ (hư cấu)");
    }

    /** The order ends within hours; he attends a programme, and was warned before. */
    private void orderNearItsEnd() throws IOException {
        var at = staff.begun("f_stalking");
        var order = staff.decided(at, ofHours(70), ofHours(67));
        staff.told(
                chair,
                order + "/giao-van-ban",
                ofHours(60),
                "receiver=HIM",
                "method=REFUSED_BEFORE_WITNESS",
                "words=Có tổ trưởng chứng kiến (hư cấu)");
        worker.send(
                at + "/lien-lac",
                "channel=CALL",
                "address=0000 100 321",
                "hours=8:00-11:00",
                "who=Em gái",
                "code=rau muống",
                "neutral=Chị ơi, hàng đặt đã về");
        var programme = staff.asked(at, "PROGRAMME", LONG_AGO);
        staff.told(
                chair,
                programme + "/lap-chuong-trinh",
                LONG_AGO.minusDays(1),
                "count=6",
                "words=Mỗi tuần một buổi ở nhà văn hóa (hư cấu)");
        for (var day : List.of(21, 14, 7)) {
            staff.session(programme, day, day == 14);
        }
        var insult = DemoStaff.fields("violation=INSULT").and(staff.moment("acted", ofDays(14)));
        var sanction = staff.asked(at, "SANCTION", ofDays(12), insult.all());
        staff.told(
                police,
                sanction + "/xu-phat",
                ofDays(9),
                "sanction=WARNING",
                "words=12/QĐ-XPHC (hư cấu)");
    }

    /**
     * The order has lapsed; he stayed away when the police called him, and mediation is refused.
     */
    private void lapsedOrder() throws IOException {
        var at = staff.begun("f_strangled");
        staff.decided(at, ofHours(84), ofHours(80));
        var summons = staff.asked(at, "SUMMONS", ofDays(2), "ground=HEALTH_OR_LIFE");
        var calling =
                DemoStaff.fields("words=Đến làm việc về hành vi đã bị báo (hư cấu)")
                        .and(staff.moment("until", ofHours(20)));
        staff.told(police, summons + "/trieu-tap", ofHours(44), calling.all());
        var away = "words=Không đến, không báo lý do (hư cấu)";
        staff.told(police, summons + "/vang", ofHours(18), away);
        worker.send(at + "/hoa-giai", "kind=ASKED", "by=FAMILY");
        var reasons = "words=Chị chưa an toàn, và chị không muốn (hư cấu)";
        worker.send(at + "/hoa-giai", "kind=REFUSED", reasons);
        var stopping = staff.asked(at, "STOPPING", ofHours(90));
        staff.told(
                police,
                stopping + "/cham-dut",
                ofHours(89),
                "stop=SEPARATED",
                "stopper=POLICE",
                "words=Đưa anh ta về nhà cha mẹ đẻ (hư cấu)");
    }

    /** Danger was judged low, she wants to talk; an order was asked for all the same and waits. */
    private void mediationAsSheWants() throws IOException {
        var at = staff.begun("f_isolated");
        staff.order(at, ofHours(2));
        worker.send(at + "/dong-y", "said=GIVEN", "purpose=MEDIATION");
        worker.send(at + "/hoa-giai", "kind=ASKED", "by=HER");
        worker.send(at + "/hoa-giai", "kind=ALLOWED");
        worker.send(
                at + "/giay-to",
                "kind=NOTIFICATION",
                "act=issue",
                "sent=yes",
                "f_PLACE=Long Xuyên",
                "f_TITLE=Giám đốc",
                "f_RECEIVER=Chủ tịch Ủy ban nhân dân xã An Phú");
    }

    /** Twice violent, he asked to work for the community and does. */
    private void workForTheCommunity() throws IOException {
        var at = staff.begun("f_drink_or_drugs");
        var twice =
                DemoStaff.fields("adult=yes")
                        .and(staff.moment("first", ofDays(60)))
                        .and(staff.moment("acted", ofDays(10)));
        var word = staff.asked(at, "CRITICISM", ofDays(8), twice.all());
        var unit = chair.find("/viec-cong-dong", "name=\"unit\" value=\"([^\"]+)\"");
        for (var name : List.of("Dọn vệ sinh đường thôn", "Trồng cây ở trường học")) {
            chair.send(
                    "/viec-cong-dong",
                    "unit=" + unit,
                    "name=" + name + " (hư cấu)",
                    "discussed=" + staff.day(LONG_AGO));
        }
        staff.told(chair, word + "/tu-nguyen", ofDays(6), "words=Xin làm việc ở thôn (hư cấu)");
        var work = chair.find(word, "name=\"giao-viec-work\"[^>]*value=\"([^\"]+)\"");
        var when = "words=Ba buổi sáng thứ Bảy (hư cấu)";
        staff.told(chair, word + "/giao-viec", ofDays(5), "work=" + work, when);
        worker.send(at + "/nhu-cau", "kind=LIVELIHOOD");
    }

    @Override
    public void close() throws IOException {
        staff.close();
    }
}
