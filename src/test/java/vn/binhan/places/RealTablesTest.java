package vn.binhan.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.binhan.places.LoadReport.Flaw;

/** The real tables of the reform of 2025, where they lie beside the project. */
class RealTablesTest {
    private static final Path TABLES = Path.of("../shared/data/units");

    @BeforeEach
    void the_tables_are_there() {
        assumeTrue(Files.isDirectory(TABLES), "the tables of ../shared/data/units are not here");
    }

    @Test
    void all_their_flaws_are_reported() throws Exception {
        var report = plan().report();
        assertThat(List.of(report.then(), report.now(), report.whole(), report.cut()))
                .containsExactly(10_040, 3_321, 9_569, 471);
        assertThat(report.notPlaced()).isZero();
        assertThat(number(report, Flaw.NO_CODE)).isEqualTo(5);
        assertThat(number(report, Flaw.NUMBER_CODE)).isEqualTo(10_035);
        assertThat(number(report, Flaw.TONE_PLACE)).isEqualTo(191);
        assertThat(number(report, Flaw.OTHER_NAME)).isEqualTo(10);
        assertThat(number(report, Flaw.TWO_CODES)).isEqualTo(1);
    }

    @Test
    void what_the_program_ships_is_what_the_tables_say() throws Exception {
        var plan = plan();
        assertThat(plan.report().known()).isEqualTo(841);
        assertThat(plan.report().added()).isEqualTo(10_040 - 841);
    }

    private static LoadPlan plan() throws Exception {
        var places = new Places(vn.binhan.app.TestHouse.open().sql());
        return LoadPlan.of(
                places.register(), UnitTables.read(TABLES), UnitsLoad.DAY, Set.<String>of());
    }

    private static int number(LoadReport report, Flaw flaw) {
        return report.defects().stream()
                .filter(defect -> defect.flaw() == flaw)
                .mapToInt(LoadReport.Defect::number)
                .sum();
    }
}
