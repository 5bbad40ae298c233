package vn.binhan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Operation;
import vn.binhan.app.TestHouse;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.publicsite.IssuedPlan;

class DescriptionTest {
    private final TestHouse house = TestHouse.open();

    @Test
    void it_names_exactly_the_addresses_of_the_route_table() {
        var routes = new Routes();
        var pages =
                new Pages(
                        TemplateEngine.createPrecompiled(ContentType.Html),
                        request -> {
                            throw new IllegalStateException("No page is asked for");
                        },
                        request -> {
                            throw new IllegalStateException("No words are asked for");
                        });
        new Exchange(house.plans(), house.programme(), house.sql(), () -> true)
                .routes(routes, pages);
        var addresses = new TreeSet<String>();
        for (var line : routes.lines()) {
            assertThat(line.right()).isEqualTo(Operation.READ_OPEN_PAGES);
            if (!line.path().equals("/api/{*rest}")) {
                addresses.add(line.path());
            }
        }
        var described = new TreeSet<String>();
        var paths = (java.util.Map<?, ?>) Schema.map(description()).get("paths");
        paths.keySet().forEach(path -> described.add((String) path));
        assertThat(described).isEqualTo(addresses);
    }

    @Test
    void every_answer_is_as_it_says() {
        var description = Schema.map(description());
        assertThat((String) description.get("openapi")).startsWith("3.1");
        var issued = IssuedPlan.issue(house);
        issued.report(issued.firstTask(), 55);
        var visitor = house.stranger();
        var all = visitor.get("/api/v1/plans").body();
        assertThat(Schema.faults(description, "/api/v1/plans", 200, all)).isEmpty();
        var one = visitor.get("/api/v1/plans/" + issued.id()).body();
        assertThat(Schema.faults(description, "/api/v1/plans/{id}", 200, one)).isEmpty();
        var none = visitor.get("/api/v1/plans/91-999999").body();
        assertThat(Schema.faults(description, "/api/v1/plans/{id}", 404, none)).isEmpty();
        var health = visitor.get("/healthz").body();
        assertThat(Schema.faults(description, "/healthz", 200, health)).isEmpty();
    }

    @Test
    void the_check_itself_finds_what_is_missing_and_what_is_not_described() {
        var description = Schema.map(description());
        assertThat(Schema.faults(description, "/healthz", 200, "{\"state\":\"ok\"}")).hasSize(2);
        assertThat(Schema.faults(description, "/healthz", 200, "{\"status\":\"well\"}")).hasSize(1);
    }

    private String description() {
        var answer = house.stranger().get("/api/v1/openapi.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
