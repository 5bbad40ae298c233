package vn.binhan.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains what was written since the last seal and signs it. It works beside the acts, not in their
 * transactions: chaining there would let only one person act at a time.
 */
final class Sealer {
    private static final int MOST = 20_000;

    private final RecordRows rows;
    private final TransactionTemplate transactions;
    private final SigningKey key;

    Sealer(RecordRows rows, TransactionTemplate transactions, SigningKey key) {
        this.rows = rows;
        this.transactions = transactions;
        this.key = key;
    }

    /** Seals up to what is settled; how many rows that were, 0 while another program seals. */
    int seal(Instant now) {
        var sealed = 0;
        int step;
        do {
            step = step(now);
            sealed += step;
        } while (step == MOST);
        return sealed;
    }

    private int step(Instant now) {
        var done = transactions.execute(_ -> rows.mayISeal() ? chain(now) : 0);
        return done == null ? 0 : done;
    }

    private int chain(Instant now) {
        var before = rows.lastSeal();
        var next = rows.settled(before.map(Seal::last).orElse(Point.BEGINNING), MOST);
        if (next.isEmpty()) {
            return 0;
        }
        var link = before.map(Seal::link).orElse(VerifyRecord.BEGINNING);
        for (var row : next) {
            link = VerifyRecord.next(link, row.line());
        }
        var position = before.map(Seal::position).orElse(0L) + next.size();
        var micros = ChronoUnit.MICROS.between(Instant.EPOCH, now);
        var text = VerifyRecord.sealed(position, link, Long.toString(micros));
        rows.add(new Seal(position, next.getLast().point(), link, micros, key.sign(text)));
        return next.size();
    }
}
