package vn.binhan.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static final Pattern CELL = Pattern.compile("(?:^|,)(?:\"([^\"]*)\"|([^,]*))");

    private final Rules rules = Rules.shipped();

    @Test
    void no_rule_is_verified_at_delivery() {
        assertThat(rules.all())
                .extracting(Rule::evidence)
                .containsOnly(Rule.Evidence.READ, Rule.Evidence.UNVERIFIED);
    }

    @Test
    void every_rule_has_its_words_and_every_text_says_what_it_decides() {
        for (var rule : rules.all()) {
            var parts =
                    !rule.limit().isTime()
                            ? List.of("question", "act")
                            : List.of("question", "trigger", "act", "owner");
            for (var part : parts) {
                assertThat(LawFixtures.WORDS.has("law.rule." + rule.id() + "." + part))
                        .as("%s of %s", part, rule.id())
                        .isTrue();
            }
        }
        for (var text : Rules.texts()) {
            assertThat(LawFixtures.WORDS.has("law.text." + text.key() + ".decides"))
                    .as(text.key())
                    .isTrue();
        }
    }

    @Test
    void no_rule_begins_before_its_text_or_outlives_it() {
        for (var rule : rules.all()) {
            var text = rule.text();
            if (text.from() != null) {
                assertThat(rule.from()).as(rule.key()).isAfterOrEqualTo(text.from());
            }
            if (text.until() != null) {
                assertThat(rule.until()).as(rule.key()).isNotNull();
                assertThat(rule.until()).isBeforeOrEqualTo(text.until());
            }
        }
    }

    @Test
    void what_was_not_read_in_an_article_is_not_shown_as_read() {
        for (var rule : rules.all()) {
            if (rule.article().isEmpty() && rule.regime() != Rule.Regime.ARCHIVES) {
                assertThat(rule.evidence()).as(rule.key()).isEqualTo(Rule.Evidence.UNVERIFIED);
            }
        }
    }

    @Test
    void a_fine_is_chosen_by_the_day_of_the_act_and_what_was_not_read_is_not_said() {
        assertThat(fine("P39", "2025-12-14"))
                .isEqualTo(
                        "Nghị định 144/2021/NĐ-CP (chưa đọc được điều nào): mức phạt chưa đọc được");
        assertThat(fine("P39", "2025-12-15"))
                .isEqualTo("Điều 39, Nghị định 282/2025/NĐ-CP: 5.000.000 đến 10.000.000 đồng");
        assertThat(fine("P37", "2026-11-14"))
                .isEqualTo("Điều 37, Nghị định 282/2025/NĐ-CP: mức phạt chưa đọc được");
        assertThat(fine("P0", "2026-11-14")).endsWith("nhiều nhất 30.000.000 đồng");
        assertThat(fine("K2", "2026-11-14")).endsWith("100 m");
        var before = LocalDate.parse("2021-12-31");
        assertThat(rules.find("P37", Rules.CaseKind.DOMESTIC_VIOLENCE, before))
                .isInstanceOf(Rules.Found.Unknown.class);
        for (var rule : rules.of(Rule.Regime.TARIFF)) {
            if (rule.limit() instanceof Limit.Fine(var _, var most) && most == null) {
                assertThat(rule.evidence()).as(rule.key()).isEqualTo(Rule.Evidence.UNVERIFIED);
            }
        }
    }

    private String fine(String id, String act) {
        var day = LocalDate.parse(act);
        var found = rules.find(id, Rules.CaseKind.DOMESTIC_VIOLENCE, day);
        var rule = ((Rules.Found.Applies) found).rule();
        return rule.citation(LawFixtures.WORDS) + ": " + rule.limit().words(LawFixtures.WORDS);
    }

    @Test
    void at_once_is_the_only_limit_without_a_number_and_is_shown_as_internal() {
        for (var rule : rules.all()) {
            assertThat(rule.internal()).isEqualTo(rule.limit() instanceof Limit.AtOnce);
            if (rule.internal()) {
                assertThat(rule.limit().words(LawFixtures.WORDS)).contains("nội bộ");
            }
        }
    }

    @Test
    void two_versions_of_a_rule_may_not_apply_to_the_same_day() {
        var one = LawFixtures.invented("A", new Limit.Hours(1), "2025-01-01", null);
        var two = LawFixtures.invented("A", new Limit.Hours(2), "2026-01-01", null);
        assertThatThrownBy(() -> new Rules(List.of(one, two))).hasMessageContaining("A@2026-01-01");
    }

    @Test
    void the_line_that_a_reviewer_confirms_changes_with_everything_that_decides() {
        var rule = rules.versions("C5").getFirst();
        var lines = new ArrayList<String>();
        lines.add(rule.line());
        lines.add(LawFixtures.invented("C5", new Limit.Hours(12), "2023-07-01", null).line());
        lines.add(LawFixtures.invented("C5", new Limit.Hours(24), "2023-07-01", null).line());
        lines.add(LawFixtures.invented("C5", new Limit.Hours(24), "2024-07-01", null).line());
        assertThat(lines).doesNotHaveDuplicates();
        assertThat(rule.with(Rule.Evidence.VERIFIED).line()).isEqualTo(rule.line());
    }

    @Test
    void every_clock_of_the_collected_list_has_its_rule_with_the_same_limit() throws IOException {
        var list = Path.of("../shared/data/legal_clocks.csv");
        assumeTrue(Files.exists(list), "the collected list of clocks is not beside the project");
        for (var line : Files.readAllLines(list).stream().skip(1).toList()) {
            var cells =
                    CELL.matcher(line)
                            .results()
                            .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                            .toList();
            var rule = rules.versions(cells.getFirst()).getLast();
            assertThat(limit(rule.limit())).as(line).isEqualTo(cells.get(4).replace("P1Y", "P12M"));
            assertThat(rule.evidence())
                    .as(line)
                    .isEqualTo(
                            cells.get(7).equals("read")
                                    ? Rule.Evidence.READ
                                    : Rule.Evidence.UNVERIFIED);
        }
    }

    private static String limit(Limit limit) {
        return switch (limit) {
            case Limit.Hours(var n) -> "PT" + n + "H";
            case Limit.Days(var n) -> "P" + n + "D";
            case Limit.WorkingDays(var n) -> n + "WD";
            case Limit.Months(var n) -> "P" + n + "M";
            case Limit.Before(var day) -> day.toString().substring(2);
            case Limit.AtOnce _, Limit.Fine _, Limit.Metres _, Limit.Counting _, Limit.Deciding _ ->
                    "";
        };
    }
}
