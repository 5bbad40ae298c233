package vn.binhan.layout;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.layout.Paragraphs.Line;
import vn.binhan.wording.MappedText;

/** Writes the rows of a table of measures as items: the measure, then each year with its value. */
final class MeasureRows {
    private static final Pattern VALUE =
            Pattern.compile(
                    "(?:>=|<=|[><\u2265\u2264])?\\s?(?:[a-z ]{0,14} )?\\d[\\d.,]{0,12}(?:/(?!100(?!\\d))\\d{1,3})?(?:\\s?(?:-|den)"
                            + "\\s?\\d[\\d.,]{0,12})?\\s?(%?)(?:\\s[a-z ]{1,24})?(?:(?:vao|den|trong) (?:cuoi |het )?nam 20\\d{2})?");

    private static final Pattern NOTE =
            Pattern.compile(
                    "(?:trong do|rieng|phan dau|toi thieu|it nhat|bao dam|dam bao|tu|tren|khong) (?!.*(?:nam 20|so voi)).*\\d ?%.*");
    private static final Pattern PART = Pattern.compile("[a-e][.)]?|[-+*\u2013]");
    private static final int LONGEST_ABOVE = 120;

    private final MappedText text;
    private final TableHead head;
    private final MappedText.Builder out;
    private @Nullable Line above;

    MeasureRows(MappedText text, TableHead head, MappedText.Builder out) {
        this.text = text;
        this.head = head;
        this.out = out;
    }

    /** Writes one row, its cells by their columns. */
    void write(@Nullable Line[] row) {
        int column = head.measureColumn();
        Line measure = row[column] == null && column > 0 ? row[column - 1] : row[column];
        if (measure == null || TableHead.isRowNumber(measure)) {
            return;
        }
        if (head.isByPlace()) {
            writePlace(row, measure);
            return;
        }
        int place = text.start(measure.start());
        insert("- ", place);
        copyWhole(row, measure);
        String mark = ": ";
        for (int i = column + 1; i < head.size(); i++) {
            Line value = row[i];
            if (value != null && head.isValue(i) && writeValue(value, i, mark, row, measure)) {
                mark = "; ";
            }
        }
        insert("\n", text.end(measure.end() - 1));
        writeNotes(row);
    }

    /** Whether a cell holds a figure, which is then written with its year and its unit. */
    private boolean writeValue(
            Line value, int column, String mark, @Nullable Line[] row, Line measure) {
        Matcher figure = VALUE.matcher(value.bare());
        if (!figure.matches()) {
            return false;
        }
        int at = text.start(value.start());
        insert(mark + head.year(column) + MappedText.VALUE, at);
        String unit = String.valueOf(figure.group(1)).isEmpty() ? unit(row, measure) : "";
        int end = unit.equals("%") ? behindNumber(value) : value.end();
        copy(value.start(), end);
        insert(unit, text.end(end - 1));
        copy(end, value.end());
        return true;
    }

    /** The row of a place: each figure an item of its own, with what its column counts. */
    private void writePlace(@Nullable Line[] row, Line place) {
        for (int i = head.measureColumn() + 1; i < head.size(); i++) {
            Line value = row[i];
            if (value != null && head.isValue(i) && VALUE.matcher(value.bare()).matches()) {
                Line counted = head.counted(i);
                String measure = counted == null ? "" : PlaceColumns.measure(counted) + ", ";
                insert("- " + measure, text.start(place.start()));
                copy(place);
                writeValue(value, i, ": ", row, counted == null ? place : counted);
                insert("\n", text.end(value.end() - 1));
            }
        }
    }

    /** What a note promises on top of the row: "trong đó nam giới từ 40% trở lên". */
    private void writeNotes(@Nullable Line[] row) {
        String year = "";
        for (int i = head.measureColumn() + 1; i < head.size(); i++) {
            Line note = row[i];
            year = head.isValue(i) ? head.year(i).replace(": ", ", ") : year;
            boolean promises =
                    note != null
                            && !head.isValue(i)
                            && !head.isBefore(i)
                            && NOTE.matcher(note.bare()).matches();
            if (note != null && promises) {
                insert("- " + year, text.start(note.start()));
                copy(note);
                insert("\n", text.end(note.end() - 1));
            }
        }
    }

    /** A row "a)" is a part of the row above it: "Nhà tạm lánh mở thêm, ở vùng cao". */
    private void copyWhole(@Nullable Line[] row, Line measure) {
        Line number = row[0];
        Line whole = above;
        boolean part = number != null && number != measure && PART.matcher(number.bare()).matches();
        if (!part || whole == null) {
            above = !part && measure.length() < LONGEST_ABOVE ? measure : whole;
            copy(measure);
            return;
        }
        int place = text.start(measure.start());
        insert(text.words(whole.start(), text.endOf(whole.start(), whole.end())), place);
        insert(", ", place);
        int second = measure.start() + 1;
        boolean word = second < measure.end() && !Character.isUpperCase(text.charAt(second));
        char first = text.charAt(measure.start());
        out.add(word ? Character.toLowerCase(first) : first, place, text.end(measure.start()));
        copy(measure.start() + 1, measure.end());
    }

    private String unit(@Nullable Line[] row, Line measure) {
        for (int i = 0; i < head.size(); i++) {
            Line unit = row[i];
            if (unit != null && head.isUnit(i)) {
                return unit.text().equals("%")
                        ? "%"
                        : " " + MappedText.UNIT + unit.text().toLowerCase(Locale.ROOT);
            }
        }
        return TableUnits.named(text, measure);
    }

    private void copy(Line line) {
        copy(line.start(), line.end());
    }

    /** "từ 28 trở lên": where the number ends, its words stand behind its unit. */
    private int behindNumber(Line value) {
        int end = value.end();
        while (end > value.start() + 1 && !Character.isDigit(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private void copy(int from, int to) {
        for (int i = from; i < to; i++) {
            char letter = text.charAt(i);
            out.add(letter == '\n' ? ' ' : letter, text.start(i), text.end(i));
        }
    }

    private void insert(String words, int place) {
        for (int i = 0; i < words.length(); i++) {
            out.add(words.charAt(i), place, place);
        }
    }
}
