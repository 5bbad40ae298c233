package vn.binhan.places;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.binhan.kit.VietnameseText;

/**
 * The official tables as they were read: old communes, new communes, who became what. Known by
 * their columns, whatever the files are called.
 */
final class UnitTables {
    private static final List<String> CROSSING =
            List.of(
                    "provinceCode",
                    "province",
                    "districtCode",
                    "district",
                    "wardCode",
                    "ward",
                    "newProvinceCode",
                    "newProvince",
                    "newWardCode",
                    "newWard");
    private static final List<String> LIST = List.of("provinceCode", "code", "fullName");
    private static final List<String> HAMLETS = List.of("wardCode", "hamlet", "newWardCode");

    /** A commune, or a district without communes, before the reform. */
    record Then(
            String code,
            String name,
            String district,
            String districtName,
            String province,
            boolean isDistrict) {}

    /** A commune after the reform. */
    record Now(String code, String name, String province, String provinceName) {}

    record Pair(String then, String now) {
        @Override
        public String toString() {
            return then + " " + now;
        }
    }

    record HamletRow(String then, String hamlet, String now) {}

    /** Why the tables cannot be read, as a key of the words files. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;
        final String reason;
        final transient List<Object> values;

        Unreadable(String reason, Object... values) {
            super(reason);
            this.reason = reason;
            this.values = List.of(values);
        }
    }

    final List<String> files = new ArrayList<>();
    final List<String> left = new ArrayList<>();
    final Map<String, Then> then = new LinkedHashMap<>();
    final Map<String, Now> now = new LinkedHashMap<>();
    final Set<Pair> pairs = new LinkedHashSet<>();
    final List<HamletRow> hamlets = new ArrayList<>();
    final Flaws flaws = new Flaws();

    /**
     * Old communes of which a row could not be taken, so that it is not known what became of all.
     */
    final Set<String> spoiled = new HashSet<>();

    /** Rows that do not even say of which commune they speak. */
    int nameless;

    int rows;
    private final Map<String, Now> listed = new LinkedHashMap<>();

    private UnitTables() {}

    /** Reads one file or all tables of a folder. */
    static UnitTables read(Path from) throws IOException, Unreadable {
        var tables = new UnitTables();
        if (!Files.isReadable(from)) {
            throw new Unreadable("places.load.missing", from);
        }
        for (var file : files(from)) {
            tables.take(file, Files.isRegularFile(from));
        }
        if (tables.pairs.isEmpty()) {
            throw new Unreadable("places.load.none", from, String.join(", ", CROSSING));
        }
        tables.compare();
        return tables;
    }

    private static List<Path> files(Path from) throws IOException {
        if (Files.isRegularFile(from)) {
            return List.of(from);
        }
        try (var all = Files.list(from)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void take(Path file, boolean only) throws IOException, Unreadable {
        var name = String.valueOf(file.getFileName());
        CsvTable table;
        try {
            table = CsvTable.parse(Files.readString(file));
        } catch (CharacterCodingException e) {
            if (only) {
                throw new Unreadable("places.load.encoding", name);
            }
            left.add(name);
            return;
        }
        if (table.has(CROSSING)) {
            files.add(name);
            table.rows().forEach(row -> crossing(table, row));
        } else if (table.has(HAMLETS)) {
            files.add(name);
            table.rows().forEach(row -> hamlet(table, row));
        } else if (table.has(LIST)) {
            files.add(name);
            table.rows().forEach(row -> listed(table, row));
        } else if (only || table.has(List.of("newWardCode"))) {
            var missing = new TreeSet<>(CROSSING);
            missing.removeAll(table.columns().keySet());
            throw new Unreadable("places.load.columns", name, String.join(", ", missing));
        } else {
            left.add(name);
        }
    }

    private void crossing(CsvTable table, List<String> row) {
        rows++;
        var district = code(table.text(row, "districtCode"), 3);
        var province = code(table.text(row, "provinceCode"), 2);
        var nowCode = code(table.text(row, "newWardCode"), 5);
        var nowProvince = code(table.text(row, "newProvinceCode"), 2);
        var bare = table.text(row, "wardCode").isEmpty();
        var thenCode = bare ? district : code(table.text(row, "wardCode"), 5);
        var thenName = table.text(row, bare ? "district" : "ward");
        var nowName = table.text(row, "newWard");
        if (List.of(district, province, nowCode, nowProvince, thenCode, thenName, nowName)
                .contains("")) {
            flaws.leave(LoadReport.Flaw.UNREAD, String.join(", ", row));
            spoil(thenCode);
            return;
        }
        var old =
                new Then(thenCode, thenName, district, table.text(row, "district"), province, bare);
        var known = then.putIfAbsent(thenCode, old);
        if (known == null) {
            noteCode(table.text(row, "wardCode"), table.text(row, "districtCode"), old);
        } else if (!known.equals(old)) {
            flaws.leave(
                    LoadReport.Flaw.ONE_CODE, thenCode + ": " + known.name() + " / " + thenName);
            spoil(thenCode);
            return;
        }
        var made = new Now(nowCode, nowName, nowProvince, table.text(row, "newProvince"));
        var other = now.putIfAbsent(nowCode, made);
        if (other != null && !other.equals(made)) {
            flaws.leave(LoadReport.Flaw.ONE_CODE, nowCode + ": " + other.name() + " / " + nowName);
            spoil(thenCode);
            return;
        }
        pairs.add(new Pair(thenCode, nowCode));
    }

    private void spoil(String code) {
        if (code.isEmpty()) {
            nameless++;
        } else {
            spoiled.add(code);
        }
    }

    private void noteCode(String ward, String district, Then old) {
        if (ward.isEmpty()) {
            flaws.note(LoadReport.Flaw.NO_CODE, old.name() + " (" + old.code() + ")");
        } else if (ward.contains(".")) {
            flaws.note(LoadReport.Flaw.NUMBER_CODE, ward + " = " + old.code() + " " + old.name());
        }
        if (district.length() < 3
                || (!ward.isEmpty() && ward.replaceAll("\\..*", "").length() < 5)) {
            flaws.note(
                    LoadReport.Flaw.LOST_ZEROS,
                    district + " / " + ward + " = " + old.district() + " / " + old.code());
        }
    }

    private void listed(CsvTable table, List<String> row) {
        var code = code(table.text(row, "code"), 5);
        var province = code(table.text(row, "provinceCode"), 2);
        if (code.isEmpty() || province.isEmpty()) {
            flaws.note(LoadReport.Flaw.UNREAD, String.join(", ", row));
            return;
        }
        listed.put(
                code,
                new Now(code, table.text(row, "fullName"), province, table.text(row, "province")));
    }

    private void hamlet(CsvTable table, List<String> row) {
        hamlets.add(
                new HamletRow(
                        code(table.text(row, "wardCode"), 5),
                        table.text(row, "hamlet"),
                        code(table.text(row, "newWardCode"), 5)));
    }

    /** Holds the official list against the table of old and new communes. */
    private void compare() {
        var matched = new HashSet<String>();
        for (var unit : now.values()) {
            var same = listed.get(unit.code());
            if (same == null && !listed.isEmpty()) {
                listed.values().stream()
                        .filter(other -> !now.containsKey(other.code()))
                        .filter(other -> other.province().equals(unit.province()))
                        .filter(other ->
                                VietnameseText.key(other.name())
                                        .equals(VietnameseText.key(unit.name())))
                        .findFirst()
                        .ifPresent(other -> {
                            matched.add(other.code());
                            flaws.note(
                                    LoadReport.Flaw.TWO_CODES,
                                    unit.name() + ": " + unit.code() + " / " + other.code());
                        });
            } else if (same != null && !same.name().equals(unit.name())) {
                flaws.note(
                        UnitNames.sameButForTonePlace(same.name(), unit.name())
                                ? LoadReport.Flaw.TONE_PLACE
                                : LoadReport.Flaw.OTHER_NAME,
                        unit.code() + ": " + unit.name() + " / " + same.name());
            }
        }
        listed.values().stream()
                .filter(unit -> !now.containsKey(unit.code()) && !matched.contains(unit.code()))
                .forEach(unit ->
                        flaws.leave(LoadReport.Flaw.ONLY_LISTED, unit.code() + " " + unit.name()));
    }

    /**
     * The code as text with its zeros; a table may hold it as the number 4.0. Empty when unread.
     */
    static String code(String text, int width) {
        var digits = text.replaceFirst("\\.0+$", "");
        if (!digits.matches("\\d{1," + width + "}")) {
            return "";
        }
        return "0".repeat(width - digits.length()) + digits;
    }
}
