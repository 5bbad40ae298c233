package vn.binhan.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.binhan.directory.Facility.Check;
import vn.binhan.directory.Facility.Cost;
import vn.binhan.directory.Facility.Details;
import vn.binhan.directory.Facility.How;
import vn.binhan.places.Unit;
import vn.binhan.places.UnitKey;

class FacilityRulesTest {
    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);
    private static final UnitKey PROVINCE = new UnitKey("91", SINCE);
    private static final Unit COMMUNE =
            new Unit(
                    new UnitKey("30316", SINCE),
                    null,
                    "commune",
                    "Phường Châu Đốc",
                    "phường",
                    PROVINCE,
                    null);
    private static final SafePlace SAFE = new SafePlace(COMMUNE, "Số 12 đường Hoa Sữa");

    private static Details entry(Kind kind, boolean sealed, String name, String phones) {
        return new Details(
                kind,
                name,
                "",
                sealed,
                null,
                "",
                null,
                PROVINCE,
                Phone.parse(phones).orElseThrow(),
                Hours.UNKNOWN,
                Cost.FREE,
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                "",
                "");
    }

    private static String refusal(
            Details wanted, @Nullable Details before, @Nullable SafePlace safe) {
        var why = FacilityRules.refusal(wanted, before, safe, true);
        return why == null ? "" : why.key();
    }

    @Test
    void a_shelter_is_always_secret_and_a_hotline_never() {
        assertThat(refusal(entry(Kind.SHELTER, false, "Nhà A", "111"), null, null))
                .isEqualTo("directory.refused.secrecy");
        assertThat(refusal(entry(Kind.HOTLINE, true, "Đường dây", "111"), null, SAFE))
                .isEqualTo("directory.refused.secrecy");
        for (var kind : Kind.values()) {
            assertThat(kind.allows(true) || kind.allows(false)).isTrue();
            assertThat(kind.basis()).isNotBlank();
        }
    }

    @Test
    void open_words_must_not_tell_the_secret() {
        for (var name : List.of("Nhà tạm lánh chau doc", "Nhà số 12, đường Hoa Sữa")) {
            assertThat(refusal(entry(Kind.SHELTER, true, name, "111"), null, SAFE))
                    .as(name)
                    .isEqualTo("directory.refused.tells");
        }
        assertThat(refusal(entry(Kind.SHELTER, true, "Nhà Hoa Sen", "111"), null, SAFE)).isEmpty();
    }

    @Test
    void a_secret_place_needs_a_place_a_number_and_a_keeper_of_the_province() {
        var shelter = entry(Kind.SHELTER, true, "Nhà Hoa Sen", "111");
        assertThat(refusal(shelter, null, null)).isEqualTo("directory.refused.noplace");
        assertThat(refusal(shelter, shelter, null)).isEmpty();
        assertThat(refusal(entry(Kind.SHELTER, true, "Nhà", ""), null, SAFE))
                .isEqualTo("directory.refused.nophone");
        var why = FacilityRules.refusal(shelter, null, SAFE, false);
        assertThat(Objects.requireNonNull(why).key()).isEqualTo("directory.refused.keeper");
    }

    @Test
    void what_was_open_cannot_become_secret_nor_the_other_way() {
        var open = entry(Kind.COUNSELLING, false, "Phòng tư vấn", "111");
        var secret = entry(Kind.COUNSELLING, true, "Phòng tư vấn", "111");
        assertThat(refusal(secret, open, SAFE)).isEqualTo("directory.refused.reseal");
        assertThat(refusal(open, secret, null)).isEqualTo("directory.refused.reseal");
    }

    @Test
    void half_a_year_without_a_check_is_old() {
        var check = new Check(SINCE, How.READ, "nguồn");
        assertThat(check.isOld(SINCE.plusDays(180))).isFalse();
        assertThat(check.isOld(SINCE.plusDays(181))).isTrue();
    }

    @Test
    void the_number_tells_what_a_call_costs() {
        assertThat(Phone.parse("1800 1768, 1900 969 680; 111\n0296.3.85.00.00").orElseThrow())
                .extracting(Phone::tariff)
                .containsExactly(
                        Phone.Tariff.FREE,
                        Phone.Tariff.DEARER,
                        Phone.Tariff.FREE,
                        Phone.Tariff.ORDINARY);
        assertThat(Phone.parse("gọi chị Lan")).isEmpty();
        assertThat(new Phone("+84 900 000 000").address()).isEqualTo("tel:+84900000000");
    }

    @Test
    void a_card_says_nothing_of_why_somebody_keeps_it() {
        for (var word : NeutralWords.TELLING) {
            assertThat(NeutralWords.isNeutral("Nơi " + word + " ở đây")).as(word).isFalse();
        }
        assertThat(NeutralWords.isNeutral("Phòng, chống bạo lực gia đình")).isFalse();
        assertThat(NeutralWords.isNeutral("Trung tâm Ánh Sao")).isTrue();
    }
}
