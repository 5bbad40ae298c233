package vn.binhan.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.binhan.app.House;
import vn.binhan.intake.Door;
import vn.binhan.intake.Submission;
import vn.binhan.intake.Telling;
import vn.binhan.kit.Language;
import vn.binhan.places.UnitKey;

/**
 * The reports of the demonstration, invented: sent through the doors of real ones, so that the duty
 * desk shows one that waits, one that somebody has and one that is verified.
 */
public final class DemoReports {
    static final UnitKey COMMUNE = new UnitKey("30337", LocalDate.of(2025, 7, 1));

    private static final int LONGEST_WAIT = 100;
    private static final int PAUSE_MILLIS = 100;

    private record Sent(Door door, Telling.Answer danger, String story) {}

    private static final List<Sent> REPORTS =
            List.of(
                    new Sent(
                            Door.VILLAGE_HEAD,
                            Telling.Answer.NO,
                            "Hàng xóm nghe cãi nhau nhiều đêm liền, sáng ra thấy chị đội nón che mặt."),
                    new Sent(
                            Door.COUNTER,
                            Telling.Answer.NO,
                            "Chị đến quầy, kể chồng giữ hết tiền công và không cho về thăm mẹ."),
                    new Sent(
                            Door.PUBLIC_PAGE,
                            Telling.Answer.YES,
                            "Em đang ở nhà một mình với con, anh ấy vừa đập cửa và dọa sẽ quay lại."));

    private DemoReports() {}

    /** Sends the reports; the same ones are never there twice, however often it starts. */
    public static void send(House house) throws InterruptedException {
        if (house.vault().closed().isPresent()) {
            return;
        }
        for (var report : REPORTS) {
            house.intake().accept(submission(report));
        }
        var officer = house.access().byLogin("trucban").flatMap(house.access()::actor).orElse(null);
        if (officer == null) {
            return;
        }
        for (var i = 0; i < LONGEST_WAIT; i++) {
            var waiting = house.response().waitingFor(officer);
            if (waiting.size() >= REPORTS.size()) {
                // The most urgent stands first and goes on waiting.
                house.response().takeUp(officer, waiting.get(1));
                house.response().takeUp(officer, waiting.get(2));
                house.response().verify(officer, waiting.get(2), "Đã gặp chị ở quầy, chị kể rõ.");
                return;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private static Submission submission(Sent sent) {
        var telling =
                new Telling(
                        sent.door() == Door.VILLAGE_HEAD
                                ? Telling.Whom.NEIGHBOUR
                                : Telling.Whom.SELF,
                        sent.danger(),
                        new Telling.Area("91", COMMUNE),
                        "",
                        Set.of(),
                        sent.story(),
                        Set.of(Telling.Wish.TALK),
                        Telling.Answer.NO,
                        null,
                        new Telling.SafeContact(
                                Telling.SafeContact.Channel.ONLY_RECEIPT, "", "", "", "", ""),
                        List.of(),
                        Language.VI,
                        "");
        var name = "demo " + sent.story();
        var once = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new Submission(once, null, sent.door(), telling, List.of());
    }
}
