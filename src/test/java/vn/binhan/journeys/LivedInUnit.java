package vn.binhan.journeys;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.OrganisationKind;
import vn.binhan.app.TestHouse;
import vn.binhan.app.TestHouse.Account;
import vn.binhan.app.Visitor;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.places.UnitKey;

/** What the people of a unit have done about their cases. */
record LivedInUnit(TestHouse house, OrganisationId centre, Account worker, Account head) {

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

    /** Somebody of the case who is also in the other one, and somebody who may be. */
    void linked(String file, String other) {
        var writing = signedIn(worker);
        var people = other + "/lien-quan";
        writing.get(people);
        for (var role : List.of("SURVIVOR", "REPORTER")) {
            LivedInHouse.done(
                    writing.post(
                            people, LivedInHouse.fields("role", role, "PHONE", "0912 345 679")));
        }
        var links = file + "/cung-nguoi";
        var pair =
                Pattern.compile("name=\"pair\" type=\"radio\" value=\"([^\"]+)\"")
                        .matcher(writing.get(links).body())
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1);
        LivedInHouse.done(
                writing.post(
                        links,
                        LivedInHouse.fields(
                                "pair", pair,
                                "verdict", "SAME",
                                "basis", "SHE_SAYS")));
    }

    /** The Chair of the commune in which everything happened, who alone decides about him. */
    private void chair() {
        var commune = new UnitKey("30307", LocalDate.of(2025, 7, 1));
        var committee =
                house.access()
                        .organisations()
                        .add(
                                "91",
                                "Ủy ban nhân dân phường Long Xuyên thử",
                                null,
                                OrganisationKind.PEOPLES_COMMITTEE,
                                commune,
                                null);
        house.account(DutyKind.UNIT_HEAD, committee);
    }

    /** A no-contact order asked for from this case; the address of its dossier. */
    String measure(String file) {
        chair();
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
                                "since", "3/2026",
                                "c_lasting", "YES",
                                "c_technology", "YES")));
        LivedInHouse.done(
                working.post(
                        at + "/su-viec/nguoi",
                        LivedInHouse.fields(
                                "about", "HERS",
                                "sex", "FEMALE",
                                "age", "TO_34",
                                "ethnicity", "E17",
                                "disability", "DECLINED",
                                "seen", "0")));
        LivedInHouse.done(
                working.post(
                        at + "/nhu-cau", LivedInHouse.fields("kind", "LEGAL", "more", "first")));
        LivedInHouse.done(
                working.post(
                        at + "/nhu-cau/chuyen/" + centre,
                        LivedInHouse.fields(
                                "send-need",
                                turn(working.get(at + "/nhu-cau").body()),
                                "passed-NEED",
                                "Chị cần tư vấn ly hôn")));
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
                                "part",
                                "WITNESS",
                                "born",
                                "2017",
                                "commune",
                                "phường Long Xuyên",
                                "words",
                                "Bé ở trong nhà")));
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

    private Visitor signedIn(Account account) {
        var visitor = house.stranger();
        visitor.signIn(account.login(), TestHouse.PASSWORD);
        return visitor;
    }
}
