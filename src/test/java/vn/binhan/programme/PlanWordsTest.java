package vn.binhan.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.binhan.kit.Language;
import vn.binhan.kit.Words;

class PlanWordsTest {
    private static final Path ROOM = Path.of("src/main/java/vn/binhan/programme");
    private static final Pattern WORD =
            Pattern.compile("\"((?:programme|drafting)\\.[a-zA-Z.]+)\"");

    @Test
    void both_languages_have_the_same_words() {
        assertThat(words(Language.EN).keys()).isEqualTo(words(Language.VI).keys());
    }

    @Test
    void every_word_that_a_page_names_is_there() throws IOException {
        try (var files = Files.list(ROOM)) {
            for (var file : files.filter(f -> f.toString().endsWith(".jte")).toList()) {
                WORD.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(word -> !word.endsWith("."))
                        .forEach(word ->
                                assertThat(words(Language.VI).has(word))
                                        .as("%s of %s", word, file)
                                        .isTrue());
            }
        }
    }

    @Test
    void every_constant_that_a_page_shows_has_a_word() {
        var words = words(Language.VI);
        for (var source : BudgetSource.values()) {
            assertThat(words.has("programme.budget.source." + source)).isTrue();
        }
        for (var takenUp : Coverage.TakenUp.values()) {
            assertThat(words.has("programme.coverage.state." + takenUp)).isTrue();
        }
        for (var what : Difference.What.values()) {
            assertThat(words.has("programme.compare." + what)).isTrue();
        }
    }

    private static Words words(Language language) {
        return Words.load(language, List.of("drafting", "programme"));
    }
}
