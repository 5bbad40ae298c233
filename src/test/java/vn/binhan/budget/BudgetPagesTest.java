package vn.binhan.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;
import vn.binhan.publicsite.IssuedPlan;

class BudgetPagesTest {
    private final TestHouse house = TestHouse.open();
    private final IssuedPlan issued = IssuedPlan.issue(house);
    private final String plan = "/ke-hoach/" + issued.id();
    private final Visitor manager = house.signedIn(DutyKind.PROGRAMME_MANAGER, issued.owner());

    @Test
    void money_typed_in_words_stands_in_the_table_and_an_unknown_amount_is_not_zero() {
        assertThat(manager.get(plan + "/kinh-phi").body()).contains("Chưa có số liệu kinh phí nào");
        assertThat(write("planned", "1,5 tỷ").statusCode()).isEqualTo(303);
        assertThat(write("spent", "250 triệu").statusCode()).isEqualTo(303);
        var page = manager.get(plan + "/kinh-phi").body();
        assertThat(page)
                .contains("ít nhất 1.500.000.000")
                .contains("ít nhất 250.000.000")
                .contains("Chưa đủ số liệu");
    }

    @Test
    void an_amount_that_is_none_brings_the_form_back_with_what_was_typed() {
        manager.get(plan + "/kinh-phi");
        var answer = write("planned", "khoảng ba tỷ");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("khoảng ba tỷ").contains("Hãy gõ số tiền như");
    }

    @Test
    void a_budget_form_that_is_sent_twice_counts_once() {
        manager.get(plan + "/kinh-phi");
        var fields = money("planned", "3 triệu");
        assertThat(manager.post(plan + "/kinh-phi", fields).statusCode()).isEqualTo(303);
        assertThat(manager.post(plan + "/kinh-phi", fields).statusCode()).isEqualTo(303);
        assertThat(lines()).isEqualTo(1);
    }

    @Test
    void a_line_that_somebody_else_changed_meanwhile_is_not_overwritten() {
        manager.get(plan + "/kinh-phi");
        write("planned", "3 triệu");
        var number =
                house.sql()
                        .sql("select id from budget.budget_line where plan = :plan")
                        .param("plan", issued.plan().id().number())
                        .query(Long.class)
                        .single();
        var mine = money("planned", "5 triệu");
        mine.put("line", number.toString());
        mine.put("edit", "1");
        assertThat(manager.post(plan + "/kinh-phi", mine).statusCode()).isEqualTo(303);
        mine.put("once", UUID.randomUUID().toString());
        mine.put("planned", "7 triệu");
        var answer = manager.post(plan + "/kinh-phi", mine);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("7 triệu").contains("5.000.000");
    }

    @Test
    void a_line_that_is_taken_back_counts_no_more_and_stays_told() {
        manager.get(plan + "/kinh-phi");
        write("planned", "3 triệu");
        write("planned", "4 triệu");
        var page = manager.get(plan + "/kinh-phi").body();
        var line = page.replaceFirst("(?s).*?\\?dong=(\\d+)#year.*", "$1");
        assertThat(manager.get(plan + "/kinh-phi?dong=" + line).body()).contains("Bỏ dòng này");
        var fields = Map.of("line", line, "edit", "1");
        var reader = house.signedIn(DutyKind.READER, issued.owner());
        assertThat(reader.post(plan + "/kinh-phi/bo", fields).statusCode()).isEqualTo(403);
        assertThat(manager.post(plan + "/kinh-phi/bo", fields).statusCode()).isEqualTo(303);
        assertThat(manager.get(plan + "/kinh-phi").body())
                .contains("Dòng kinh phí đã bỏ (1)", "<s>Năm 2026", "Đã bỏ: ")
                .contains("<strong>4.000.000</strong>")
                .doesNotContain("7.000.000");
        assertThat(manager.post(plan + "/kinh-phi/bo", fields).statusCode()).isEqualTo(422);
        assertThat(manager.get(plan + "/kinh-phi?dong=" + line).body())
                .doesNotContain("Bỏ dòng này");
    }

    @Test
    void a_reader_sees_the_money_but_no_form_and_may_not_write() {
        var reader = house.signedIn(DutyKind.READER, issued.owner());
        assertThat(reader.get(plan + "/kinh-phi").body()).doesNotContain("name=\"planned\"");
        var answer = reader.post(plan + "/kinh-phi", money("planned", "1 tỷ"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(lines()).isZero();
    }

    private java.net.http.HttpResponse<String> write(String amount, String typed) {
        return manager.post(plan + "/kinh-phi", money(amount, typed));
    }

    private static Map<String, String> money(String amount, String typed) {
        var fields = once();
        fields.put("line", "0");
        fields.put("edit", "0");
        fields.put("year", "2026");
        fields.put("source", "STATE_PROVINCE");
        fields.put(amount, typed);
        return fields;
    }

    private static HashMap<String, String> once() {
        var fields = new HashMap<String, String>();
        fields.put("once", UUID.randomUUID().toString());
        return fields;
    }

    private long lines() {
        OrganisationId owner = issued.owner();
        return house.sql()
                .sql(
                        """
                        select count(*) from budget.budget_line
                        where province = :province and plan = :plan
                        """)
                .param("province", owner.province())
                .param("plan", issued.plan().id().number())
                .query(Long.class)
                .single();
    }
}
