package vn.binhan.ledger;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;

/** The whole record as text: the rows of each log in their order, each seal after its last row. */
final class RecordExport {
    private static final int PAGE = 10_000;

    private final RecordRows rows;

    RecordExport(RecordRows rows) {
        this.rows = rows;
    }

    void write(Writer to) throws IOException {
        to.write(VerifyRecord.HEADER + "\n");
        for (var log : Log.values()) {
            write(log, to);
        }
        to.flush();
    }

    private void write(Log log, Writer to) throws IOException {
        var seals = new ArrayDeque<>(rows.seals(log));
        var after = Point.BEGINNING;
        var page = rows.next(log, after, PAGE);
        while (!page.isEmpty()) {
            for (var row : page) {
                while (!seals.isEmpty() && before(seals.peek().last(), row.point())) {
                    to.write(seals.poll().line() + "\n");
                }
                to.write(row.line() + "\n");
            }
            after = page.getLast().point();
            page = rows.next(log, after, PAGE);
        }
        for (var seal : seals) {
            to.write(seal.line() + "\n");
        }
    }

    private static boolean before(Point seal, Point row) {
        return seal.turn() != row.turn() ? seal.turn() < row.turn() : seal.row() < row.row();
    }
}
