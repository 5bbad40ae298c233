package vn.binhan.cases;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.kit.ClockTime;
import vn.binhan.kit.VietnameseText;

/**
 * The sheet of an older register, as it is copied out of a spreadsheet: a heading, then a line for
 * each thing that was done: number of the case, day, hour, deed, words. Columns are parted by tabs,
 * or by semicolons or commas in a file; a cell in quotes may hold them and line ends.
 */
final class OldSheet {
    /** The most cases that come over at once. */
    static final int MOST = 100;

    private static final int CELLS = 5;
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

    private OldSheet() {}

    /** Cases in the order of the sheet, and the lines that cannot be read. */
    record Read(List<OldCase> cases, List<OldCase.Wrong> wrong) {}

    /**
     * @param deeds what the deeds are called, in small letters without tones
     */
    static Read read(String text, Map<String, Deed> deeds) {
        var cases = new LinkedHashMap<String, List<OldCase.Line>>();
        var wrong = new ArrayList<OldCase.Wrong>();
        var rows = rows(text);
        for (var i = 1; i < rows.size(); i++) {
            var cells = rows.get(i);
            var row = i + 1;
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            var number = cell(cells, 0);
            var at = moment(cell(cells, 1), cell(cells, 2));
            if (cells.size() > CELLS) {
                wrong.add(new OldCase.Wrong(row, "cases.import.cells"));
            } else if (number.isEmpty()) {
                wrong.add(new OldCase.Wrong(row, "cases.import.number"));
            } else if (at == null) {
                wrong.add(new OldCase.Wrong(row, "cases.import.day"));
            } else {
                var deed = deeds.get(VietnameseText.key(cell(cells, 3)));
                cases.computeIfAbsent(number, _ -> new ArrayList<>())
                        .add(new OldCase.Line(row, deed, at, cell(cells, 4)));
            }
        }
        var found = new ArrayList<OldCase>();
        cases.forEach((number, lines) -> found.add(new OldCase(number, List.copyOf(lines))));
        return new Read(List.copyOf(found), List.copyOf(wrong));
    }

    private static String cell(List<String> cells, int place) {
        return place < cells.size() ? cells.get(place).strip() : "";
    }

    private static @Nullable Instant moment(String day, String hour) {
        var date = DAY.matcher(day);
        if (!date.matches()) {
            return null;
        }
        try {
            var of = LocalDate.of(part(date.group(3)), part(date.group(2)), part(date.group(1)));
            return ClockTime.on(of, hour.isEmpty() ? "0:00" : hour).orElse(null);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int part(String digits) {
        return Integer.parseInt(digits);
    }

    /** Cells by line; what parts them is what the heading holds most. */
    private static List<List<String>> rows(String text) {
        var parting = parting(text.lines().findFirst().orElse(""));
        var rows = new ArrayList<List<String>>();
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == parting) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                cells.add(cell.toString());
                cell.setLength(0);
                rows.add(List.copyOf(cells));
                cells.clear();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        rows.add(List.copyOf(cells));
        return rows;
    }

    private static char parting(String heading) {
        var best = '\t';
        for (var each : new char[] {';', ','}) {
            if (count(heading, each) > count(heading, best)) {
                best = each;
            }
        }
        return best;
    }

    private static long count(String text, char asked) {
        return text.chars().filter(c -> c == asked).count();
    }
}
