package vn.binhan.reading;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.binhan.reading.Label.Numbering;

/** Writes the rule tables of this room as the tables of docs/how-a-plan-is-read.md. */
final class GrammarPage {
    private GrammarPage() {}

    /** The page with the text between each pair of markers written anew. */
    static String rewritten(String page) {
        String result = page;
        result =
                filled(
                        result,
                        "kinds",
                        table(
                                List.of("Row", "Kind", "When"),
                                Arrays.stream(DocumentKindRules.values()),
                                GrammarPage::kind));
        result =
                filled(
                        result,
                        "types",
                        table(
                                List.of("Name above the title", "In the symbol", "English"),
                                Arrays.stream(DocumentType.values()),
                                GrammarPage::type));
        result =
                filled(
                        result,
                        "numbering",
                        table(
                                List.of("Level", "Looks like", "What it is"),
                                Arrays.stream(Numbering.values()),
                                GrammarPage::numbering));
        result =
                filled(
                        result,
                        "columns",
                        table(
                                List.of("Column", "Written below the row as"),
                                Arrays.stream(TaskTable.Column.values()),
                                GrammarPage::column));
        result =
                filled(
                        result,
                        "sections",
                        table(
                                List.of("Role", "The heading begins with", "What it holds"),
                                Arrays.stream(SectionRole.values()),
                                GrammarPage::section));
        result =
                filled(
                        result,
                        "comparators",
                        table(
                                List.of("Sign", "Before the number", "Behind the number"),
                                Arrays.stream(TargetWords.values()),
                                GrammarPage::comparator));
        result = filled(result, "units", "\n%, " + String.join(", ", Units.ALL) + "\n");
        result =
                filled(
                        result,
                        "dates",
                        table(
                                List.of("Looks like"),
                                Stream.concat(
                                        Arrays.stream(Dates.values()).map(Dates::example),
                                        Arrays.stream(Dates.Years.values())
                                                .map(Dates.Years::example)),
                                List::of));
        result =
                filled(
                        result,
                        "bodies",
                        table(
                                List.of("Bodies", "The name begins with"),
                                Arrays.stream(Bodies.values()),
                                GrammarPage::body));
        return filled(
                result,
                "suspects",
                table(
                        List.of("Written", "Probably"),
                        Arrays.stream(Warnings.SUSPECTS),
                        Arrays::asList));
    }

    private static List<String> kind(DocumentKindRules rule) {
        return List.of(name(rule), name(rule.kind()), rule.reason());
    }

    private static List<String> type(DocumentType type) {
        return List.of(type.writtenName(), type.code(), type.english());
    }

    private static List<String> numbering(Numbering style) {
        return List.of(String.valueOf(style.rank()), "`" + style.example() + "`", style.meaning());
    }

    private static List<String> column(TaskTable.Column column) {
        return List.of(name(column), column.opening().strip());
    }

    private static List<String> section(SectionRole role) {
        return List.of(name(role), String.join(", ", role.words()), role.purpose());
    }

    private static List<String> comparator(TargetWords words) {
        return List.of(
                "`" + words.comparator().sign() + "`",
                String.join(", ", words.before()),
                String.join(", ", words.after()));
    }

    private static List<String> body(Bodies body) {
        return List.of(body.kind(), String.join(", ", body.words()));
    }

    private static String name(Enum<?> row) {
        return row.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static <T> String table(
            List<String> heads, Stream<T> rows, Function<T, List<String>> cells) {
        String rule =
                heads.stream().map(head -> "---").collect(Collectors.joining(" | ", "| ", " |"));
        String body = rows.map(row -> line(cells.apply(row))).collect(Collectors.joining("\n"));
        return "\n" + line(heads) + "\n" + rule + "\n" + body + "\n";
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
