package vn.binhan.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.binhan.access.DutyKind;
import vn.binhan.app.Running;
import vn.binhan.kit.Formats;

/**
 * What the people of the demonstration did about invented cases in the last days, sent through the
 * forms of the pages: orders in each of their states, answers of the person who used violence,
 * mediation, a place to sleep, a child, papers. So nobody who looks around finds an empty desk.
 */
public final class DemoDesks implements AutoCloseable {
    private static final String HIM = "Nguyễn Văn Không Có Thật (hư cấu)";
    private static final String HER = "Trần Thị Hư Cấu";
    private static final String COMMUNE = "Xã An Phú";
    private static final String FORMS = "/nguoi-than";
    private static final Duration LONG_AGO = Duration.ofDays(30);

    private final Instant now;
    private final String centre;
    private final String beside;
    private final FormClient worker;
    private final FormClient head;
    private final FormClient chair;
    private final FormClient police;

    private DemoDesks(String url, String centre, String beside, Instant now) throws Exception {
        this.now = now;
        this.centre = centre;
        this.beside = beside;
        worker = FormClient.signedIn(url, "ctxh1", FORMS);
        head = FormClient.signedIn(url, "truongctxh", FORMS);
        chair = FormClient.signedIn(url, "chutich", FORMS);
        police = FormClient.signedIn(url, "conganxa", FORMS);
    }

    /** Whether this was begun before, in this folder. */
    public static boolean areFilled(String url) throws Exception {
        try (var chair = FormClient.signedIn(url, "chutich", FORMS)) {
            return chair.shows("/bien-phap", "/bien-phap/91-");
        }
    }

    /** Fills the desks of a demonstration that has its people. */
    public static void fill(Running running) throws Exception {
        var access = running.house().access();
        var worker = access.byLogin("ctxh1").flatMap(access::actor);
        if (worker.isPresent()) {
            var centre = worker.get().organisationsAs(DutyKind.CASE_WORKER).getFirst();
            var beside = access.byLogin("ctxh2").orElseThrow();
            fill(running.url(), centre.toString(), beside.toString(), Instant.now());
        }
    }

    private static void fill(String url, String centre, String beside, Instant now)
            throws Exception {
        try (var desks = new DemoDesks(url, centre, beside, now)) {
            desks.brokenOrder();
            desks.orderNearItsEnd();
            desks.lapsedOrder();
            desks.mediationAsSheWants();
            desks.workForTheCommunity();
        }
    }

    // spotless:off
    /** The order stands and was broken; she came to a shelter with a child. */
    private void brokenOrder() throws IOException {
        var at = begun("f_threat_to_kill", "YES");
        var order = decided(at, Duration.ofHours(20), Duration.ofHours(16));
        told(chair, order + "/giao-van-ban", Duration.ofHours(14), "receiver", "HIM", "method", "IN_PERSON");
        told(chair, order + "/giao-van-ban", Duration.ofHours(13), "receiver", "HER", "method", "IN_PERSON");
        told(chair, order + "/vi-pham", Duration.ofHours(5), "breach", "CAME_NEAR", "words", "Đứng chờ trước chợ lúc chị dọn hàng (hư cấu)");
        chair.send(order + "/xu-phat");
        chair.send(order + "/giay-to", "kind", "DECISION", "act", "issue", "sent", "yes", "f_PLACE", "An Phú", "f_TITLE", "Chủ tịch", "f_DEEDS",
                "Đe dọa đánh, chặn đường đi làm (hư cấu)", "f_REASONS", "Hành vi đe dọa sức khỏe, người bị bạo lực đồng ý (hư cấu)");
        worker.send(at.replace("/vu-viec/", "/ho-so/") + "/nguoi", "person", beside, "reason", "HELPS", "until", day(now.plus(LONG_AGO)));
        arrived(at);
        child(at);
        worker.send(at + "/phan-rieng", "own", "mưa đầu mùa hạ", "forced", "nắng cuối mùa đông");
    }

    /** The order ends within hours; he attends a programme, and was warned before. */
    private void orderNearItsEnd() throws IOException {
        var at = begun("f_stalking", "YES");
        var order = decided(at, Duration.ofHours(70), Duration.ofHours(67));
        told(chair, order + "/giao-van-ban", Duration.ofHours(60), "receiver", "HIM", "method", "REFUSED_BEFORE_WITNESS", "words", "Có tổ trưởng chứng kiến (hư cấu)");
        worker.send(at + "/lien-lac", "channel", "CALL", "address", "0000 100 321", "hours", "8:00-11:00", "who", "Em gái", "code", "rau muống",
                "neutral", "Chị ơi, hàng đặt đã về");
        var programme = asked(at, "PROGRAMME", LONG_AGO);
        told(chair, programme + "/lap-chuong-trinh", LONG_AGO.minusDays(1), "count", "6", "words", "Mỗi tuần một buổi ở nhà văn hóa (hư cấu)");
        for (var day : List.of(21, 14, 7)) {
            session(programme, evening(day), day == 14);
        }
        var sanction = asked(at, "SANCTION", Duration.ofDays(12), "violation", "INSULT");
        told(police, sanction + "/xu-phat", Duration.ofDays(9), "sanction", "WARNING", "words", "12/QĐ-XPHC (hư cấu)");
    }

    /** How long ago it was seven in the evening, so many days before today. */
    private Duration evening(int days) {
        var day = now.atZone(Formats.ZONE).toLocalDate().minusDays(days);
        return Duration.between(day.atTime(19, 0).atZone(Formats.ZONE).toInstant(), now);
    }

    private void session(String programme, Duration ago, boolean away) throws IOException {
        var from = moment("hen-buoi-from", ago);
        var fields = new ArrayList<>(List.of(moment("hen-buoi-at", ago.plusDays(2))));
        fields.addAll(List.of(from));
        chair.send(programme + "/hen-buoi", fields.toArray(String[]::new));
        var open = chair.find(programme, "name=\"co-mat-session\"[^>]*value=\"(\\d+)\"");
        if (away) {
            told(chair, programme + "/vang-mat", ago.minusHours(3), "session", open, "absence", "NOT_EXCUSED", "words", "Không báo trước (hư cấu)");
        } else {
            told(chair, programme + "/co-mat", ago.minusHours(3), "session", open, "words", "Đến đúng giờ (hư cấu)");
        }
    }

    /**
     * The order has lapsed; he stayed away when the police called him, and mediation is refused.
     */
    private void lapsedOrder() throws IOException {
        var at = begun("f_strangled", "YES");
        decided(at, Duration.ofHours(84), Duration.ofHours(80));
        var summons = asked(at, "SUMMONS", Duration.ofDays(2), "ground", "HEALTH_OR_LIFE");
        var until = moment("trieu-tap-until", Duration.ofHours(20));
        told(police, summons + "/trieu-tap", Duration.ofHours(44), "until-day", until[1], "until-time", until[3], "words",
                "Đến làm việc về hành vi đã bị báo (hư cấu)");
        told(police, summons + "/vang", Duration.ofHours(18), "words", "Không đến, không báo lý do (hư cấu)");
        worker.send(at + "/hoa-giai", "kind", "ASKED", "by", "FAMILY");
        worker.send(at + "/hoa-giai", "kind", "REFUSED", "words", "Chị chưa an toàn, và chị không muốn (hư cấu)");
        var stopping = asked(at, "STOPPING", Duration.ofHours(90));
        told(police, stopping + "/cham-dut", Duration.ofHours(89), "stop", "SEPARATED", "stopper", "POLICE", "words",
                "Đưa anh ta về nhà cha mẹ đẻ (hư cấu)");
    }

    /** Danger was judged low, she wants to talk; an order was asked for all the same and waits. */
    private void mediationAsSheWants() throws IOException {
        var at = begun("f_isolated", "YES");
        order(at, Duration.ofHours(2));
        worker.send(at + "/dong-y", "said", "GIVEN", "purpose", "MEDIATION");
        worker.send(at + "/hoa-giai", "kind", "ASKED", "by", "HER");
        worker.send(at + "/hoa-giai", "kind", "ALLOWED");
        worker.send(at + "/giay-to", "kind", "NOTIFICATION", "act", "issue", "sent", "yes", "f_PLACE", "Long Xuyên", "f_TITLE", "Giám đốc",
                "f_RECEIVER", "Chủ tịch Ủy ban nhân dân xã An Phú");
    }

    /** Twice violent, he asked to work for the community and does. */
    private void workForTheCommunity() throws IOException {
        var at = begun("f_drink_or_drugs", "YES");
        var fields = new ArrayList<>(List.of(moment("first", Duration.ofDays(60))));
        fields.addAll(List.of("adult", "yes"));
        fields.addAll(List.of(moment("acted", Duration.ofDays(10))));
        var word = asked(at, "CRITICISM", Duration.ofDays(8), fields.toArray(String[]::new));
        var unit = chair.find("/viec-cong-dong", "name=\"unit\" value=\"([^\"]+)\"");
        for (var name : List.of("Dọn vệ sinh đường thôn (hư cấu)", "Trồng cây ở trường học (hư cấu)")) {
            chair.send("/viec-cong-dong", "unit", unit, "name", name, "discussed",
                    day(now.minus(LONG_AGO)));
        }
        told(chair, word + "/tu-nguyen", Duration.ofDays(6), "words", "Xin làm việc ở thôn (hư cấu)");
        var work = chair.find(word, "name=\"giao-viec-work\"[^>]*value=\"([^\"]+)\"");
        told(chair, word + "/giao-viec", Duration.ofDays(5), "work", work, "words", "Ba buổi sáng thứ Bảy (hư cấu)");
        worker.send(at + "/nhu-cau", "kind", "LIVELIHOOD");
    }

    /** A case that is under way, with its danger judged; the address of its page. */
    private String begun(String... signs) throws IOException {
        var at = worker.send("/ho-so", "unit", centre).replace("/ho-so/", "/vu-viec/");
        worker.send(at + "/bat-dau");
        worker.send(at + "/ghi", "deed", "AGREE");
        worker.send(at + "/nguy-co", signs);
        return at;
    }

    private String order(String at, Duration ago) throws IOException {
        return worker.send(at + "/cam-tiep-xuc", about(ago, "what", "NO_CONTACT", "asker", "VICTIM", "harm", "HEALTH", "consent", "yes"));
    }

    /** An order asked for and decided so long ago, for the longest time that the law allows. */
    private String decided(String at, Duration asked, Duration decided) throws IOException {
        var order = order(at, asked);
        told(chair, order + "/quyet-dinh", decided, "words", "Hành vi đe dọa sức khỏe, người bị bạo lực đồng ý (hư cấu)");
        return order;
    }

    private String asked(String at, String matter, Duration ago, String... more) throws IOException {
        var fields = new ArrayList<>(List.of("matter", matter));
        fields.addAll(List.of(more));
        if (matter.equals("SANCTION")) {
            fields.addAll(List.of(moment("acted", ago.plusDays(2))));
        }
        return worker.send(at + "/xu-ly", about(ago, fields.toArray(String[]::new)));
    }

    private String[] about(Duration ago, String... fields) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(moment("at", ago)));
        all.addAll(List.of("him", HIM, "her", HER, "bond", "SPOUSE", "commune", COMMUNE, "communeCode", DemoReports.COMMUNE.code(), "deeds",
                "Đe dọa đánh, chặn đường đi làm (hư cấu)"));
        return all.toArray(String[]::new);
    }

    /** One act of a dossier so long ago; its fields bear the name of the act. */
    private void told(FormClient who, String path, Duration ago, String... fields) throws IOException {
        var act = path.substring(path.lastIndexOf('/') + 1);
        var all = new ArrayList<>(List.of(moment(act + "-at", ago)));
        for (var i = 0; i < fields.length; i += 2) {
            all.add(act + "-" + fields[i]);
            all.add(fields[i + 1]);
        }
        who.send(path, all.toArray(String[]::new));
    }

    private static String day(Instant at) {
        return Formats.day(at.atZone(Formats.ZONE).toLocalDate());
    }

    private String[] moment(String name, Duration ago) {
        var at = now.minus(ago).atZone(Formats.ZONE);
        return new String[] {
            name + "-day", Formats.day(at.toLocalDate()), name + "-time", "%d:%02d".formatted(at.getHour(), at.getMinute()) };
    }

    /** Free places in the shelter; one taken by her and a child, who arrived. */
    private void arrived(String at) throws IOException {
        var shelter = head.find("/danh-ba?q=hoa+sen", "href=\"/danh-ba/(91-[0-9a-f]{8}-[0-9a-f-]+)\"");
        var places = "/danh-ba/" + shelter + "/cho-o";
        head.send(places, "suits", "WOMEN", "suits", "CHILDREN", "people", "3", "count", "4");
        head.send(places, "suits", "WOMEN", "suits", "WHEELCHAIR", "people", "2", "count", "1");
        worker.send(at + "/nhu-cau", "kind", "SAFETY");
        worker.send(at + "/noi-o/giu", "facility", shelter, "suits", "WOMEN", "people", "2");
        worker.send(at + "/noi-o/don", "person", beside, "reason", "BRING_HER");
        worker.send(at + "/noi-o", "what", "ARRIVED");
    }

    /** Her child saw it: its sheets are filled, the plan waits for the head. */
    private void child(String at) throws IOException {
        worker.send(at + "/tre-em", "part", "WITNESS", "born", "2018", "words", "Bé ở trong nhà lúc đó (hư cấu)");
        var child = worker.find(at + "/tre-em", "href=\"(/tre-em/91-[0-9a-f-]{36})\"");
        worker.send(child + "/mau", "sheet", "INTAKE", "happened", "Bé nghe và thấy (hư cấu)", "now", "Ở cùng mẹ (hư cấu)");
        worker.send(child + "/mau", "sheet", "FIRST_RISK", "danger", "RAISED", "carer", "Mẹ và bà ngoại (hư cấu)");
        worker.send(child + "/mau", "sheet", "ABOUT_CHILD", "school", "Lớp hai, nghỉ học ba hôm (hư cấu)", "wishes", "Muốn về trường cũ (hư cấu)");
        worker.send(child + "/ke-hoach", "plan", "Đi học lại trong tuần này; cô giáo chủ nhiệm gặp bé (hư cấu)", "best", "Ở cùng mẹ (hư cấu)",
                "heard", "Bé muốn về trường cũ (hư cấu)");
    }

    @Override
    public void close() throws IOException {
        worker.close();
        head.close();
        chair.close();
        police.close();
    }
    // spotless:on
}
