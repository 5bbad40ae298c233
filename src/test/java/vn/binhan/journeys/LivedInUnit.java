package vn.binhan.journeys;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
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

/** What the people of a unit have done about their cases and their days. */
record LivedInUnit(
        TestHouse house, OrganisationId centre, Account worker, Account head, Account onCall) {

    /**
     * People of the case, kin of the worker and the head, a search for oneself, a wish to erase.
     */
    void people(String file) {
        var declaring = signedIn(head);
        declaring.get("/nguoi-than");
        var name = "Trần Thị Trùng Tên";
        LivedInHouse.done(
                declaring.post(
                        "/nguoi-than",
                        LivedInHouse.fields("relation", "SIBLING", "name", name, "year", "1991")));
        var writing = signedIn(worker);
        writing.get("/nguoi-than");
        LivedInHouse.done(
                writing.post(
                        "/nguoi-than",
                        LivedInHouse.fields(
                                "relation", "SELF",
                                "name", "Người Thử Việc",
                                "year", "1988",
                                "phone", "0987 654 321")));
        LivedInHouse.done(
                writing.post(
                        file + "/lien-quan",
                        LivedInHouse.fields(
                                "role", "SURVIVOR",
                                "NAME", name,
                                "BIRTH_YEAR", "1991",
                                "PHONE", "0912 345 678",
                                "ADDRESS", "Ấp 3, nhà cuối đường")));
        LivedInHouse.done(
                writing.post(
                        file + "/lien-quan",
                        LivedInHouse.fields("role", "CHILD", "BIRTH_YEAR", "2017")));
        writing.post(file + "/tim", LivedInHouse.fields("phone", "0987654321"));
    }

    /** Somebody corrected and somebody taken out again; the addresses of their pages. */
    List<String> corrected(String file) {
        var writing = signedIn(worker);
        LivedInHouse.done(
                writing.post(
                        file + "/lien-quan",
                        LivedInHouse.fields("role", "WITNESS", "NAME", "Người Ghi Nhầm")));
        var people =
                Pattern.compile("/lien-quan/[0-9a-f-]{36}(?=\")")
                        .matcher(writing.get(file + "/lien-quan").body())
                        .results()
                        .map(found -> file + found.group())
                        .toList();
        var right = LivedInHouse.fields("edit", "1", "PHONE", "0912 345 679", "ADDRESS", "Ấp 4");
        LivedInHouse.done(writing.post(people.getFirst(), right));
        LivedInHouse.done(
                writing.post(
                        people.getLast() + "/rut", LivedInHouse.fields("why", "NOT_OF_THIS_CASE")));
        return List.of(people.getFirst(), people.getLast());
    }

    /** A no-contact order asked for from this case; the address of its dossier. */
    String measure(String file) {
        var working = signedIn(worker);
        working.get("/vu-viec");
        var asked =
                working.post(
                        file.replace("/ho-so/", "/vu-viec/") + "/cam-tiep-xuc",
                        LivedInHouse.fields(
                                "what", "NO_CONTACT",
                                "asker", "VICTIM",
                                "harm", "HEALTH",
                                "consent", "yes",
                                "him", "Người Gây Hại Thử",
                                "her", "Người Cần Che",
                                "bond", "SPOUSE",
                                "commune", "phường Long Xuyên",
                                "deeds", "đánh, dọa"));
        LivedInHouse.done(asked);
        return asked.headers().firstValue("Location").orElseThrow().replaceAll("[?].*", "");
    }

    /** A word of the community asked for from this case; the address of its dossier. */
    String proceeding(String file) {
        var working = signedIn(worker);
        working.get("/vu-viec");
        var asked =
                working.post(
                        file.replace("/ho-so/", "/vu-viec/") + "/xu-ly",
                        LivedInHouse.fields(
                                "matter", "CRITICISM",
                                "adult", "yes",
                                "first-day", "01/10/2026",
                                "first-time", "8:00",
                                "acted-day", "14/11/2026",
                                "acted-time", "22:10",
                                "him", "Người Gây Hại Thử",
                                "her", "Người Cần Che",
                                "bond", "SPOUSE",
                                "commune", "phường Long Xuyên",
                                "deeds", "đánh, dọa"));
        LivedInHouse.done(asked);
        return asked.headers().firstValue("Location").orElseThrow().replaceAll("[?].*", "");
    }

    /** The case under way: begun, agreed, judged, with a safety plan; the address of its page. */
    String casework(String file) {
        var at = file.replace("/ho-so/", "/vu-viec/");
        var working = signedIn(worker);
        working.get("/vu-viec");
        LivedInHouse.done(working.post(at + "/bat-dau", LivedInHouse.fields()));
        LivedInHouse.done(working.post(at + "/ghi", LivedInHouse.fields("deed", "AGREE")));
        LivedInHouse.done(
                working.post(
                        at + "/nguy-co",
                        LivedInHouse.fields(
                                "f_strangled", "YES",
                                "f_weapon", "NOT_KNOWN",
                                "level", "IMMEDIATE",
                                "reason", "Anh ta vừa dọa lần nữa")));
        LivedInHouse.done(
                working.post(
                        at + "/nguy-co/thay-doi", LivedInHouse.fields("change", "SEPARATION")));
        LivedInHouse.done(
                working.post(
                        at + "/dong-y",
                        LivedInHouse.fields(
                                "said", "GIVEN",
                                "purpose", "REFERRAL",
                                "receiver", centre.toString(),
                                "shares", "NEED")));
        LivedInHouse.done(
                working.post(
                        at + "/su-viec",
                        LivedInHouse.fields(
                                "relation", "HUSBAND_OR_PARTNER",
                                "acts", "A",
                                "forms", "PHYSICAL",
                                "q_penetration", "NO",
                                "q_unwanted_sexual_contact", "NO",
                                "q_physical_violence", "YES",
                                "more", "technology")));
        LivedInHouse.done(
                working.post(
                        at + "/nhu-cau", LivedInHouse.fields("kind", "LEGAL", "more", "first")));
        LivedInHouse.done(
                working.post(
                        at + "/nhu-cau/chuyen",
                        LivedInHouse.fields(
                                "need", turn(working.get(at + "/nhu-cau").body()),
                                "to", centre.toString(),
                                "passed", "Chị cần tư vấn ly hôn")));
        LivedInHouse.done(working.post(at + "/nhu-cau", LivedInHouse.fields("kind", "HEALTH")));
        LivedInHouse.done(
                working.post(at + "/an-toan", LivedInHouse.fields("chosen", "CODE_WORD")));
        return at;
    }

    /** Two places in a shelter: one held for the case and somebody to bring her, one still free. */
    void places(String shelter, String casework, CaseRef other) {
        var keeping = signedIn(head);
        var at = "/danh-ba/" + shelter + "/cho-o";
        keeping.get(at);
        LivedInHouse.done(
                keeping.post(
                        at, LivedInHouse.fields("suits", "WOMEN", "people", "3", "count", "2")));
        var working = signedIn(worker);
        working.get("/vu-viec");
        for (var of : List.of(casework, "/vu-viec/" + other)) {
            LivedInHouse.done(working.post(of + "/nhu-cau", LivedInHouse.fields("kind", "SAFETY")));
        }
        LivedInHouse.done(
                working.post(
                        casework + "/noi-o/giu",
                        LivedInHouse.fields("facility", shelter, "suits", "WOMEN", "people", "2")));
        LivedInHouse.done(
                working.post(
                        casework + "/noi-o/don",
                        LivedInHouse.fields(
                                "person", worker.person().toString(), "reason", "BRING_HER")));
    }

    /** A child's file that came out of the case. */
    String child(String casework) {
        var working = signedIn(worker);
        var at = casework + "/tre-em";
        working.get(at);
        LivedInHouse.done(
                working.post(
                        at,
                        LivedInHouse.fields(
                                "part", "WITNESS", "born", "2017", "words", "Bé ở trong nhà")));
        return Pattern.compile("/tre-em/91-[0-9a-f-]{36}")
                .matcher(working.get(at).body())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    /** The referral that the head's body received. */
    String referral() {
        return Pattern.compile("/chuyen-den/91-[0-9a-f-]{36}")
                .matcher(signedIn(head).get("/chuyen-den").body())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    private static String turn(String page) {
        return Pattern.compile("<option value=\"(\\d+)\"")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

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
                        LivedInHouse.fields("duty", "TELL_CHAIR")));
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
        var made = Stream.of(open, secret).map(LivedInUnit::entry).toList();
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
