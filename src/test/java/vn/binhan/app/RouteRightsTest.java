package vn.binhan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Operation;
import vn.binhan.access.Rights;
import vn.binhan.kit.Route;

/** Asks every address of the route table as everybody, and holds the answers to the rights. */
class RouteRightsTest {
    private static final TestHouse HOUSE = TestHouse.open();

    @Test
    void every_route_names_an_operation_of_the_table_of_rights() {
        assertThat(HOUSE.routes())
                .isNotEmpty()
                .allMatch(route -> route.right() instanceof Operation);
    }

    @Test
    void no_two_routes_answer_the_same_address() {
        var addresses = HOUSE.routes().stream().map(r -> r.method() + " " + r.path()).toList();
        assertThat(addresses).doesNotHaveDuplicates();
    }

    @Test
    void strangers_get_no_further_than_the_open_pages() {
        var faults = new ArrayList<String>();
        for (var route : HOUSE.routes()) {
            var open = Rights.openToEveryone((Operation) route.right());
            var stranger = HOUSE.stranger();
            stranger.get("/dang-nhap");
            var answer = ask(stranger, route);
            var turnedAway =
                    answer.statusCode() == 303
                            && answer.headers()
                                    .firstValue("Location")
                                    .orElse("")
                                    .startsWith("/dang-nhap");
            if (!open && !turnedAway) {
                faults.add(route.method() + " " + route.path() + " " + answer.statusCode());
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_duty_without_the_right_is_refused_at_every_address() {
        var body = HOUSE.body("79", "Sở Nội vụ");
        var faults = new ArrayList<String>();
        for (var duty : DutyKind.values()) {
            var account = HOUSE.account(duty, body);
            var actor = HOUSE.access().actor(account.person()).orElseThrow();
            var visitor = HOUSE.stranger();
            visitor.signIn(account.login(), TestHouse.PASSWORD);
            for (var route : HOUSE.routes()) {
                if (route.path().equals("/dang-xuat")) {
                    continue;
                }
                var may = Rights.mayEver(actor, (Operation) route.right());
                var status = ask(visitor, route).statusCode();
                var fault = may ? status >= 500 : status != 403;
                if (fault) {
                    faults.add(duty + " " + route.method() + " " + route.path() + " " + status);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Asks with numbers that name nothing: who has the right gets a calm answer, never a fault. */
    private static java.net.http.HttpResponse<String> ask(Visitor visitor, Route route) {
        var path = route.path();
        for (var name : List.of("{id}", "{key}", "{n}", "{file}", "{token}")) {
            path = path.replace(name, name.equals("{id}") ? "79-999999" : "999999");
        }
        path = path.replaceAll("\\{[^}]+\\}", "1");
        return route.method().equals(HttpMethod.GET)
                ? visitor.get(path)
                : visitor.post(path, Map.of());
    }
}
