package vn.binhan.ledger;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;

/** The whole record as text: the rows in their order, each seal after its last row. */
final class RecordExport {
    private static final int PAGE = 10_000;

    private final RecordRows rows;

    RecordExport(RecordRows rows) {
        this.rows = rows;
    }

    void write(Writer to) throws IOException {
        to.write(VerifyRecord.HEADER + "\n");
        var seals = new ArrayDeque<>(rows.seals());
        var page = rows.next(Point.BEGINNING, PAGE);
        while (!page.isEmpty()) {
            for (var row : page) {
                while (!seals.isEmpty() && seals.peek().last().isBefore(row.point())) {
                    to.write(seals.poll().line() + "\n");
                }
                to.write(row.line() + "\n");
            }
            page = rows.next(page.getLast().point(), PAGE);
        }
        for (var seal : seals) {
            to.write(seal.line() + "\n");
        }
        to.flush();
    }
}
