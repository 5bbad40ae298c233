package vn.binhan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.binhan.access.OrganisationId;
import vn.binhan.app.TestHouse;
import vn.binhan.plans.Plan;
import vn.binhan.plans.PlanId;
import vn.binhan.publicsite.IssuedPlan;

class PlanAnswersTest {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private final TestHouse house = TestHouse.open();

    @Test
    void the_list_has_the_shape_of_the_contract() throws Exception {
        var issued = IssuedPlan.issue(house);
        var item = listed(issued);
        assertThat(item.keySet().stream().map(String::valueOf))
                .containsExactlyInAnyOrder(
                        "id", "kind", "number", "symbol", "issuer", "title", "targets", "progress");
        assertThat(item.get("kind")).isEqualTo("plan");
        assertThat(item.get("number")).isEqualTo("871");
        assertThat(item.get("symbol")).isEqualTo("KH-UBND");
        var targets = (List<?>) item.get("targets");
        assertThat(targets).hasSize(2);
        var first = (Map<?, ?>) targets.getFirst();
        assertThat(first.get("comparator")).isEqualTo(">=");
        assertThat(first.get("value")).isEqualTo(50);
        assertThat(first.get("unit")).isEqualTo("%");
        assertThat(first.get("by")).isEqualTo(2030);
        assertThat((String) first.get("subject")).contains("tìm kiếm sự trợ giúp");
    }

    @Test
    void percent_is_absent_until_somebody_reports() throws Exception {
        var issued = IssuedPlan.issue(house);
        var before = (Map<?, ?>) listed(issued).get("progress");
        assertThat(before.keySet().stream().map(String::valueOf))
                .containsExactlyInAnyOrder("work", "reported", "done", "overdue");
        assertThat(before.get("reported")).isEqualTo(0);

        issued.report(issued.firstTask(), 40);

        var after = (Map<?, ?>) listed(issued).get("progress");
        assertThat(after.get("reported")).isEqualTo(1);
        assertThat(after.get("percent")).isEqualTo(40);
        assertThat(after.get("work")).isEqualTo(before.get("work"));
    }

    @Test
    void one_plan_comes_with_the_keys_of_plan_read() throws Exception {
        var issued = IssuedPlan.issue(house);
        issued.report(issued.firstTask(), 100);
        var answer = get("/api/v1/plans/" + issued.id());
        var plan = Schema.map(answer.body());
        assertThat(plan.get("issued_on")).isEqualTo("2026-05-18");
        assertThat(plan.get("period")).isEqualTo(Map.of("from", 2026, "to", 2030));
        assertThat(plan.get("place")).isEqualTo("An Giang");
        assertThat(plan.get("bases"))
                .isEqualTo(List.of(Map.of("number", "2232/QĐ-TTg", "date", "2020-12-28")));
        var contents = (List<?>) plan.get("contents");
        assertThat(contents).hasSize(2);
        var content = (Map<?, ?>) contents.getFirst();
        assertThat((List<?>) content.get("tasks")).hasSize(2);
        assertThat((Map<?, ?>) content.get("progress"))
                .isEqualTo(
                        Map.of("work", 2, "reported", 1, "done", 1, "overdue", 0, "percent", 100));
        assertThat((List<?>) content.get("span")).hasSize(2);
        var bodies = (List<?>) plan.get("assignments");
        assertThat(bodies).isNotEmpty();
        assertThat((List<?>) ((Map<?, ?>) bodies.getFirst()).get("duties")).isNotEmpty();
    }

    @Test
    void no_name_and_no_sentence_goes_out() throws Exception {
        var issued = IssuedPlan.issue(house);
        issued.report(issued.firstTask(), 70);
        for (var path : List.of("/api/v1/plans", "/api/v1/plans/" + issued.id())) {
            assertThat(get(path).body())
                    .doesNotContain(IssuedPlan.SENTENCE, issued.manager().name(), "null");
        }
    }

    @Test
    void many_plans_come_a_hundred_at_a_time_and_each_answer_says_where_the_next_is() {
        try (var fresh = TestHouse.fresh()) {
            for (var number = 1; number <= 2 * PlanAnswers.PER_PAGE + 1; number++) {
                fresh.house().plans().keep(plan(number), null);
            }
            var visitor = fresh.house().stranger();
            var seen = new HashSet<Object>();
            var pages = 0;
            var path = "/api/v1/plans";
            while (path != null) {
                var answer = visitor.get(path);
                var items = (List<?>) Schema.map(answer.body()).get("items");
                items.forEach(item -> seen.add(((Map<?, ?>) item).get("id")));
                var link = answer.headers().firstValue("link").orElse("");
                assertThat(items).hasSize(link.isEmpty() ? 1 : PlanAnswers.PER_PAGE);
                var next = NEXT.matcher(link);
                path = next.matches() ? next.group(1) : null;
                pages++;
            }
            assertThat(pages).isEqualTo(3);
            assertThat(seen).hasSize(2 * PlanAnswers.PER_PAGE + 1);
            assertThat(visitor.get("/api/v1/plans?page=4").body()).isEqualTo("{\"items\":[]}");
        }
    }

    private static Plan plan(int number) {
        return new Plan(
                new PlanId("91", 0),
                new OrganisationId("91", 1),
                "plan",
                "Kế hoạch thử",
                null,
                String.valueOf(number),
                null,
                null,
                null,
                null,
                1);
    }

    @Test
    void a_page_that_is_no_number_is_a_problem() throws Exception {
        for (var page : List.of("0", "-1", "hai", "99999999999")) {
            var answer = get("/api/v1/plans?page=" + page);
            assertThat(answer.statusCode()).as(page).isEqualTo(400);
            assertThat((String) Schema.map(answer.body()).get("detail")).contains("page=2");
        }
    }

    @Test
    void what_is_not_there_is_a_problem_and_not_a_page() throws Exception {
        for (var path :
                List.of("/api/v1/plans/91-999999", "/api/v1/plans/x", "/api/v2", "/api/a/b")) {
            var answer = get(path);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("content-type").orElse(""))
                    .startsWith("application/problem+json");
            var problem = Schema.map(answer.body());
            assertThat(problem.get("status")).isEqualTo(404);
            assertThat(problem.get("title")).isEqualTo("Not Found");
            assertThat(problem.get("instance")).isEqualTo(path);
            assertThat((String) problem.get("detail")).startsWith("Không có");
        }
    }

    @Test
    void an_answer_at_hand_is_not_sent_again_and_a_report_makes_it_new() throws Exception {
        var issued = IssuedPlan.issue(house);
        var path = "/api/v1/plans/" + issued.id();
        var tag = get(path).headers().firstValue("etag").orElseThrow();
        assertThat(get(path, tag).statusCode()).isEqualTo(304);
        issued.report(issued.firstTask(), 10);
        assertThat(get(path, tag).statusCode()).isEqualTo(200);
    }

    @Test
    void it_sets_no_cookie_and_answers_head() throws Exception {
        var answer = get("/api/v1/plans");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(answer.headers().firstValue("content-type").orElse(""))
                .startsWith("application/json");
        var head =
                send(
                        HttpRequest.newBuilder(URI.create(house.url() + "/api/v1/plans"))
                                .method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("etag")).isPresent();
    }

    private Map<?, ?> listed(IssuedPlan issued) throws Exception {
        for (var page = 1; ; page++) {
            var answer = Schema.map(get("/api/v1/plans?page=" + page).body());
            var items = (List<?>) answer.get("items");
            assertThat(items).as("page " + page).isNotEmpty();
            for (var item : items) {
                if (item instanceof Map<?, ?> plan && issued.id().equals(plan.get("id"))) {
                    return plan;
                }
            }
        }
    }

    private HttpResponse<String> get(String path, String... knownTag) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(house.url() + path));
        for (var tag : knownTag) {
            request.header("If-None-Match", tag);
        }
        return send(request);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
