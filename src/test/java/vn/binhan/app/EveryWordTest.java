package vn.binhan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.binhan.kit.Language;
import vn.binhan.kit.Words;

/** Every sentence that people read stands in both languages, and none stands in a template. */
class EveryWordTest {
    private static final Path ROOMS = Path.of("src/main/java/vn/binhan");
    private static final Pattern KEY =
            Pattern.compile(
                    "\"((?:" + String.join("|", Rooms.WITH_WORDS) + ")\\.[a-zA-Z0-9_.-]+)\"");
    private static final Pattern NOTICE = Pattern.compile("[?&]bao=([a-zA-Z.-]+)");
    private static final Pattern REMARK = Pattern.compile("<%--.*?--%>", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\{\\d}");
    private static final Pattern VIETNAMESE =
            Pattern.compile(
                    "[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Words vietnamese = Words.load(Language.VI, Rooms.WITH_WORDS);
    private final Words english = Words.load(Language.EN, Rooms.WITH_WORDS);

    @Test
    void each_room_has_the_same_words_in_both_languages() {
        for (var room : Rooms.WITH_WORDS) {
            assertThat(new TreeSet<>(Words.load(Language.EN, List.of(room)).keys()))
                    .as(room)
                    .isEqualTo(new TreeSet<>(Words.load(Language.VI, List.of(room)).keys()));
        }
    }

    @Test
    void a_sentence_takes_the_same_values_in_both_languages_and_is_not_empty() {
        for (var key : vietnamese.keys()) {
            assertThat(vietnamese.t(key)).as(key).isNotBlank();
            assertThat(english.t(key)).as(key).isNotBlank();
            assertThat(values(english.t(key))).as(key).isEqualTo(values(vietnamese.t(key)));
        }
    }

    private static Set<String> values(String text) {
        var values = new HashSet<String>();
        VALUE.matcher(text).results().forEach(found -> values.add(found.group()));
        return values;
    }

    @Test
    void every_word_that_a_template_or_an_act_names_is_there() {
        for (var file : files(".jte", ".java")) {
            KEY.matcher(read(file))
                    .results()
                    .map(found -> found.group(1))
                    .filter(key ->
                            !key.endsWith(".")
                                    && !key.equals("access.session")
                                    && !key.matches(".*\\.(jte|properties)"))
                    .forEach(key ->
                            assertThat(vietnamese.has(key) || vietnamese.has("notice." + key))
                                    .as("%s of %s", key, file)
                                    .isTrue());
        }
    }

    @Test
    void every_notice_after_an_act_is_there() {
        for (var file : files(".java")) {
            NOTICE.matcher(read(file))
                    .results()
                    .map(found -> "notice." + found.group(1))
                    .forEach(key ->
                            assertThat(vietnamese.has(key)).as("%s of %s", key, file).isTrue());
        }
    }

    @Test
    void no_template_holds_vietnamese_of_its_own() {
        for (var file : files(".jte")) {
            var text = REMARK.matcher(read(file)).replaceAll("");
            assertThat(VIETNAMESE.matcher(text).find()).as(file.toString()).isFalse();
        }
    }

    private static List<Path> files(String... ends) {
        try (Stream<Path> all = Files.walk(ROOMS)) {
            return all.filter(file -> Stream.of(ends).anyMatch(file.toString()::endsWith)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
