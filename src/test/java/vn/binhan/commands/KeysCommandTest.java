package vn.binhan.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.binhan.app.TestProgram;
import vn.binhan.vault.VaultKeys;

/** The ceremonies around the key, as an administrator types them. */
class KeysCommandTest {
    private Path room;
    private Path data;

    @BeforeEach
    void folder() throws IOException {
        room = TestProgram.folder();
        data = room.resolve("data");
    }

    @AfterEach
    void removeFolder() throws IOException {
        TestProgram.remove(room);
    }

    private record Said(int code, String out, String err) {}

    private Said keys(String... more) {
        var all = new ArrayList<>(List.of("keys"));
        all.addAll(Arrays.asList(more));
        all.addAll(List.of("--data", data.toString()));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var stdout = System.out;
        var stderr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            var code = Binhan.run(all.toArray(String[]::new));
            return new Said(
                    code,
                    out.toString(StandardCharsets.UTF_8),
                    err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(stdout);
            System.setErr(stderr);
        }
    }

    private String paper(int number) {
        return room.resolve("papers/manh-" + number + ".txt").toString();
    }

    @Test
    void from_the_first_key_through_loss_and_recovery_to_a_new_key() throws Exception {
        assertThat(keys("status").out()).contains("chưa có khóa");
        var made = keys("shares", "--to", room.resolve("papers").toString());
        assertThat(made.code()).isZero();
        assertThat(keys("status").out()).contains("chưa tập khôi phục");
        var rehearsed = keys("rehearse", "--share", paper(3), "--share", paper(1));
        assertThat(rehearsed.code()).as(rehearsed.err()).isZero();
        assertThat(rehearsed.out()).contains("kho hồ sơ mật sẵn sàng");
        assertThat(keys("status").out()).containsPattern("lúc \\d\\d:\\d\\d \\d\\d/\\d\\d/\\d{4}");
        var file = VaultKeys.beside(data).resolve("root.key");
        var before = Files.readString(file);
        Files.delete(file);
        var recovered = keys("recover", "--share", paper(2), "--share", paper(3));
        assertThat(recovered.code()).as(recovered.err()).isZero();
        assertThat(line(Files.readString(file), "key=")).isEqualTo(line(before, "key="));
        var rotated = keys("rotate", "--index-bits", "14");
        assertThat(rotated.code()).as(rotated.err()).isZero();
        assertThat(rotated.out()).contains("Đã thay khóa xong");
    }

    private static String line(String text, String start) {
        return text.lines().filter(l -> l.startsWith(start)).findFirst().orElseThrow();
    }

    @Test
    void shares_printed_on_the_screen_can_be_copied_from_it() throws Exception {
        var printed = keys("shares").out();
        var parts = printed.split("# Bình An");
        assertThat(parts).hasSize(4);
        for (var number = 1; number <= 2; number++) {
            var text = parts[number].lines().skip(1).takeWhile(l -> !l.isBlank()).toList();
            Files.createDirectories(room.resolve("papers"));
            Files.write(Path.of(paper(number)), text);
        }
        assertThat(keys("rehearse", "--share", paper(1), "--share", paper(2)).code()).isZero();
    }

    @Test
    void every_mistake_gets_one_sentence() throws Exception {
        keys("shares", "--to", room.resolve("papers").toString());
        var text = Files.readString(Path.of(paper(2)));
        var wrong = text.lines().skip(1).reduce("", String::concat);
        var letter = wrong.charAt(0) == 'A' ? 'B' : 'A';
        Files.writeString(Path.of(paper(2)), letter + wrong.substring(1));
        var slip = keys("rehearse", "--share", paper(1), "--share", paper(2));
        assertThat(slip.code()).isEqualTo(1);
        assertThat(slip.err().strip())
                .isEqualTo("Mảnh thứ 2 gõ sai ở nhóm 1. Hãy so lại nhóm đó với bản giấy.");
        var english = keys("rehearse", "--share", paper(1), "--share", paper(1), "--lang", "en");
        assertThat(english.err().strip()).isEqualTo("Both are share 1. Take another one.");
        assertThat(keys("rehearse", "--share", paper(1)).err()).contains("đúng hai mảnh");
        assertThat(keys("rehearse", "--share", "/nowhere").err()).contains("/nowhere");
        assertThat(keys("rotate", "--index-bits", "99").err()).contains("từ 4 đến 32");
        var inside = keys("status", "--keys", data.resolve("keys").toString());
        assertThat(inside.code()).isEqualTo(1);
        assertThat(inside.err()).contains("nằm trong thư mục dữ liệu").contains("--keys");
    }

    @Test
    void the_server_runs_without_a_key_says_what_to_do_and_the_demonstration_rehearses_its_own()
            throws Exception {
        try (var program = TestProgram.start("run", data).ready()) {
            assertThat(program.output().lines().toList().getLast())
                    .contains("Kho hồ sơ mật chưa có khóa")
                    .contains("./binhan keys shares");
            program.terminate();
            assertThat(program.exitCode(20)).isIn(0, 143);
        }
        var other = room.resolve("demo");
        try (var program = TestProgram.start("demo", other).ready()) {
            assertThat(program.output()).doesNotContain("Kho hồ sơ mật");
            program.terminate();
        }
        data = other;
        assertThat(keys("status").out()).contains("Kho hồ sơ mật sẵn sàng");
    }
}
