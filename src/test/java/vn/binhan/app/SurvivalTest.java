package vn.binhan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was acknowledged is there after any kill, and the next start needs nobody's help. */
class SurvivalTest {
    private static final int KILLS = Boolean.getBoolean("binhan.full") ? 60 : 6;
    private static final int KILLS_PER_FOLDER = 12;

    private enum Moment {
        STARTING,
        WRITING,
        STOPPING
    }

    private static final List<Moment> AFTERWARDS =
            List.of(Moment.WRITING, Moment.WRITING, Moment.STOPPING, Moment.STARTING);

    private enum Victim {
        PROGRAM,
        POSTMASTER,
        BOTH,
        EVERYTHING
    }

    private static Path data;

    @BeforeAll
    static void folder() throws IOException {
        data = TestProgram.folder();
    }

    @AfterAll
    static void removeFolder() throws IOException {
        TestProgram.remove(data);
    }

    @Test
    void no_acknowledged_row_is_lost_by_kills_at_random_moments() throws Exception {
        var seed = Long.getLong("binhan.seed", System.nanoTime());
        System.out.println("SurvivalTest kills=" + KILLS + " -Dbinhan.seed=" + seed);
        var random = new Random(seed);
        var rows = 0;
        for (var done = 0; done < KILLS; done += KILLS_PER_FOLDER) {
            var fresh = TestProgram.folder();
            rows += killed(fresh, Math.min(KILLS_PER_FOLDER, KILLS - done), random);
            TestProgram.remove(fresh);
        }
        System.out.println("SurvivalTest kills=" + KILLS + " acknowledged=" + rows + " lost=0");
    }

    private static int killed(Path data, int kills, Random random) throws Exception {
        var writer = new TestWriter(data);
        var story = new ArrayList<String>();
        for (var kill = 0; kill < kills; kill++) {
            // The first third of the kills meets the first start on a fresh folder.
            var moment = kill * 3 < kills ? Moment.STARTING : pick(AFTERWARDS, random);
            var victim = pick(List.of(Victim.values()), random);
            story.add(moment + "/" + victim);
            System.out.println("  " + story.getLast());
            kill(data, moment, victim, writer, random);
        }
        try (var program = TestProgram.start("run", data).ready()) {
            assertThat(writer.lost(program)).as("lost after %s", story).isEmpty();
            program.terminate();
            assertThat(program.exitCode(60)).as("end after %s", story).isIn(0, 143);
            assertThat(TestProgram.databaseProcesses(data)).isEmpty();
        }
        return writer.acknowledged();
    }

    private static void kill(
            Path data, Moment moment, Victim victim, TestWriter writer, Random random)
            throws Exception {
        var program = TestProgram.start("run", data);
        if (moment == Moment.STARTING) {
            TestProgram.pause(random.nextInt(6000));
            strike(program, victim);
            program.kill();
            return;
        }
        program.ready();
        assertThat(writer.lost(program)).isEmpty();
        try (var _ = writer.open()) {
            TestProgram.pause(200 + random.nextInt(1500));
            if (moment == Moment.STOPPING) {
                program.terminate();
                TestProgram.pause(random.nextInt(1500));
            }
            var before = TestProgram.postmaster(data).map(ProcessHandle::pid).orElse(-1L);
            strike(program, victim);
            if (moment == Moment.WRITING && victim == Victim.POSTMASTER) {
                program.readyAgain(before);
                assertThat(writer.lost(program)).isEmpty();
            }
            program.kill();
        }
    }

    private static void strike(TestProgram program, Victim victim) {
        switch (victim) {
            case PROGRAM -> program.kill();
            case POSTMASTER -> program.killPostmaster();
            case BOTH -> {
                program.kill();
                program.killPostmaster();
            }
            case EVERYTHING -> program.killEverything();
        }
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    @Test
    void a_server_that_outlived_its_program_is_ended_before_a_new_one_starts() throws Exception {
        try (var first = TestProgram.start("run", data).ready()) {
            var left = TestProgram.postmaster(data).orElseThrow();
            first.kill();
            assertThat(left.isAlive()).isTrue();
            try (var second = TestProgram.start("run", data).ready()) {
                assertThat(left.isAlive()).isFalse();
                assertThat(TestProgram.postmaster(data)).isPresent();
                assertThat(second.errors()).isEmpty();
            }
        }
    }

    @Test
    void a_process_that_only_has_the_number_of_a_dead_server_is_left_alone() throws Exception {
        try (var program = TestProgram.start("run", data).ready()) {
            program.killEverything();
        }
        var stranger = asOwnerOf(data.resolve("database/cluster"), List.of("sleep", "600"));
        try {
            var lock = TestProgram.lock(data);
            var lines = new ArrayList<>(Files.readAllLines(lock));
            lines.set(0, stranger.pid() + "");
            Files.write(lock, lines);
            try (var program = TestProgram.start("run", data).ready()) {
                assertThat(stranger.isAlive()).isTrue();
                program.terminate();
                assertThat(program.exitCode(60)).isIn(0, 143);
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    private static Process asOwnerOf(Path path, List<String> command)
            throws IOException, InterruptedException {
        var owner = Files.getOwner(path).getName();
        var line = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name")) && !"root".equals(owner)) {
            line.addAll(List.of("setpriv", "--reuid=" + owner, "--clear-groups"));
        }
        line.addAll(command);
        var process = new ProcessBuilder(line).start();
        process.waitFor(1, TimeUnit.SECONDS);
        return process;
    }

    @Test
    void a_database_that_dies_under_the_running_program_comes_back_by_itself() throws Exception {
        try (var program = TestProgram.start("run", data).ready()) {
            for (var i = 0; i < 3; i++) {
                var before = TestProgram.postmaster(data).orElseThrow();
                before.destroyForcibly();
                before.onExit().join();
                program.readyAgain(before.pid());
            }
            assertThat(program.visitor().get("/dang-nhap").statusCode()).isEqualTo(200);
        }
    }
}
