package vn.binhan.vault;

import java.time.Instant;

/**
 * New keys for old: a new version of a province's key under which every case key is wrapped again,
 * and a new epoch of its index. Both go in batches, can be broken off at any moment and taken up
 * again, and remove what is old only when nothing needs it.
 */
final class Rotation {
    static final int BATCH = 500;

    private final Transactions transactions;
    private final KeyStore keyStore;
    private final IndexStore indexStore;
    private final Search search;
    private final CaseKeys keys;

    Rotation(
            Transactions transactions,
            KeyStore keyStore,
            IndexStore indexStore,
            Search search,
            CaseKeys keys) {
        this.transactions = transactions;
        this.keyStore = keyStore;
        this.indexStore = indexStore;
        this.search = search;
        this.keys = keys;
    }

    /** Wraps everything of the province under a new key, or goes on where it was broken off. */
    void rotate(String province, Vault.Progress progress, Instant now) {
        var versions = keyStore.versions(province);
        var newest = versions.getFirst().version();
        if (versions.size() == 1) {
            newest++;
            keys.addVersion(province, newest, now);
        }
        var version = newest;
        for (var moved = BATCH; moved > 0; ) {
            moved = transactions.with(() -> batch(province, version));
            var counts = keyStore.counts(province, version);
            progress.at(province, counts[0], counts[1]);
        }
        transactions.with(() -> {
            for (var epoch : indexStore.epochs(province)) {
                indexStore.rewrap(province, search.rewrapped(keys, province, epoch, version));
            }
            // Refused by the database while any key still lies under an old version.
            keyStore.removeBefore(province, version);
            return version;
        });
    }

    private int batch(String province, int version) {
        var rows = keyStore.notYetUnder(province, version, BATCH);
        rows.forEach(row -> keyStore.rewrap(keys.rewrapped(row, version)));
        return rows.size();
    }

    /** Writes the index of the province anew under a new key, with so many bits for names. */
    void reindex(String province, int bits, Vault.Progress progress, Instant now) {
        var epochs = indexStore.epochs(province);
        if (epochs.isEmpty()) {
            return;
        }
        if (epochs.getFirst().complete()) {
            search.addEpoch(keys, province, epochs.getFirst().epoch() + 1, bits, false, now);
        }
        var newest = indexStore.epochs(province).getFirst();
        var done = 0L;
        for (var moved = BATCH; moved > 0; ) {
            moved = transactions.with(() -> reindexed(province, newest));
            done += moved;
            progress.at(province, done, done);
        }
        transactions.with(() -> {
            var complete =
                    new IndexStore.EpochRow(
                            newest.epoch(),
                            newest.bits(),
                            true,
                            newest.version(),
                            newest.wrapped());
            indexStore.rewrap(province, complete);
            indexStore.removeBefore(province, newest.epoch());
            return newest;
        });
    }

    private int reindexed(String province, IndexStore.EpochRow epoch) {
        var rows = indexStore.notYetIn(province, epoch.epoch(), BATCH);
        var index = search.index(keys, province, epoch);
        for (var row : rows) {
            var above = keys.province(province, row.key().version());
            for (var token : index.tokens(Search.opened(keys, above, row))) {
                indexStore.add(province, epoch.epoch(), token, row.party());
            }
            indexStore.moved(province, row.party(), epoch.epoch());
        }
        return rows.size();
    }
}
