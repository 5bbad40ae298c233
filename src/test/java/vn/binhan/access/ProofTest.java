package vn.binhan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhan.access.Gate.Passage;
import vn.binhan.kit.Language;
import vn.binhan.places.UnitKey;

/** Every row of the table of rights with every proof. */
class ProofTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    @ParameterizedTest
    @EnumSource(Operation.class)
    void a_row_lets_nobody_through_with_less_proof_than_it_asks_for(Operation operation) {
        var row = row(operation);
        if (row.everyone()) {
            assertThat(Rights.passage(null, operation, NOW)).isEqualTo(Passage.OPEN);
            return;
        }
        assertThat(Rights.passage(null, operation, NOW)).isEqualTo(Passage.SIGN_IN);
        for (var strong : List.of(true, false)) {
            for (var minutes : List.of(0, 4, 6, 59, 61, 400)) {
                var proven = NOW.minus(Duration.ofMinutes(minutes));
                var enough =
                        switch (row.proof()) {
                            case SESSION -> Passage.OPEN;
                            case TWO_FACTORS -> strong ? Passage.OPEN : Passage.SECOND_FACTOR;
                            case FRESH ->
                                    !strong
                                            ? Passage.SECOND_FACTOR
                                            : minutes > 5 ? Passage.PROVE : Passage.OPEN;
                            case RECENT -> minutes > 5 ? Passage.PROVE : Passage.OPEN;
                            case DANGER -> minutes > 60 ? Passage.PROVE : Passage.OPEN;
                        };
                assertThat(Rights.passage(somebodyWhoMay(row, proven, strong), operation, NOW))
                        .as("%s, strong %s, %d minutes", operation, strong, minutes)
                        .isEqualTo(enough);
            }
        }
    }

    @Test
    void what_is_sealed_or_about_cases_asks_for_two_factors_except_in_danger() {
        for (var row : Rights.table()) {
            var guarded = row.dataClass() == DataClass.CASE || row.dataClass() == DataClass.SEALED;
            if (guarded && row.operation() != Operation.BREAK_GLASS) {
                assertThat(row.proof().strong()).as(row.operation().name()).isTrue();
            }
        }
    }

    @Test
    void administration_and_what_leaves_the_house_ask_for_a_fresh_proof() {
        for (var operation :
                List.of(
                        Operation.MANAGE_PEOPLE,
                        Operation.RENEW_SIGN_IN,
                        Operation.UNDO_REFORM,
                        Operation.SET_SERVICE_LEVELS,
                        Operation.HAND_OVER_CASES,
                        Operation.EXPORT_RECORD)) {
            assertThat(row(operation).proof()).as(operation.name()).isEqualTo(Proof.FRESH);
        }
    }

    @Test
    void a_proof_from_the_future_is_none() {
        assertThat(Proof.FRESH.isMetBy(NOW.plus(Duration.ofHours(1)), NOW)).isFalse();
        assertThat(Proof.FRESH.isMetBy(NOW.plusSeconds(20), NOW)).isTrue();
    }

    private static Rights.Row row(Operation operation) {
        return Rights.table().stream()
                .filter(row -> row.operation() == operation)
                .findFirst()
                .orElseThrow();
    }

    private static Actor somebodyWhoMay(Rights.Row row, Instant provenAt, boolean strong) {
        var person = new PersonId("91", 7);
        var duty =
                new Duty(
                        row.grants().getFirst().duty(),
                        new OrganisationId("91", 1),
                        "Sở thử",
                        new UnitKey("91", LocalDate.of(2025, 7, 1)));
        return new Actor(
                person,
                "Người thử",
                Language.VI,
                List.of(duty),
                new Presence(person, provenAt, strong));
    }
}
