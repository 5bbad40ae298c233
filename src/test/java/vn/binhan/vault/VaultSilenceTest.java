package vn.binhan.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.binhan.kit.Language;
import vn.binhan.kit.Words;

/** What the vault tells the log and people: kinds and numbers, never values. */
class VaultSilenceTest {
    private static final Set<Class<?>> SAFE =
            Set.of(CaseId.class, FieldClass.class, Quota.Limit.class, long.class);

    @Test
    void events_carry_only_numbers_and_kinds() {
        for (var event : VaultEvent.class.getPermittedSubclasses()) {
            for (var part : event.getRecordComponents()) {
                assertThat(SAFE.contains(part.getType()) || part.getName().equals("province"))
                        .as("%s of %s", part.getName(), event.getSimpleName())
                        .isTrue();
            }
        }
    }

    @Test
    void nothing_else_of_the_room_writes_to_log_or_screen() throws IOException {
        try (var files = Files.list(Path.of("src/main/java/vn/binhan/vault"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var text = Files.readString(file);
                if (!file.endsWith("VaultEvent.java")) {
                    assertThat(text).as(file.toString()).doesNotContain("slf4j", "System.out");
                }
            }
        }
    }

    @Test
    void every_purpose_limit_and_reason_has_its_words() {
        for (var language : Language.values()) {
            var words = Words.load(language, List.of("vault"));
            for (var purpose : Purpose.values()) {
                assertThat(words.has("vault.purpose." + purpose)).as("%s", purpose).isTrue();
            }
            for (var limit : Quota.Limit.values()) {
                assertThat(words.has("vault.quota." + limit)).as("%s", limit).isTrue();
            }
            for (var reason : Erasure.Reason.values()) {
                assertThat(words.has("vault.erasure." + reason)).as("%s", reason).isTrue();
            }
        }
    }
}
