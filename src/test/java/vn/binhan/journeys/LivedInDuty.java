package vn.binhan.journeys;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.app.TestHouse.Account;
import vn.binhan.app.Visitor;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.intake.Door;
import vn.binhan.kit.Formats;
import vn.binhan.response.Response;

/**
 * Who is on duty in a unit and since when, what was reported to it, and whom it knows that helps.
 */
record LivedInDuty(
        TestHouse house, OrganisationId centre, Account worker, Account head, Account onCall) {

    /**
     * Reports before there was a roster, so that the head was asked: one taken, given on and taken,
     * with its first duty signed; one verified; one that waits. The first is returned.
     */
    CaseRef reports() {
        var heading = signedIn(head);
        var taken = report(true);
        heading.get("/truc-ban");
        var given = worker.person() + "|" + centre;
        var working = signedIn(worker);
        working.get("/truc-ban");
        for (var ref : new CaseRef[] {taken, report(false)}) {
            var at = "/truc-ban/" + ref;
            LivedInHouse.done(heading.post(at + "/nhan", LivedInHouse.fields()));
            LivedInHouse.done(heading.post(at + "/giao", LivedInHouse.fields("to", given)));
            LivedInHouse.done(working.post(at + "/nhan", LivedInHouse.fields()));
            if (!ref.equals(taken)) {
                LivedInHouse.done(
                        working.post(
                                at + "/xac-minh",
                                LivedInHouse.fields(
                                        "edit", "1",
                                        "result", "VERIFIED",
                                        "regime", "DOMESTIC_VIOLENCE",
                                        "reason", "Đã gặp chị và nghe hàng xóm")));
            }
        }
        LivedInHouse.done(
                working.post(
                        "/truc-ban/" + taken + "/da-bao",
                        LivedInHouse.fields(
                                "duty", "TELL_CHAIR", "before-TELL_CHAIR", "UNREACHED")));
        report(true);
        return taken;
    }

    private CaseRef report(boolean danger) {
        var actor = house.access().actor(worker.person()).orElseThrow();
        var opened = house.casefiles().open(actor, centre, UUID.randomUUID());
        var ref = CaseRef.parse(((Outcome.Done) opened).result()).orElseThrow();
        house.response()
                .take(
                        new Response.Incoming(
                                ref, Door.VILLAGE_HEAD, danger, false, null, Instant.now()));
        return ref;
    }

    /** A week with a gap, a deputy and somebody who stands in. */
    void roster(OrganisationId above) {
        var keeping = signedIn(head);
        var at = "/truc/" + centre;
        keeping.get(at);
        for (var day = 1; day <= 6; day++) {
            LivedInHouse.done(keeping.post(at, shift(day, "7:30", "22:00", worker)));
            if (day != 6) {
                LivedInHouse.done(keeping.post(at, shift(day, "22h", "7h30", onCall)));
            }
        }
        LivedInHouse.done(
                keeping.post(
                        at,
                        LivedInHouse.fields(
                                "act", "stand-in",
                                "day", Formats.day(LocalDate.now(Formats.ZONE).plusDays(3)),
                                "from", "8:00",
                                "until", "20:00",
                                "person", onCall.person().toString())));
        LivedInHouse.done(
                keeping.post(
                        at,
                        LivedInHouse.fields(
                                "act", "deputy", "person", onCall.person().toString())));
        LivedInHouse.done(
                keeping.post(at, LivedInHouse.fields("act", "above", "above", above.toString())));
    }

    private static Map<String, String> shift(int day, String from, String until, Account who) {
        return LivedInHouse.fields(
                "act",
                "shift",
                "days",
                String.valueOf(day),
                "from",
                from,
                "until",
                until,
                "person",
                who.person().toString());
    }

    /**
     * An open place and a secret one that the head wrote down; nobody called the first for long.
     */
    List<String> help() {
        var writing = signedIn(head);
        writing.get("/danh-ba/moi");
        var open =
                writing.post(
                        "/danh-ba/moi",
                        LivedInHouse.fields(
                                "kind", "COUNSELLING",
                                "name", "Phòng tư vấn Ánh Sao thử",
                                "phones", "0000 100 901, 1800 0000",
                                "hours", "T2-T6 7h30-11h30, 13h30-17h; lễ nghỉ",
                                "commune", "phuong long xuyen",
                                "address", "Số 5 đường Thử",
                                "area", "COMMUNE",
                                "cost", "FREE",
                                "forWhom", "WOMEN",
                                "bring", "Giấy tờ nếu có",
                                "how", "READ",
                                "source", "Danh sách thử"));
        LivedInHouse.done(open);
        var secret =
                writing.post(
                        "/danh-ba/moi",
                        LivedInHouse.fields(
                                "kind", "SHELTER",
                                "name", "Nhà Hoa Sen thử",
                                "phones", "0000 100 902",
                                "hours", "24/7",
                                "commune", "phuong chau doc",
                                "address", "Hẻm thử 7",
                                "area", "PROVINCE",
                                "how", "CALLED"));
        LivedInHouse.done(secret);
        var made = Stream.of(open, secret).map(LivedInDuty::entry).toList();
        house.asOwner()
                .sql("update directory.facility set checked_on = '2026-01-05' where id::text = :id")
                .param("id", made.getFirst().substring(3))
                .update();
        return made;
    }

    private static String entry(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll("^/danh-ba/|[?].*", "");
    }

    /** A body that was merged into the centre. */
    OrganisationId merged(Account administrator) {
        var old = house.body("91", "Phòng cũ thử");
        var visitor = signedIn(administrator);
        visitor.get("/co-quan/" + old);
        LivedInHouse.done(
                visitor.post(
                        "/co-quan/" + old + "/ke-thua",
                        LivedInHouse.fields(
                                "to",
                                centre.toString(),
                                "on",
                                "01/07/2025",
                                "basis",
                                "Quyết định thử 9/QĐ-UBND")));
        return old;
    }

    private Visitor signedIn(Account account) {
        var visitor = house.stranger();
        visitor.signIn(account.login(), TestHouse.PASSWORD);
        return visitor;
    }
}
