package vn.binhan.heads;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The rule tables of this room as rows of words, for the page that shows them. */
public final class HeadTables {
    private HeadTables() {}

    public static List<List<String>> types() {
        return Arrays.stream(DocumentType.values())
                .map(type -> List.of(type.writtenName(), type.code(), type.english()))
                .toList();
    }

    public static List<List<String>> dates() {
        return Stream.concat(
                        Arrays.stream(Dates.values()).map(Dates::example),
                        Arrays.stream(Dates.Years.values()).map(Dates.Years::example))
                .map(List::of)
                .toList();
    }
}
