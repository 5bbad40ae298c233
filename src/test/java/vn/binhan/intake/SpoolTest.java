package vn.binhan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the spool took in comes out in order, once, also after it was torn at any byte. */
class SpoolTest {
    private static final long SIZE = 64 << 10;

    @TempDir Path folder;

    @Test
    void what_went_in_comes_out_in_order_after_a_new_start() throws IOException {
        var in = new ArrayList<Arrival>();
        try (var spool = Spool.in(folder, SIZE)) {
            for (var i = 0; i < 100; i++) {
                in.add(arrival(i, 1_200));
                spool.put(in.getLast());
            }
        }
        try (var spool = Spool.in(folder, SIZE)) {
            assertThat(ids(all(spool))).isEqualTo(ids(in));
            assertThat(spool.isEmpty()).isTrue();
            spool.put(arrival(1, 10));
        }
        try (var spool = Spool.in(folder, SIZE)) {
            assertThat(all(spool)).hasSize(1);
        }
    }

    @Test
    void what_the_database_refuses_now_stays_for_the_next_round() throws IOException {
        try (var spool = Spool.in(folder, SIZE)) {
            var first = arrival(1, 10);
            var second = arrival(2, 10);
            spool.put(first);
            spool.put(second);
            spool.drain(waiting -> waiting.getFirst().id().equals(first.id()) ? 1 : 0);
            assertThat(ids(all(spool))).containsExactly(second.id());
        }
    }

    @Test
    void reports_come_out_together_in_their_order_and_no_two_of_one_number() throws IOException {
        try (var spool = Spool.in(folder, SIZE)) {
            var first = arrival(1, 10);
            var second = arrival(2, 10);
            var third = arrival(3, 10);
            for (var each : List.of(first, second, first, third)) {
                spool.put(each);
            }
            var together = new ArrayList<List<UUID>>();
            spool.drain(waiting -> {
                together.add(ids(waiting));
                return waiting.size();
            });
            assertThat(together)
                    .containsExactly(
                            List.of(first.id(), second.id()), List.of(first.id(), third.id()));
            assertThat(spool.isEmpty()).isTrue();
        }
    }

    @Test
    void a_tail_torn_at_any_byte_costs_nothing_that_stands_before_it() throws IOException {
        var random = new Random(17);
        for (var round = 0; round < 40; round++) {
            var here = folder.resolve("r" + round);
            var whole = new ArrayList<Arrival>();
            long end;
            try (var spool = Spool.in(here, SIZE)) {
                for (var i = 0; i < 5; i++) {
                    whole.add(arrival(i, random.nextInt(2_000)));
                    spool.put(whole.getLast());
                }
                end = lastByte(here);
                spool.put(arrival(9, 1_500));
            }
            var torn = end + 1 + random.nextInt((int) (lastByte(here) - end));
            try (var file = new RandomAccessFile(here.resolve("000.spool").toFile(), "rw")) {
                file.seek(torn);
                file.write(new byte[(int) (SIZE - torn)]);
            }
            try (var spool = Spool.in(here, SIZE)) {
                var after = arrival(10, 100);
                spool.put(after);
                var out = ids(all(spool));
                assertThat(out).startsWith(ids(whole).toArray(UUID[]::new));
                assertThat(out).endsWith(after.id());
            }
        }
    }

    @Test
    void a_report_larger_than_its_room_is_refused_and_the_others_stay() throws IOException {
        try (var spool = Spool.in(folder, SIZE)) {
            spool.put(arrival(1, 10));
            assertThatThrownBy(() -> spool.put(arrival(2, (int) SIZE)))
                    .isInstanceOf(IOException.class);
            assertThat(all(spool)).hasSize(1);
        }
    }

    @Test
    void on_a_full_disk_the_reserve_takes_reports_and_then_says_that_it_is_full() throws Exception {
        var mounted = mounted(folder.resolve("disk"), "1m");
        assumeTrue(mounted, "needs the right to mount a small disk of its own");
        var disk = folder.resolve("disk");
        try (var spool = Spool.in(disk.resolve("spool"), SIZE)) {
            fill(disk.resolve("others"));
            var accepted = new ArrayList<UUID>();
            while (put(spool, accepted)) {
                assertThat(accepted).hasSizeLessThan(1_000);
            }
            assertThat(accepted).hasSizeGreaterThan(50);
            Files.delete(disk.resolve("others"));
            assertThat(put(spool, accepted)).isTrue();
            assertThat(ids(all(spool))).isEqualTo(accepted);
        } finally {
            run("umount", disk.toString());
        }
    }

    private static boolean put(Spool spool, List<UUID> accepted) {
        var arrival = arrival(1, 1_500);
        try {
            spool.put(arrival);
            return accepted.add(arrival.id());
        } catch (IOException e) {
            return false;
        }
    }

    private static void fill(Path file) {
        try (var out = Files.newOutputStream(file)) {
            for (var block = new byte[4096]; ; ) {
                out.write(block);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("space");
        }
    }

    private static boolean mounted(Path at, String size) throws Exception {
        Files.createDirectory(at);
        return run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", at.toString()) == 0;
    }

    private static int run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return 1;
        }
    }

    @Test
    void two_programs_do_not_share_a_spool() throws IOException {
        try (var spool = Spool.in(folder, SIZE)) {
            assertThat(spool.isEmpty()).isTrue();
            assertThatThrownBy(() -> Spool.in(folder, SIZE)).isInstanceOf(Exception.class);
        }
    }

    private static long lastByte(Path folder) throws IOException {
        var bytes = Files.readAllBytes(folder.resolve("000.spool"));
        var at = bytes.length - 1;
        while (bytes[at] == 0) {
            at--;
        }
        return at;
    }

    private static List<Arrival> all(Spool spool) throws IOException {
        var out = new ArrayList<Arrival>();
        spool.drain(waiting -> {
            out.addAll(waiting);
            return waiting.size();
        });
        return out;
    }

    private static List<UUID> ids(List<Arrival> arrivals) {
        return arrivals.stream().map(Arrival::id).toList();
    }

    private static Arrival arrival(int number, int size) {
        var envelope = new byte[size + 1];
        new Random(number).nextBytes(envelope);
        envelope[size] = 1;
        return new Arrival(
                "91",
                UUID.randomUUID(),
                Door.PUBLIC_PAGE,
                Telling.Answer.YES,
                Telling.Answer.NO,
                number % 2 == 0 ? null : Tellings.COMMUNE.commune(),
                Instant.parse("2026-11-22T08:00:00.123456Z"),
                false,
                true,
                number % 3 == 0 ? null : new byte[32],
                null,
                new byte[32],
                envelope);
    }
}
