package vn.binhan.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;
import vn.binhan.openid.TestProvider.Bend;

/** A province with its own identity provider, a real one over HTTP that a test can bend. */
class OpenIdTest {
    private static final Pattern LINK = Pattern.compile("/loi-moi/[A-Za-z0-9_-]+");

    private static TestProvider provider;
    private static TestHouse.Fresh house;
    private static OrganisationId body;
    private static String bound;

    @BeforeAll
    static void a_province_with_a_provider_and_one_bound_account() throws IOException {
        provider = new TestProvider();
        house = TestHouse.fresh(provider.settings());
        body = house.house().body("91", "Sở Nội vụ");
        bound = "chi-lan";
        var answer = comeBack(house.house().stranger(), invited() + "/tinh", bound);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    @AfterAll
    static void close() {
        house.close();
        provider.close();
    }

    @AfterEach
    void straight() {
        provider.bending(Bend.NOTHING).saying("").outOfOrder(false);
    }

    @Test
    void whoever_bound_her_account_by_her_link_comes_in_by_it_from_then_on() {
        var visitor = house.house().stranger();
        assertThat(visitor.get("/dang-nhap").body()).contains("Vào bằng Cổng tỉnh thử");
        assertThat(comeBack(visitor, "/dang-nhap/tinh", bound).statusCode()).isEqualTo(303);
        var ways = visitor.get("/cach-vao");
        assertThat(ways.statusCode()).isEqualTo(200);
        assertThat(ways.body()).contains("Tài khoản của Cổng tỉnh thử: đã nối");
        var acts =
                house.house()
                        .sql()
                        .sql("select distinct operation from ledger.entry")
                        .query((row, n) -> row.getString(1))
                        .list();
        assertThat(acts).contains("BIND_PROVIDER", "ENTER_BY_PROVIDER");
    }

    @Test
    void an_account_that_nobody_bound_gets_one_clear_sentence_and_no_session() {
        var visitor = house.house().stranger();
        var answer = comeBack(visitor, "/dang-nhap/tinh", "nguoi-la");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("chưa được nối với ai ở đây");
        assertThat(isIn(visitor)).isFalse();
    }

    @Test
    void no_bent_answer_brings_anybody_in() {
        var passed = new ArrayList<Bend>();
        for (var bend : Bend.values()) {
            if (bend == Bend.NOTHING) {
                continue;
            }
            provider.bending(bend);
            var visitor = house.house().stranger();
            var answer = comeBack(visitor, "/dang-nhap/tinh", bound);
            if (answer.statusCode() != 422
                    || !answer.body().contains("chưa xác nhận được bạn")
                    || isIn(visitor)) {
                passed.add(bend);
            }
        }
        assertThat(passed).isEmpty();
    }

    @Test
    void an_answer_that_names_another_issuer_or_none_is_refused() {
        for (var issuer : new String[] {"http://localhost:1", ""}) {
            var visitor = house.house().stranger();
            visitor.get("/dang-nhap");
            var query = provider.signIn(leave(visitor, "/dang-nhap/tinh"), bound);
            if (issuer.isEmpty()) {
                query.remove("iss");
            } else {
                query.put("iss", issuer);
            }
            assertThat(visitor.get(back(query)).statusCode()).as(issuer).isEqualTo(422);
            assertThat(isIn(visitor)).isFalse();
        }
    }

    @Test
    void an_answer_counts_once_and_only_at_the_browser_that_began() {
        var visitor = house.house().stranger();
        visitor.get("/dang-nhap");
        var query = provider.signIn(leave(visitor, "/dang-nhap/tinh"), bound);

        var thief = house.house().stranger();
        thief.get("/dang-nhap");
        assertThat(thief.get(back(query)).statusCode()).as("another browser").isEqualTo(422);
        assertThat(isIn(thief)).isFalse();

        assertThat(visitor.get(back(query)).statusCode()).isEqualTo(303);
        assertThat(visitor.get(back(query)).statusCode()).as("the same again").isEqualTo(422);

        var again = house.house().stranger();
        again.get("/dang-nhap");
        var fresh = provider.signIn(leave(again, "/dang-nhap/tinh"), bound);
        fresh.put("code", query.get("code"));
        assertThat(again.get(back(fresh)).statusCode()).as("a used code").isEqualTo(422);
        assertThat(isIn(again)).isFalse();
    }

    @Test
    void a_state_that_was_not_given_out_here_is_refused() {
        var visitor = house.house().stranger();
        visitor.get("/dang-nhap");
        var query = provider.signIn(leave(visitor, "/dang-nhap/tinh"), bound);
        query.put("state", "another");
        assertThat(visitor.get(back(query)).statusCode()).isEqualTo(422);
        assertThat(visitor.get("/dang-nhap/tinh/ve").statusCode()).isEqualTo(422);
        assertThat(isIn(visitor)).isFalse();
    }

    @Test
    void a_person_who_turns_back_at_the_provider_is_led_to_the_other_ways() {
        var visitor = house.house().stranger();
        visitor.get("/dang-nhap");
        var query = provider.signIn(leave(visitor, "/dang-nhap/tinh"), bound);
        query.remove("code");
        query.put("error", "access_denied");
        var answer = visitor.get(back(query));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Chọn cách vào khác").contains("/dang-nhap");
    }

    @Test
    void a_provider_out_of_order_says_one_sentence_and_the_password_still_works() {
        var visitor = house.house().stranger();
        visitor.get("/dang-nhap");
        var query = provider.signIn(leave(visitor, "/dang-nhap/tinh"), bound);
        provider.outOfOrder(true);
        var answer = visitor.get(back(query));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Cổng tỉnh thử đang không trả lời");

        var account = house.house().account(DutyKind.READER, body);
        visitor.signIn(account.login(), TestHouse.PASSWORD);
        assertThat(isIn(visitor)).isTrue();
    }

    @Test
    void a_provider_that_was_never_there_leaves_the_sign_in_page_as_it_is() throws IOException {
        var gone = new TestProvider();
        var settings = gone.settings();
        gone.close();
        try (var alone = TestHouse.fresh(settings)) {
            var visitor = alone.house().stranger();
            assertThat(visitor.get("/dang-nhap").statusCode()).isEqualTo(200);
            assertThat(visitor.get("/dang-nhap/tinh").statusCode()).isEqualTo(503);
        }
    }

    @Test
    void an_account_is_bound_once_and_a_link_binds_once() {
        var second = invited();
        var visitor = house.house().stranger();
        var taken = comeBack(visitor, second + "/tinh", bound);
        assertThat(taken.statusCode()).isEqualTo(403);
        assertThat(taken.body()).contains("đã nối rồi");
        assertThat(isIn(visitor)).isFalse();

        var own = "anh-binh-" + UUID.randomUUID();
        assertThat(comeBack(visitor, second + "/tinh", own).statusCode()).isEqualTo(303);
        var later = house.house().stranger();
        assertThat(comeBack(later, second + "/tinh", "ke-khac").statusCode()).isEqualTo(410);
        assertThat(isIn(later)).isFalse();
    }

    @Test
    void a_provider_that_changed_its_key_is_believed_without_a_restart() {
        comeBack(house.house().stranger(), "/dang-nhap/tinh", bound);
        provider.changeKey("k-" + UUID.randomUUID());
        var visitor = house.house().stranger();
        assertThat(comeBack(visitor, "/dang-nhap/tinh", bound).statusCode()).isEqualTo(303);
        assertThat(isIn(visitor)).isTrue();
    }

    @Test
    void two_factors_are_believed_only_where_the_provider_says_so() {
        var settings = provider.settings();
        var client = new Provider(settings);
        for (var said : Map.of("", false, "pwd", false, "otp", true, "hwk", true).entrySet()) {
            provider.saying(said.getKey());
            var attempt =
                    new Attempt(
                            UUID.randomUUID().toString(),
                            new com.nimbusds.oauth2.sdk.pkce.CodeVerifier().getValue(),
                            "",
                            null);
            var back = java.net.URI.create("http://localhost:9/dang-nhap/tinh/ve");
            var there = client.address(attempt, "s", back);
            assertThat(there).isInstanceOf(Provider.Answer.Said.class);
            var location = ((Provider.Answer.Said<java.net.URI>) there).what().toString();
            var query = provider.signIn(location, bound);
            var cameTo = java.net.URI.create("http://localhost:9" + back(query));
            assertThat(client.account(attempt, cameTo, back))
                    .isEqualTo(
                            new Provider.Answer.Said<>(
                                    new ProvenAccount(provider.issuer(), bound, said.getValue())));
        }
    }

    @Test
    void without_a_provider_nothing_is_shown() {
        var visitor = TestHouse.open().stranger();
        assertThat(visitor.get("/dang-nhap").body()).doesNotContain("/dang-nhap/tinh");
        assertThat(visitor.get("/dang-nhap/tinh").statusCode()).isEqualTo(404);
    }

    /** Goes to the provider from this page, signs in there, and comes back. */
    private static HttpResponse<String> comeBack(Visitor visitor, String from, String subject) {
        visitor.get("/dang-nhap");
        var left = visitor.get(from);
        var location = left.headers().firstValue("Location");
        if (location.isEmpty()) {
            return left;
        }
        return visitor.get(back(provider.signIn(location.get(), subject)));
    }

    private static String leave(Visitor visitor, String from) {
        return visitor.get(from).headers().firstValue("Location").orElseThrow();
    }

    private static String back(Map<String, String> query) {
        return "/dang-nhap/tinh/ve?"
                + query.entrySet().stream()
                        .map(e ->
                                e.getKey()
                                        + "="
                                        + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private static boolean isIn(Visitor visitor) {
        return visitor.get("/cach-vao").statusCode() == 200;
    }

    /** The link of somebody who was just invited. */
    private static String invited() {
        var administrator = house.house().signedIn(DutyKind.ADMINISTRATOR, body);
        administrator.get("/nguoi-dung");
        var fields = new HashMap<String, String>();
        fields.put("name", "Người được mời");
        fields.put("login", "moi" + UUID.randomUUID().toString().substring(0, 8));
        fields.put("duty", "READER");
        fields.put("organisation", body.toString());
        var found = LINK.matcher(administrator.post("/nguoi-dung", fields).body());
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
