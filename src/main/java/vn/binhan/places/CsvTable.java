package vn.binhan.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table in a text file with commas: its columns by name, its rows as texts. */
record CsvTable(Map<String, Integer> columns, List<List<String>> rows) {

    static CsvTable parse(String text) {
        var lines = records(text.startsWith("\uFEFF") ? text.substring(1) : text);
        lines.removeIf(line -> line.getFirst().startsWith("#") || String.join("", line).isBlank());
        var columns = new HashMap<String, Integer>();
        if (!lines.isEmpty()) {
            var head = lines.removeFirst();
            for (var at = 0; at < head.size(); at++) {
                columns.put(head.get(at).strip(), at);
            }
        }
        return new CsvTable(columns, lines);
    }

    boolean has(List<String> names) {
        return columns.keySet().containsAll(names);
    }

    /** The text in this column of this row, empty when the row is too short. */
    String text(List<String> row, String column) {
        var at = columns.get(column);
        return at == null || at >= row.size() ? "" : row.get(at).strip();
    }

    private static List<List<String>> records(String text) {
        var all = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    field.append(c);
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                row.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    all.add(row);
                    row = new ArrayList<>();
                }
            } else if (c != '\r') {
                field.append(c);
            }
        }
        if (!field.isEmpty() || !row.isEmpty()) {
            row.add(field.toString());
            all.add(row);
        }
        return all;
    }
}
