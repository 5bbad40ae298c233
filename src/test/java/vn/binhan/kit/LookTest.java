package vn.binhan.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What holds for the look of every page, whichever room it lies in. */
class LookTest {
    private static final Path ROOMS = Path.of("src/main/java/vn/binhan");
    private static final Pattern HANDLER_OR_STYLE =
            Pattern.compile(
                    "\\s(?:style|on(?:click|change|submit|input|load|error|key\\w+|mouse\\w+|focus|blur|toggle))=");
    private static final Pattern INLINE_SCRIPT = Pattern.compile("<style|<script(?![^>]*\\ssrc=)");
    private static final Pattern FOREIGN =
            Pattern.compile("src=\"(?:https?:)?//|<link[^>]*href=\"(?:https?:)?//");
    private static final Pattern ELSEWHERE =
            Pattern.compile("url\\(['\"]?(?:https?:)?//|@import|@font-face");
    private static final Pattern KIT_WORD = Pattern.compile("\\.t\\(\"(kit\\.[a-z.]+)\"");

    @Test
    void the_sheets_stay_small_enough_for_a_slow_line() throws IOException {
        assertThat(zippedSize("/static/staff.css")).isLessThan(20_000);
        assertThat(zippedSize("/static/public.css")).isLessThan(12_000);
    }

    @Test
    void the_sheets_fetch_nothing_from_elsewhere() throws IOException {
        assertThat(ELSEWHERE.matcher(text("/static/staff.css")).find()).isFalse();
        assertThat(ELSEWHERE.matcher(text("/static/public.css")).find()).isFalse();
    }

    @Test
    void no_template_needs_what_the_content_policy_forbids() throws IOException {
        for (var template : templates()) {
            var text = Files.readString(template);
            assertThat(HANDLER_OR_STYLE.matcher(text).find()).as("%s", template).isFalse();
            assertThat(INLINE_SCRIPT.matcher(text).find()).as("%s", template).isFalse();
            assertThat(FOREIGN.matcher(text).find()).as("%s", template).isFalse();
        }
    }

    @Test
    void every_word_of_the_kit_is_there_in_both_languages() throws IOException {
        for (var language : Language.values()) {
            var words = Words.load(language, List.of("kit"));
            for (var template : templates()) {
                KIT_WORD.matcher(Files.readString(template))
                        .results()
                        .forEach(use -> assertThat(words.keys()).contains(use.group(1)));
            }
        }
    }

    private static List<Path> templates() throws IOException {
        try (var files = Files.walk(ROOMS)) {
            return files.filter(file -> file.toString().endsWith(".jte")).toList();
        }
    }

    private static int zippedSize(String resource) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(text(resource).getBytes(StandardCharsets.UTF_8));
        }
        return zipped.size();
    }

    private static String text(String resource) throws IOException {
        try (var in = LookTest.class.getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
