package vn.binhan.directory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.kit.VietnameseText;
import vn.binhan.kit.Words;

/** Rows as Excel puts them on the clipboard: cells with tabs, rows with line ends. */
final class PastedRows {
    static final int MOST = 300;

    private static final List<String> COLUMNS =
            List.of(
                    "name", "kind", "commune", "phones", "hours", "address", "area", "cost",
                    "forWhom", "bring", "source");
    private static final Map<String, String> KINDS =
            Map.ofEntries(
                    Map.entry("duong day", "HOTLINE"),
                    Map.entry("tong dai", "HOTLINE"),
                    Map.entry("dia chi tin cay", "TRUSTED_ADDRESS"),
                    Map.entry("tam lanh", "SHELTER"),
                    Map.entry("ngoi nha binh yen", "SHELTER"),
                    Map.entry("mot cua", "ONE_STOP_CENTRE"),
                    Map.entry("anh duong", "ONE_STOP_CENTRE"),
                    Map.entry("y te", "HEALTH_FACILITY"),
                    Map.entry("benh vien", "HEALTH_FACILITY"),
                    Map.entry("kham benh", "HEALTH_FACILITY"),
                    Map.entry("phap ly", "LEGAL_AID_CENTRE"),
                    Map.entry("cong tac xa hoi", "SOCIAL_WORK_CENTRE"),
                    Map.entry("tro giup xa hoi", "SOCIAL_ASSISTANCE"),
                    Map.entry("bao tro", "SOCIAL_ASSISTANCE"),
                    Map.entry("tu van", "COUNSELLING"),
                    Map.entry("dich vu", "COUNSELLING"),
                    Map.entry("cong an", "POLICE"),
                    Map.entry("bien phong", "BORDER_POST"),
                    Map.entry("uy ban", "COMMUNE_COMMITTEE"),
                    Map.entry("ubnd", "COMMUNE_COMMITTEE"));

    /** One row, its place counted from 1, as it was pasted. */
    record Row(
            int number, String line, Map<String, String> fields, Map<String, List<String>> sets) {

        /** The same row of the same form counts once, however often it is sent. */
        @Nullable UUID once(@Nullable UUID form) {
            return form == null
                    ? null
                    : UUID.nameUUIDFromBytes((form + line).getBytes(StandardCharsets.UTF_8));
        }
    }

    private PastedRows() {}

    /** The rows that hold anything; a row of headings is none. */
    static List<Row> of(String pasted, Words words) {
        var rows = new ArrayList<Row>();
        var lines = pasted.split("\\R");
        for (var i = 0; i < lines.length; i++) {
            var key = VietnameseText.key(lines[i]);
            var heading = i == 0 && key.startsWith("ten ") && key.contains(" loai ");
            if (!key.isEmpty() && !heading) {
                var fields = fields(lines[i], words);
                var whom = whom(fields.getOrDefault("forWhom", ""), words);
                rows.add(new Row(i + 1, lines[i], fields, Map.of("forWhom", whom)));
            }
        }
        return rows;
    }

    private static Map<String, String> fields(String line, Words words) {
        var cells = line.split("\t", -1);
        var fields = new HashMap<String, String>();
        for (var i = 0; i < Math.min(cells.length, COLUMNS.size()); i++) {
            fields.put(COLUMNS.get(i), unquoted(cells[i]));
        }
        fields.put("kind", kind(fields.getOrDefault("kind", ""), words));
        fields.put("area", area(fields.getOrDefault("area", ""), fields));
        fields.put("cost", cost(fields.getOrDefault("cost", "")));
        return fields;
    }

    /** Excel puts cells with line ends or quotation marks between quotation marks. */
    private static String unquoted(String cell) {
        var text = cell.strip();
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"").strip()
                : text;
    }

    private static String kind(String typed, Words words) {
        var key = VietnameseText.key(typed);
        for (var kind : Kind.values()) {
            if (key.equals(VietnameseText.key(words.t("directory.kind." + kind.name())))) {
                return kind.name();
            }
        }
        var named = KINDS.keySet().stream().filter(key::contains).toList();
        return named.size() == 1 ? KINDS.getOrDefault(named.getFirst(), "") : "";
    }

    private static String area(String typed, Map<String, String> fields) {
        var key = VietnameseText.key(typed);
        if (key.isEmpty()) {
            var wide =
                    fields.getOrDefault("commune", "").isEmpty()
                            || "SHELTER".equals(fields.get("kind"));
            return wide ? "PROVINCE" : "COMMUNE";
        }
        if (key.contains("ca nuoc")) {
            return "NATION";
        }
        if (key.contains("tinh") || key.contains("thanh pho")) {
            return "PROVINCE";
        }
        return key.contains("xa") || key.contains("phuong") || key.contains("dac khu")
                ? "COMMUNE"
                : "";
    }

    private static List<String> whom(String typed, Words words) {
        var key = " " + VietnameseText.key(typed) + " ";
        return Arrays.stream(Facility.ForWhom.values())
                .map(Enum::name)
                .filter(name ->
                        key.contains(
                                " "
                                        + VietnameseText.key(words.t("directory.forwhom." + name))
                                        + " "))
                .toList();
    }

    private static String cost(String typed) {
        var key = VietnameseText.key(typed);
        if (key.contains("mien phi") || key.contains("khong mat tien") || key.equals("0")) {
            return "FREE";
        }
        if (key.contains("thu phi") || key.contains("co phi") || key.contains("co thu")) {
            return "PAID";
        }
        return key.isEmpty() ? "UNKNOWN" : "DEPENDS";
    }
}
