package vn.binhan.vault;

import java.time.Instant;
import java.util.HashSet;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Erases cases for good, and again whatever a restored database brings back. */
final class Erasures {
    private final Transactions transactions;
    private final ErasureStore store;
    private final Acts acts;

    Erasures(Transactions transactions, ErasureStore store, Acts acts) {
        this.transactions = transactions;
        this.store = store;
        this.acts = acts;
    }

    boolean isErased(CaseId of) {
        return store.isErased(of);
    }

    /** The journal has it on the disk as the last thing before the commit. */
    void erase(
            CaseKeys keys, ErasureJournal journal, Reader by, CaseId of, Erasure why, Instant now) {
        transactions.with(() -> {
            store.erase(of, now, by, why);
            acts.ofCase(by, "ERASE_SEALED", of, null, null, now);
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void beforeCommit(boolean readOnly) {
                            journal.add(of, now.toString(), by, why);
                        }

                        @Override
                        public void afterCompletion(int status) {
                            keys.forget(of);
                        }
                    });
            return of;
        });
    }

    /** Brings database and journal together: what either knows as erased is erased in both. */
    void repeat(ErasureJournal journal) {
        var known = new HashSet<CaseId>();
        for (var line : journal.lines()) {
            known.add(line.of());
            var at = Instant.parse(line.at());
            if (transactions.with(() -> store.erase(line.of(), at, line.by(), line.why()))) {
                VaultEvent.log(new VaultEvent.ErasedAgain(line.of()));
            }
        }
        // A journal that was lost, or another program's erasures on the same database.
        for (var line : store.all()) {
            if (known.add(line.of())) {
                journal.add(line.of(), line.at(), line.by(), line.why());
            }
        }
    }
}
