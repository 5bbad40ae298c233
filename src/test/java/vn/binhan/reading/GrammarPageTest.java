package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GrammarPageTest {
    private static final Path PAGE = Path.of("docs/how-a-plan-is-read.md");

    @Test
    void the_page_shows_the_rule_tables_as_they_are() throws IOException {
        String page = Files.readString(PAGE);
        String current = GrammarPage.rewritten(page);
        if (System.getProperty("binhan.write") != null) {
            Files.writeString(PAGE, current);
            return;
        }
        assertThat(page).as("stale: run this test with -Dbinhan.write=true").isEqualTo(current);
    }
}
