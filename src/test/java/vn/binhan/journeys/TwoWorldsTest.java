package vn.binhan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.app.TestHouse;
import vn.binhan.app.TestHouse.Account;
import vn.binhan.app.Visitor;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.casefiles.ConflictSource;

/**
 * Two worlds that differ by one case that was lived through: to colleagues of the same body who are
 * not named on it, and to those who are kin of somebody in it, they are one world to the byte,
 * whatever address of the house they ask.
 */
class TwoWorldsTest {
    private static final String PROVINCE = "91";

    /** Numbers that stand where the case does not. */
    private static final String ABSENT = PROVINCE + "-" + UUID.randomUUID();

    private static final String NOBODY = UUID.randomUUID().toString();

    private final TestHouse house = TestHouse.open();
    private final OrganisationId centre = house.body(PROVINCE, "Trung tâm hai thế giới");
    private final Account worker = house.account(DutyKind.CASE_WORKER, centre);
    private final Account colleague = house.account(DutyKind.UNIT_HEAD, centre);

    /** The case, and what came out of it. */
    private record Hidden(
            String file, String party, String order, String proceeding, String child) {

        /** What to put for the number in this address; the case itself everywhere. */
        List<String> refs(String path) {
            var all = new ArrayList<>(List.of(file));
            var others = Map.of("/bien-phap", order, "/xu-ly", proceeding, "/tre-em", child);
            others.forEach((root, ref) -> {
                if (path.startsWith(root) || path.equals("/ho-so/{ref}")) {
                    all.add(ref);
                }
            });
            return all;
        }

        List<String> secrets() {
            return List.of(file, party, order, proceeding, child);
        }
    }

    @Test
    void a_case_that_is_hidden_changes_no_byte_for_whom_it_is_hidden() {
        var lookers = new LinkedHashMap<String, Visitor>();
        var kin = new ArrayList<Account>();
        for (var duty : List.of(DutyKind.CASE_WORKER, DutyKind.DUTY_OFFICER, DutyKind.READER)) {
            lookers.put("unrelated " + duty, signedIn(house.account(duty, centre)));
        }
        for (var duty : List.of(DutyKind.UNIT_HEAD, DutyKind.CASE_WORKER)) {
            var account = house.account(duty, centre);
            kin.add(account);
            lookers.put("kin " + duty, signedIn(account));
        }
        var may = signedIn(colleague);
        var before = worlds(lookers, null);
        var without = world(may, null);
        var hidden = lived(kin);
        var after = worlds(lookers, hidden);
        assertThat(after).hasSizeGreaterThan(600);
        after.forEach((address, body) -> {
            assertThat(body).as(address).doesNotContain(hidden.secrets());
            if (!isPassedOn(address)) {
                assertThat(body)
                        .as(address)
                        .isEqualTo(before.get(address.replaceAll(" #\\d$", "")));
            }
        });
        var known = world(may, hidden);
        assertThat(known.keySet())
                .as("who may know of it sees another world")
                .filteredOn(address ->
                        !known.get(address).equals(without.get(address.replaceAll(" #\\d$", ""))))
                .hasSizeGreaterThan(20)
                .anyMatch(address -> address.startsWith("/vu-viec/dang-giu"))
                .anyMatch(address -> address.equals("/vu-viec #0"));
    }

    private Map<String, String> worlds(Map<String, Visitor> lookers, @Nullable Hidden hidden) {
        house.kinship().markEverybody();
        var all = new HashMap<String, String>();
        lookers.forEach((who, visitor) ->
                world(visitor, hidden)
                        .forEach((address, body) -> all.put(who + " " + address, body)));
        return all;
    }

    /** Every answer that this person gets, by its line of the route table. */
    private Map<String, String> world(Visitor visitor, @Nullable Hidden hidden) {
        var all = new HashMap<String, String>();
        for (var route : house.routes()) {
            var path = route.path();
            if (!route.method().equals(HttpMethod.GET) || isOfOthers(path)) {
                continue;
            }
            var refs = hidden == null ? List.of(ABSENT) : hidden.refs(path);
            for (var i = 0; i < (path.contains("{ref}") ? refs.size() : 1); i++) {
                var address =
                        path.replace("{ref}", refs.get(i))
                                .replace("{party}", hidden == null ? NOBODY : hidden.party())
                                .replaceAll("\\{[^}]+}", PROVINCE + "-999999");
                var answer = visitor.get(address);
                var body = answer.statusCode() + " " + plain(answer.body());
                for (var secret : hidden == null ? List.<String>of() : hidden.secrets()) {
                    body = path.contains("{") ? body.replace(secret, "asked for") : body;
                }
                all.put(
                        hidden == null ? path : path + " #" + i,
                        body.replace(ABSENT, "asked for").replace(NOBODY, "asked for"));
            }
        }
        return all;
    }

    /**
     * What changes by itself: the desk of reports, on which those of other tests lie, and leaving.
     */
    private static boolean isOfOthers(String path) {
        return path.startsWith("/truc-ban") || path.startsWith("/dang-xuat");
    }

    /** Lists of whoever is on duty, to whom the house passes reports of other tests at any time. */
    private static boolean isPassedOn(String address) {
        return address.startsWith("unrelated " + DutyKind.DUTY_OFFICER) && !address.contains("{");
    }

    /** A page without what is new at every look. */
    private static String plain(String body) {
        return body.replaceAll(
                        "(<span>Bàn trực</span>)<span class=\"moj-notification-badge\">.*?</span></span>\\s*",
                        "$1")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                .replaceAll("value=\"[A-Za-z0-9_-]{36,}\"", "")
                .replaceAll("(\\d+ (ngày|giờ|phút|giây)\\s*)+", "")
                .replaceAll("\\d{2}:\\d{2}(:\\d{2})?", "");
    }

    /** A case of the same body with everything that comes out of one, kept from kin at once. */
    private Hidden lived(List<Account> kin) {
        var station = house.body(PROVINCE, "Trạm của hai thế giới");
        var nurse = house.account(DutyKind.UNIT_HEAD, station);
        var unit = new LivedInUnit(house, station, worker, nurse);
        var working = signedIn(worker);
        var opened = working.post("/ho-so", LivedInHouse.fields("unit", centre.toString()));
        LivedInHouse.done(opened);
        var file = opened.headers().firstValue("Location").orElseThrow().replaceAll("[?].*", "");
        var ref = CaseRef.parse(number(file)).orElseThrow();
        var conflicts = house.casefiles().conflicts();
        kin.forEach(
                one -> conflicts.bar(ref, Map.of(one.person(), ConflictSource.KIN), Instant.now()));
        unit.people(file);
        var at = unit.casework(file);
        var order = unit.measure(file);
        var proceeding = unit.proceeding(file);
        var child = unit.child(at);
        var again = signedIn(worker);
        LivedInHouse.done(
                again.post(at + "/hoa-giai", LivedInHouse.fields("kind", "ASKED", "by", "HIM")));
        var party =
                Pattern.compile("/lien-quan/([0-9a-f-]{36})")
                        .matcher(again.get(file + "/lien-quan").body())
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1);
        return new Hidden(number(file), party, number(order), number(proceeding), number(child));
    }

    private static String number(String address) {
        return address.replaceAll(".*/", "");
    }

    private Visitor signedIn(Account account) {
        var visitor = house.stranger();
        visitor.signIn(account.login(), TestHouse.PASSWORD);
        visitor.get("/vu-viec");
        return visitor;
    }
}
