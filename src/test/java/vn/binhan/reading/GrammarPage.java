package vn.binhan.reading;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.binhan.figures.FigureTables;
import vn.binhan.heads.HeadTables;
import vn.binhan.layout.LayoutTables;
import vn.binhan.wording.Units;
import vn.binhan.wording.WordingTables;

/** The page that tells the grammar, with the rule tables as they are in the code. */
final class GrammarPage {
    /** A table of the page: where it stands, the heads of its columns, its rows. */
    private record Shown(String name, List<String> heads, List<List<String>> rows) {}

    private static final List<Shown> TABLES =
            List.of(
                    new Shown("kinds", List.of("Row", "Kind", "When"), kinds()),
                    new Shown(
                            "types",
                            List.of("Name above the title", "In the symbol", "English"),
                            HeadTables.types()),
                    new Shown(
                            "numbering",
                            List.of("Level", "Looks like", "What it is"),
                            WordingTables.numbering()),
                    new Shown(
                            "columns",
                            List.of("Column", "Written below the row as"),
                            LayoutTables.columns()),
                    new Shown(
                            "sections",
                            List.of("Role", "The heading begins with", "What it holds"),
                            WordingTables.sections()),
                    new Shown(
                            "comparators",
                            List.of("Sign", "Before the number", "Behind the number"),
                            FigureTables.comparators()),
                    new Shown("dates", List.of("Looks like"), HeadTables.dates()),
                    new Shown(
                            "bodies",
                            List.of("Bodies", "The name begins with"),
                            WordingTables.bodies()),
                    new Shown("suspects", List.of("Written", "Probably"), suspects()));

    private GrammarPage() {}

    /** The page with each table as the code has it now. */
    static String rewritten(String page) {
        String result = filled(page, "units", "\n%, " + String.join(", ", Units.ALL) + "\n");
        for (Shown table : TABLES) {
            result = filled(result, table.name(), written(table));
        }
        return result;
    }

    private static List<List<String>> kinds() {
        return Arrays.stream(DocumentKindRules.values())
                .map(rule ->
                        List.of(
                                WordingTables.name(rule),
                                WordingTables.name(rule.kind()),
                                rule.reason()))
                .toList();
    }

    private static List<List<String>> suspects() {
        return Arrays.stream(Warnings.SUSPECTS).map(Arrays::asList).toList();
    }

    private static String written(Shown table) {
        String rule =
                table.heads().stream()
                        .map(head -> "---")
                        .collect(Collectors.joining(" | ", "| ", " |"));
        String body =
                table.rows().stream().map(GrammarPage::line).collect(Collectors.joining("\n"));
        return "\n" + line(table.heads()) + "\n" + rule + "\n" + body + "\n";
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String filled(String page, String name, String text) {
        String opening = "<!-- table: " + name + " -->\n";
        String closing = "<!-- end of table -->";
        int from = page.indexOf(opening);
        int to = from < 0 ? -1 : page.indexOf(closing, from);
        if (to < 0) {
            throw new IllegalArgumentException("the page has no place for the table " + name);
        }
        return page.substring(0, from + opening.length()) + text + "\n" + page.substring(to);
    }
}
