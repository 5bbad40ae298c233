package vn.binhan.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhan.app.TestHouse;
import vn.binhan.places.LoadReport.Flaw;
import vn.binhan.places.Series.Certainty;
import vn.binhan.places.Series.Count;

/** Small tables with the flaws of real ones, taken into a house of its own. */
class UnitsLoadTest {
    private static final LocalDate THEN = LocalDate.of(2024, 6, 1);
    private static final LocalDate NOW = LocalDate.of(2026, 1, 1);
    private static final String HEAD =
            "provinceCode,province,districtCode,district,wardCode,ward,newProvinceCode,newProvince,newWardCode,newWard\n";
    private static final String TABLE =
            HEAD
                    + "4,Tỉnh Cao Bằng,40,Thành phố Cao Bằng,1267.0,Phường Sông Hiến,04,Tỉnh Cao Bằng,01273,Phường Thục Phán\n"
                    + "4,Tỉnh Cao Bằng,40,Thành phố Cao Bằng,1273.0,Phường Hợp Giang,04,Tỉnh Cao Bằng,01273,Phường Thục Phán\n"
                    + "4,Tỉnh Cao Bằng,40,Thành phố Cao Bằng,1270.0,Phường Hòa Chung,04,Tỉnh Cao Bằng,01273,Phường Thục Phán\n"
                    + "4,Tỉnh Cao Bằng,40,Thành phố Cao Bằng,1270.0,Phường Hòa Chung,04,Tỉnh Cao Bằng,01279,Phường Tân Hòa\n"
                    + "45,Tỉnh Quảng Trị,471,Huyện Cồn Cỏ,,,44,Tỉnh Quảng Trị,19742,Đặc khu Cồn Cỏ\n";
    private static final String LIST =
            "provinceCode,province,code,fullName\n"
                    + "04,Tỉnh Cao Bằng,01273,Phường Thục Phán\n"
                    + "04,Tỉnh Cao Bằng,01279,Phường Tân Hoà\n"
                    + "44,Tỉnh Quảng Trị,19999,Đặc khu Cồn Cỏ\n";

    private static final TestHouse.Fresh FRESH = TestHouse.fresh();
    private final Places places = new Places(FRESH.house().sql());
    private final UnitsLoad load = new UnitsLoad(FRESH.house().sql(), FRESH.house().transactions());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @AfterAll
    static void close() {
        FRESH.close();
    }

    @Test
    void tables_are_taken_once_read_on_both_maps_undone_and_not_taken_again_by_themselves()
            throws IOException {
        write("bang.csv", TABLE);
        write("danh-muc.csv", LIST);
        write("ghi-chu.txt", "không phải bảng");
        var before = places.extract();

        var first = done(load.load(folder, false, (key, values) -> {}));
        assertThat(List.of(first.then(), first.now(), first.whole(), first.cut()))
                .containsExactly(4, 3, 3, 1);
        assertThat(List.of(first.added(), first.known(), first.notPlaced()))
                .containsExactly(4, 0, 0);
        assertThat(first.left()).containsExactly("ghi-chu.txt");
        assertThat(number(first, Flaw.NO_CODE)).isEqualTo(1);
        assertThat(number(first, Flaw.NUMBER_CODE)).isEqualTo(3);
        assertThat(number(first, Flaw.LOST_ZEROS)).isEqualTo(3);
        assertThat(number(first, Flaw.TONE_PLACE)).isEqualTo(1);
        assertThat(number(first, Flaw.TWO_CODES)).isEqualTo(1);

        var counts =
                List.of(
                        new Count("01267", THEN, 1),
                        new Count("01270", THEN, 10),
                        new Count("471", THEN, 100));
        var map = Series.on(places.register(), counts, NOW);
        assertThat(map.in(new UnitKey("01273", UnitsLoad.DAY))).isEqualTo(1);
        assertThat(map.in(new UnitKey("19742", UnitsLoad.DAY))).isEqualTo(100);
        assertThat(map.total(Certainty.UNRESOLVED)).isEqualTo(10);

        var second = done(load.load(folder, false, (key, values) -> {}));
        assertThat(List.of(second.added(), second.known(), second.notPlaced()))
                .containsExactly(0, 4, 0);
        assertThat(places.loadings()).hasSize(1);

        undo();
        var undone = places.extract();
        assertThat(undone).containsAll(before);
        assertThat(undone.stream().filter(line -> !before.contains(line)))
                .as("only the units before the reform are added")
                .hasSize(5);

        var third = done(load.load(folder, false, (key, values) -> {}));
        assertThat(List.of(third.added(), third.notPlaced())).containsExactly(0, 4);
        assertThat(number(third, Flaw.UNDONE)).isEqualTo(2);
        assertThat(places.extract()).isEqualTo(undone);

        done(load.load(folder, true, (key, values) -> {}));
        undo();
        assertThat(places.extract()).isEqualTo(undone);
    }

    @Test
    void a_table_that_contradicts_what_is_known_is_left_and_named() throws IOException {
        write(
                "bang.csv",
                HEAD
                        + "58,Tỉnh Ninh Thuận,582,Thành phố Phan Rang - Tháp Chàm,22762,Phường Đạo Long,56,Tỉnh Khánh Hòa,22780,Phường Đông Hải\n");
        var before = places.extract();
        var report = done(load.load(folder, false, (key, values) -> {}));
        assertThat(report.notPlaced()).isEqualTo(1);
        assertThat(number(report, Flaw.OTHERWISE_KNOWN)).isEqualTo(1);
        assertThat(report.complete()).isFalse();
        assertThat(places.extract()).isEqualTo(before);
    }

    @Test
    void a_commune_with_a_row_that_cannot_be_read_is_not_taken_for_whole() throws IOException {
        write(
                "bang.csv",
                HEAD
                        + "8,Tỉnh Tuyên Quang,70,Thành phố Tuyên Quang,2200,Phường Phan Thiết,08,Tỉnh Tuyên Quang,02215,Phường Minh Xuân\n"
                        + "8,Tỉnh Tuyên Quang,70,Thành phố Tuyên Quang,2200,Phường Phan Thiết,08,Tỉnh Tuyên Quang,?,Phường Nông Tiến\n");
        var report = done(load.load(folder, false, (key, values) -> {}));
        assertThat(report.added()).isZero();
        assertThat(report.notPlaced()).isEqualTo(1);
        assertThat(number(report, Flaw.UNREAD)).isEqualTo(2);
    }

    @Test
    void a_wrong_folder_file_or_column_is_refused_with_a_reason() throws IOException {
        assertThat(load.load(folder.resolve("khong-co"), false, (k, v) -> {}))
                .isInstanceOfSatisfying(
                        UnitsLoad.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("places.load.missing"));
        assertThat(load.load(folder, false, (k, v) -> {}))
                .isInstanceOfSatisfying(
                        UnitsLoad.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("places.load.none"));
        write("bang.csv", TABLE.replaceFirst("newWard\n", "tenMoi\n"));
        assertThat(load.load(folder, false, (k, v) -> {}))
                .isEqualTo(
                        new UnitsLoad.Refused(
                                "places.load.columns", List.of("bang.csv", "newWard")));
        Files.write(folder.resolve("la.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(load.load(folder.resolve("la.csv"), false, (k, v) -> {}))
                .isInstanceOfSatisfying(
                        UnitsLoad.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("places.load.encoding"));
    }

    private void undo() {
        places.reforms().stream()
                .filter(reform -> reform.undone() == null && reform.loading() != null)
                .forEach(reform -> places.undo(reform.number(), Instant.now(), null, "sai"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static LoadReport done(UnitsLoad.Result result) {
        assertThat(result).isInstanceOf(UnitsLoad.Done.class);
        return ((UnitsLoad.Done) Objects.requireNonNull(result)).report();
    }

    private static int number(LoadReport report, Flaw flaw) {
        return report.defects().stream()
                .filter(defect -> defect.flaw() == flaw)
                .mapToInt(LoadReport.Defect::number)
                .sum();
    }
}
