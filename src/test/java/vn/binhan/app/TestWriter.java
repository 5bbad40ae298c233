package vn.binhan.app;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;

/** Writes numbered rows as fast as it can and remembers which of them were acknowledged. */
final class TestWriter {
    private final Path data;
    private final Set<Long> acknowledged = new ConcurrentSkipListSet<>();
    private final AtomicLong next = new AtomicLong();

    TestWriter(Path data) {
        this.data = data;
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /** Writes until it is closed, also over a change of servers. */
    Writing open() {
        var writing = new Writing();
        writing.start();
        return writing;
    }

    /** The acknowledged rows that are not there. */
    Set<Long> lost(TestProgram program) throws SQLException, IOException {
        var lost = new TreeSet<>(acknowledged);
        try (var connection = program.owner();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists public.proof (n bigint, filling text)");
            try (var rows = statement.executeQuery("select n from public.proof")) {
                while (rows.next()) {
                    lost.remove(rows.getLong(1));
                }
            }
        }
        return lost;
    }

    /** One writer at work. */
    final class Writing implements AutoCloseable {
        private final Thread thread = new Thread(this::write, "writer");
        private volatile boolean ending;

        private void start() {
            thread.start();
        }

        private void write() {
            while (!ending) {
                try (var connection = TestProgram.owner(data);
                        var insert =
                                connection.prepareStatement(
                                        "insert into public.proof values (?, repeat('x', 700))")) {
                    while (!ending) {
                        var number = next.getAndIncrement();
                        insert.setLong(1, number);
                        insert.executeUpdate();
                        acknowledged.add(number);
                    }
                } catch (SQLException | IOException | RuntimeException e) {
                    // Killed meanwhile: what was not acknowledged may be there or not.
                    TestProgram.pause(50);
                }
            }
        }

        @Override
        public void close() {
            ending = true;
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
