package vn.binhan.layout;

import java.util.Arrays;
import java.util.List;
import vn.binhan.wording.WordingTables;

/** The rule tables of this room as rows of words, for the page that shows them. */
public final class LayoutTables {
    private LayoutTables() {}

    public static List<List<String>> columns() {
        return Arrays.stream(TaskTable.Column.values())
                .map(column -> List.of(WordingTables.name(column), column.opening().strip()))
                .toList();
    }
}
