package vn.binhan.casefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import vn.binhan.access.Operation;
import vn.binhan.access.Rights;
import vn.binhan.app.SameAnswer;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;
import vn.binhan.kit.Route;

/**
 * Every address of a case, asked by every duty in every relation to it. What is right is written
 * here a second time, in words of its own.
 */
class WallsTest {
    private static final CaseRef NONE = new CaseRef("91", UUID.randomUUID());

    private final TestHouse house = CaseCrowd.HOUSE;
    private final CaseCrowd crowd = CaseCrowd.around();

    @Test
    void every_address_answers_each_as_it_should_and_of_a_hidden_case_as_of_none_to_the_byte() {
        var faults = new ArrayList<String>();
        var asked = 0;
        var hidden = 0;
        for (var cell : crowd.cells) {
            var visitor = house.stranger();
            visitor.signIn(cell.account().login(), TestHouse.PASSWORD);
            for (var route : house.routes()) {
                if (isAboutCase(route)) {
                    asked++;
                    check(cell, route, status(cell, visitor, route), faults);
                } else if (isAboutReferral(route) && !cell.sees()) {
                    status(cell, visitor, route);
                }
            }
            if (!cell.sees()) {
                hidden++;
                doesNotList(visitor);
            }
        }
        assertThat(asked).isGreaterThan(200);
        assertThat(hidden).isGreaterThan(30);
        assertThat(faults).isEmpty();
    }

    /** For whom it is hidden, no answer about it differs from the one about no case. */
    private int status(CaseCrowd.Cell cell, Visitor visitor, Route route) {
        if (cell.sees()) {
            return ask(visitor, route, crowd.ref).statusCode();
        }
        var answer =
                SameAnswer.of(
                        cell + " " + route.path(),
                        () -> asked(visitor, route, crowd.ref),
                        () -> asked(visitor, route, NONE));
        return Integer.parseInt(answer.substring(0, 3));
    }

    private String asked(Visitor visitor, Route route, CaseRef of) {
        var answer = ask(visitor, route, of);
        return answer.statusCode() + plain(answer.body());
    }

    /** Others of the province may have been given to them meanwhile; this one never is. */
    private void doesNotList(Visitor visitor) {
        for (var list : List.of("/ho-so", "/vu-viec", "/chuyen-den")) {
            assertThat(visitor.get(list).body()).as(list).doesNotContain(crowd.ref.id().toString());
        }
    }

    private static boolean isAboutReferral(Route route) {
        return route.path().startsWith("/chuyen-den/{ref}");
    }

    private static boolean isAboutCase(Route route) {
        return route.path().matches("/(ho-so|vu-viec)/\\{ref}.*");
    }

    /** 403 where no duty of theirs could ever do it; 404 where the case is not there for them. */
    private static void check(CaseCrowd.Cell cell, Route route, int status, List<String> faults) {
        var ever = Rights.mayEver(cell.actor(), (Operation) route.right());
        var there = cell.sees() && status != 403 && status != 404 && status < 500;
        var absent = !cell.sees() && (ever ? status == 404 : status == 403);
        var notTheirs = cell.sees() && !ever && status == 403;
        // Who sees a case may still lack the duty for an act on it.
        var notTheirAct =
                cell.sees()
                        && route.right() != Operation.READ_CASE
                        && status == 404
                        && !mayAct(cell, (Operation) route.right());
        if (!there && !absent && !notTheirs && !notTheirAct) {
            faults.add(
                    cell.duty()
                            + " "
                            + cell.tie()
                            + (cell.barred() ? " barred " : " ")
                            + route.method()
                            + " "
                            + route.path()
                            + " "
                            + status);
        }
    }

    private static boolean mayAct(CaseCrowd.Cell cell, Operation operation) {
        var named =
                cell.tie() == CaseCrowd.Tie.NAMED
                        || cell.tie() == CaseCrowd.Tie.NAMED_FROM_OTHER_UNIT;
        var opening = EnumSet.of(Operation.OPEN_PARTY, Operation.OPEN_PLACE);
        var people = EnumSet.of(Operation.ADD_PARTY, Operation.SEARCH_PEOPLE);
        people.addAll(EnumSet.of(Operation.CORRECT_PARTY, Operation.TAKE_OUT_PARTY));
        people.addAll(opening);
        people.addAll(EnumSet.of(Operation.WORK_ON_CASE, Operation.REVIEW_CASE));
        var head =
                EnumSet.of(
                        Operation.REVIEW_BROKEN_GLASS, Operation.ERASE_CASE, Operation.REVIEW_CASE);
        return switch (cell.duty()) {
            case CASE_WORKER -> operation == Operation.SHARE_CASE || people.contains(operation);
            case UNIT_HEAD ->
                    (cell.heads() && operation == Operation.SHARE_CASE)
                            || (cell.heads() && head.contains(operation))
                            || (named && people.contains(operation));
            case DUTY_OFFICER -> opening.contains(operation);
            default -> false;
        };
    }

    private HttpResponse<String> ask(Visitor visitor, Route route, CaseRef of) {
        var path =
                route.path()
                        .replace("{ref}", of.toString())
                        .replace("{n}", "999999")
                        .replace("{to}", "91-999999")
                        .replace("{party}", crowd.party);
        return route.method().equals(HttpMethod.GET)
                ? visitor.get(path)
                : visitor.post(
                        path,
                        Map.of(
                                "person", "",
                                "reason", "HELPS",
                                "until", "01/01/2020",
                                "finding", "WAS_NEEDED",
                                "purpose", "WORK_ON_CASE",
                                "what", "NAME"));
    }

    /** The page without the number that was asked for and the token of the form. */
    private static String plain(String page) {
        return page.replaceAll("91-[0-9a-f-]{36}", "HO-SO")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
