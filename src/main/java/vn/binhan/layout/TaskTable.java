package vn.binhan.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.layout.Paragraphs.Line;
import vn.binhan.wording.Bodies;
import vn.binhan.wording.Label;
import vn.binhan.wording.Label.Numbering;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Paragraph;
import vn.binhan.wording.SectionRole;

/**
 * A table of tasks, written as the list it stands for: each row an item, the bodies that lead and
 * help on lines of their own below it.
 */
final class TaskTable {
    /** What a column holds, told from its head. */
    enum Column {
        // spotless:off
        NUMBER ("stt|tt|so tt|so thu tu",                                                                    ""),
        LEAD   ("(?:co quan|don vi)?(?: ?chu tri)(?: thuc hien)?|(?:co quan|don vi) thuc hien|phan cong(?: thuc hien)?", "Cơ quan chủ trì: "),
        BODY   ("(?:(?:ten )?(?:co quan|don vi|to chuc|bo phan)(?:, ?(?:co quan|don vi|to chuc|dia phuong|ca nhan))?)", "Cơ quan chủ trì: "),
        SUPPORT("(?:(?:co quan|don vi) )?phoi hop(?: thuc hien)?",                                           "Cơ quan phối hợp: "),
        TIME   ("thoi gian(?: thuc hien| hoan thanh)?|tien do(?: thuc hien)?|thoi han(?: hoan thanh)?|hoan thanh",      "Thời gian: "),
        NOTE   ("san pham(?: dau ra| hoan thanh)?|ket qua(?: dau ra| san pham)?|ghi chu|kinh phi(?: thuc hien)?|nguon kinh phi|hinh thuc", "Ghi chú: "),
        TASK   ("(?:ten |cac )?(?:nhiem vu|noi dung|cong viec|hoat dong|giai phap).{0,40}",                 "");
        // spotless:on

        private final Pattern head;
        private final String opening;

        Column(String head, String opening) {
            this.head = Pattern.compile(head);
            this.opening = opening;
        }

        String opening() {
            return opening;
        }

        static @Nullable Column of(String bareHead) {
            for (Column column : values()) {
                if (column.head.matcher(bareHead).matches()) {
                    return column;
                }
            }
            return null;
        }
    }

    private static final Pattern ROW_NUMBER = Pattern.compile("\\d{1,2}(?:\\.\\d{1,2})*\\.?");
    private static final Pattern GROUP_NUMBER = Pattern.compile("[IVX]{1,4}\\.?");
    private static final int LONGEST_NUMBER = 5;
    private static final int LONGEST_HEAD = 60;

    private final MappedText text;
    private final List<Line> lines;
    private final List<Column> columns = new ArrayList<>();
    private int end;

    private TaskTable(MappedText text, List<Line> lines, int from) {
        this.text = text;
        this.lines = lines;
        this.end = from;
    }

    /** The table whose head begins at a line, or null when there is none. */
    static @Nullable TaskTable at(MappedText text, List<Line> lines, int from) {
        Line first = lines.get(from);
        boolean inTable =
                first.cellEnd() || (from + 1 < lines.size() && lines.get(from + 1).newCell());
        if (!inTable || first.length() > LONGEST_HEAD || Column.of(first.bare()) == null) {
            return null;
        }
        TaskTable table = new TaskTable(text, lines, from);
        table.readHead();
        boolean tasks =
                table.columns.size() >= 3
                        && (table.columns.contains(Column.LEAD)
                                || (table.columns.contains(Column.BODY)
                                        && table.columns.contains(Column.TIME)));
        boolean whole = table.columns.contains(Column.TASK) && (tasks || table.isOfBodies());
        return whole && table.end < lines.size() ? table : null;
    }

    /** "Đơn vị | Nhiệm vụ": each row says what one body does. */
    private boolean isOfBodies() {
        int body = columns.indexOf(Column.BODY);
        return body >= 0 && body == (columns.getFirst() == Column.NUMBER ? 1 : 0);
    }

    private void readHead() {
        while (end < lines.size() && columns.size() < 8) {
            List<Line> cell = cell(end);
            Column named = Column.of(bare(cell));
            Column column = named == null && goesOn(end) ? Column.NOTE : named;
            if (column == null || (column != Column.NOTE && columns.contains(column))) {
                return;
            }
            columns.add(column);
            end += cell.size();
        }
    }

    /** "... | Hoàn thành": a column of another name in the one line of the head. */
    private boolean goesOn(int at) {
        boolean known = columns.contains(Column.TASK) && columns.contains(Column.LEAD);
        int from = lines.get(at - 1).end();
        return known
                && lines.get(at).length() < LONGEST_HEAD
                && text.text().substring(from, lines.get(at).start()).indexOf('\n') < 0;
    }

    private static String bare(List<Line> cell) {
        StringBuilder words = new StringBuilder();
        cell.forEach(line -> words.append(words.isEmpty() ? "" : " ").append(line.bare()));
        return words.toString();
    }

    /** The lines of one cell: what follows without a stroke goes on with it. */
    private List<Line> cell(int from) {
        List<Line> cell = new ArrayList<>();
        cell.add(lines.get(from));
        boolean numbered = columns.contains(Column.NUMBER);
        for (int i = from + 1; i < lines.size() && !lines.get(i - 1).cellEnd(); i++) {
            Line line = lines.get(i);
            boolean wraps = !line.cellEnd() || numbered;
            boolean row = isRowNumber(line) || (numbered && isGroupNumber(i));
            if (line.newCell() || !wraps || isOutside(line) || row) {
                break;
            }
            cell.add(line);
        }
        return cell;
    }

    private static boolean isRowNumber(Line line) {
        return ROW_NUMBER.matcher(line.bare()).matches();
    }

    /** "I | Hoàn thiện cơ chế" above the rows "1 | ...", "2 | ...": a row that heads others. */
    private boolean isGroupNumber(int at) {
        return GROUP_NUMBER.matcher(lines.get(at).text()).matches()
                && at + 2 < lines.size()
                && lines.get(at + 1).length() > LONGEST_NUMBER
                && isRowNumber(lines.get(at + 2));
    }

    /** A heading, or a paragraph apart that is no cell: the table is over. */
    static boolean isOutside(Line line) {
        Label label = line.label();
        boolean plain = !line.newCell() && !line.cellEnd();
        return isHeading(line)
                || (plain && (line.afterGap() || (label != null && !label.style().isBullet())));
    }

    /** A heading of the text around a table. */
    static boolean isHeading(Line line) {
        Label label = line.label();
        boolean cell = line.newCell() && line.cellEnd();
        boolean heading =
                !cell
                        && Paragraph.isCapitals(line.source().text(), line.start(), line.end())
                        && line.length() > 8
                        && line.bare().indexOf(' ') > 0;
        boolean wide =
                label != null
                        && (label.style() == Numbering.PART
                                || (label.style().rank() <= Numbering.ROMAN.rank()
                                        && line.length() > 6)
                                || isSection(line, label));
        return heading || wide;
    }

    private static boolean isSection(Line line, Label label) {
        String body = line.source().bare().substring(label.bodyStart(), line.end());
        return body.length() < 60 && SectionRole.of(body) != SectionRole.NONE;
    }

    int end() {
        return end;
    }

    /** Writes the rows, each value on a line of its own, and leaves the end behind them. */
    void write(MappedText.Builder out) {
        boolean numbered = columns.contains(Column.NUMBER);
        int width = columns.size() - (numbered ? 1 : 0);
        List<List<Line>> row = new ArrayList<>();
        @Nullable Line number = null;
        while (end < lines.size() && !isOutside(lines.get(end))) {
            List<Line> cell = cell(end);
            boolean opens =
                    numbered
                            && cell.size() == 1
                            && (isRowNumber(cell.getFirst()) || isGroupNumber(end));
            if (opens || (!numbered && row.size() == width)) {
                writeRow(number, row, out);
                row.clear();
                number = null;
            }
            if (opens) {
                number = cell.getFirst();
            } else {
                row.add(cell);
            }
            end += cell.size();
        }
        writeRow(number, row, out);
    }

    private void writeRow(@Nullable Line number, List<List<Line>> row, MappedText.Builder out) {
        if (row.isEmpty()) {
            return;
        }
        List<Column> order = new ArrayList<>(columns);
        order.remove(Column.NUMBER);
        int task = order.indexOf(Column.TASK);
        int place = text.start(row.getFirst().getFirst().start());
        if (number != null) {
            insert(String.valueOf(MappedText.ROW), place, out);
            copy(number, out);
            insert(" ", place, out);
        } else {
            insert("- ", place, out);
        }
        int first = Math.min(isOfBodies() ? order.indexOf(Column.BODY) : task, row.size() - 1);
        copy(row.get(first), false, out);
        if (isOfBodies() && task < row.size()) {
            insert(": ", text.start(row.get(task).getFirst().start()), out);
            copy(row.get(task), false, out);
        }
        for (int i = 0; i < row.size(); i++) {
            if (isOfBodies() && i != first && i != task) {
                insert(" (", text.start(row.get(i).getFirst().start()), out);
                copy(row.get(i), false, out);
                insert(")", text.end(row.get(i).getLast().end() - 1), out);
            } else if (!isOfBodies() && i != first && i < order.size()) {
                Column column = columnOf(row, i, order);
                insert("\n" + column.opening, text.start(row.get(i).getFirst().start()), out);
                boolean bodies =
                        column == Column.LEAD || column == Column.BODY || column == Column.SUPPORT;
                copy(row.get(i), bodies, out);
            }
        }
        insert("\n", text.end(row.getLast().getLast().end() - 1), out);
    }

    /** The column of a cell; when empty cells were lost, a body leads and no body is a time. */
    private Column columnOf(List<List<Line>> row, int at, List<Column> order) {
        Column column = order.get(at);
        boolean body = Bodies.isNameAt(text, row.get(at).getFirst().start());
        boolean wrong = row.size() < order.size() && !body;
        boolean named = column == Column.LEAD || column == Column.BODY || column == Column.SUPPORT;
        return wrong && named ? Column.NOTE : column;
    }

    private void copy(List<Line> cell, boolean bodies, MappedText.Builder out) {
        Line before = null;
        for (Line line : cell) {
            if (before != null) {
                boolean next = bodies && Bodies.isNameAt(text, line.start());
                boolean apart = next && ",;.".indexOf(before.last()) < 0;
                insert(apart ? ", " : " ", text.start(line.start()), out);
            }
            copy(line, out);
            before = line;
        }
    }

    private void copy(Line line, MappedText.Builder out) {
        for (int i = line.start(); i < line.end(); i++) {
            out.add(text.charAt(i), text.start(i), text.end(i));
        }
    }

    private static void insert(String words, int place, MappedText.Builder out) {
        for (int i = 0; i < words.length(); i++) {
            out.add(words.charAt(i), place, place);
        }
    }
}
