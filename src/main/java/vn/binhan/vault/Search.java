package vn.binhan.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.binhan.vault.Identity.Field;

/**
 * Keeps people findable and finds them. A search does the same work whether somebody is there or
 * not: as many look-ups, as many candidates opened, as often asked at the walls; what is missing is
 * made up by people who do not exist.
 */
final class Search {
    /**
     * Candidates opened for each search. Four values of about five people each are looked up for a
     * name, so more than 32 real ones come up less than once in a thousand searches at the size for
     * which the bits are chosen.
     */
    static final int OPENED = 32;

    /**
     * Candidates compared when a person is held against all others; far more than share a value.
     */
    private static final int COMPARED = 20_000;

    private static final Identity NOBODY =
            new Identity("Không Có Ai Tên Này", 1900, "000000000000", List.of("0000000000"));

    private final Transactions transactions;
    private final IndexStore store;
    private final Quota quota;
    private final Walls walls;
    private final Acts acts;
    private final Map<String, BlindIndex> indexes = new ConcurrentHashMap<>();
    private final Map<String, IndexStore.PartyRow> decoys = new ConcurrentHashMap<>();

    Search(Transactions transactions, IndexStore store, Quota quota, Walls walls, Acts acts) {
        this.transactions = transactions;
        this.store = store;
        this.quota = quota;
        this.walls = walls;
        this.acts = acts;
    }

    /** Keeps who this is, sealed, with its tokens in every epoch, in the caller's transaction. */
    void keep(CaseKeys keys, CaseId of, UUID party, Identity identity, Instant now) {
        transactions.with(() -> {
            var key = keys.held(of).orElseThrow(() -> new IllegalArgumentException("No " + of));
            var epochs = epochs(keys, of.province(), now);
            var line = identity.line().getBytes(StandardCharsets.UTF_8);
            var sealed = key.seal(place(of, party), line);
            store.keep(of, party, sealed.stored(), epochs.getFirst().epoch());
            for (var epoch : epochs) {
                for (var token : index(keys, of.province(), epoch).tokens(identity)) {
                    store.add(of.province(), epoch.epoch(), token, party);
                }
            }
            return party;
        });
    }

    /** Keeps these parts as they are right; the rest stays as it was and is told to nobody. */
    void correct(
            CaseKeys keys,
            CaseId of,
            UUID party,
            UUID as,
            Identity right,
            Set<Identity.Part> parts,
            Instant now) {
        transactions.with(() -> {
            var kept =
                    store.one(of.province(), party)
                            .map(row -> read(keys, row))
                            .orElse(Identity.UNKNOWN);
            keep(keys, of, as, kept.corrected(right, parts), now);
            return party;
        });
    }

    void forget(String province, UUID party) {
        transactions.with(() -> {
            store.remove(province, party);
            return party;
        });
    }

    Finding search(
            CaseKeys keys,
            Reader reader,
            Purpose purpose,
            String province,
            Identity query,
            Instant now) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A search must be in the record before");
        }
        var epoch = transactions.with(() -> searched(keys, province, now));
        var index = index(keys, province, epoch);
        var reached =
                transactions.with(() -> {
                    var full = quota.takeSearch(reader, now);
                    if (full.isEmpty()) {
                        acts.ofSearch(reader, province, index.hash(query), purpose, now);
                    }
                    return full;
                });
        if (reached.isPresent()) {
            var limit = reached.get();
            VaultEvent.log(
                    new VaultEvent.LimitReached(reader.province(), reader.person(), limit.limit()));
            return new Finding.Exhausted(limit.limit().name(), limit.again());
        }
        var rows = store.found(province, epoch.epoch(), index.lookups(query), OPENED);
        return new Finding.Found(
                Ranking.rank(query, known(keys, reader, province, epoch.version(), rows)));
    }

    /** Opens the candidates, real and not, and keeps those the searcher may know. */
    private List<Ranking.Candidate> known(
            CaseKeys keys,
            Reader reader,
            String province,
            int version,
            List<IndexStore.PartyRow> rows) {
        var provinceKeys = new HashMap<Integer, SealingKey>();
        var known = new ArrayList<Ranking.Candidate>();
        for (var i = 0; i < OPENED; i++) {
            var real = i < rows.size();
            var row = real ? rows.get(i) : decoy(keys, province, version);
            var above =
                    provinceKeys.computeIfAbsent(
                            row.key().version(), v -> keys.province(province, v));
            var of = real ? row.key().of() : CaseId.random(province);
            var identity = opened(keys, above, row);
            if (walls.mayKnow(reader, of) && real) {
                known.add(new Ranking.Candidate(of, row.party(), identity));
            }
        }
        return known;
    }

    /** The fields in which this identity agrees with any of these people; opens nothing. */
    Set<Field> matches(
            CaseKeys keys, String province, Identity identity, List<UUID> parties, Instant now) {
        return transactions.with(() -> {
            var epoch = searched(keys, province, now);
            var tokens = index(keys, province, epoch).lookups(identity);
            return store.fields(province, epoch.epoch(), tokens, parties);
        });
    }

    /** Who may be the same person as this one; names are compared in here and shown to nobody. */
    List<Vault.Alike> alike(CaseKeys keys, String province, UUID party, Instant now) {
        return transactions.with(() -> {
            var self = store.one(province, party);
            if (self.isEmpty()) {
                return List.of();
            }
            var identity = read(keys, self.get());
            var epoch = searched(keys, province, now);
            var tokens =
                    index(keys, province, epoch)
                            .alike(identity, now.atZone(ZoneOffset.UTC).getYear());
            if (tokens.isEmpty()) {
                return List.of();
            }
            var found = new ArrayList<Vault.Alike>();
            for (var row : store.found(province, epoch.epoch(), tokens, COMPARED)) {
                var equal = Ranking.equal(identity, read(keys, row));
                if (!row.party().equals(party) && !equal.isEmpty()) {
                    var sure = !equal.equals(Set.of(Field.NAME_AND_YEAR));
                    found.add(new Vault.Alike(row.key().of(), row.party(), sure));
                }
            }
            return found;
        });
    }

    private static Identity read(CaseKeys keys, IndexStore.PartyRow row) {
        return opened(keys, keys.province(row.key().of().province(), row.key().version()), row);
    }

    /** The fields in which two people agree; opens nothing. */
    Set<Field> equal(String province, UUID one, UUID other) {
        return store.equal(province, one, other);
    }

    /** The identity kept for a person, for those who write the index anew. */
    static Identity opened(CaseKeys keys, SealingKey above, IndexStore.PartyRow row) {
        try {
            var place = place(row.key().of(), row.party());
            var line = keys.unwrapped(row.key(), above).open(Sealed.read(place, row.identity()));
            return Identity.parse(new String(line, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            VaultEvent.log(new VaultEvent.Tampered(row.key().of(), FieldClass.IDENTITY));
            throw new VaultFault("vault.tampered");
        }
    }

    /**
     * The epochs into which people are written, newest first; the first one is made when needed.
     */
    private List<IndexStore.EpochRow> epochs(CaseKeys keys, String province, Instant now) {
        var known = store.epochs(province);
        if (!known.isEmpty()) {
            return known;
        }
        addEpoch(keys, province, 1, BlindIndex.USUAL_BITS, true, now);
        return store.epochs(province);
    }

    private IndexStore.EpochRow searched(CaseKeys keys, String province, Instant now) {
        return epochs(keys, province, now).stream()
                .filter(IndexStore.EpochRow::complete)
                .findFirst()
                .orElseThrow();
    }

    void addEpoch(
            CaseKeys keys, String province, int epoch, int bits, boolean complete, Instant now) {
        var version = keys.newest(province, now).version();
        var wrapped =
                keys.province(province, version)
                        .seal(RootKey.random(SealingKey.LENGTH), context(province, epoch));
        store.add(province, new IndexStore.EpochRow(epoch, bits, complete, version, wrapped), now);
    }

    /** The same epoch under another version of the province's key. */
    IndexStore.EpochRow rewrapped(
            CaseKeys keys, String province, IndexStore.EpochRow row, int version) {
        var secret = secret(keys, province, row);
        var wrapped = keys.province(province, version).seal(secret, context(province, row.epoch()));
        return new IndexStore.EpochRow(row.epoch(), row.bits(), row.complete(), version, wrapped);
    }

    /** The hashes of an epoch; told apart by how its key is wrapped, not only by its number. */
    BlindIndex index(CaseKeys keys, String province, IndexStore.EpochRow row) {
        return indexes.computeIfAbsent(
                province + "|" + HexFormat.of().formatHex(row.wrapped()),
                unused -> new BlindIndex(secret(keys, province, row), row.epoch(), row.bits()));
    }

    private static byte[] secret(CaseKeys keys, String province, IndexStore.EpochRow row) {
        try {
            return keys.province(province, row.version())
                    .open(row.wrapped(), context(province, row.epoch()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The index key of " + province + " does not open", e);
        }
    }

    private IndexStore.PartyRow decoy(CaseKeys keys, String province, int version) {
        return decoys.computeIfAbsent(
                province + "|" + version,
                unused -> {
                    var party = UUID.randomUUID();
                    var row = keys.decoy(CaseId.random(province), version);
                    var line = NOBODY.line().getBytes(StandardCharsets.UTF_8);
                    var above = keys.province(province, version);
                    var sealed =
                            keys.unwrapped(row, above).seal(place(row.of(), party), line).stored();
                    return new IndexStore.PartyRow(party, sealed, row);
                });
    }

    private static byte[] context(String province, int epoch) {
        return ("index-key|" + province + "|" + epoch).getBytes(StandardCharsets.UTF_8);
    }

    private static FieldContext place(CaseId of, UUID party) {
        return new FieldContext(
                of, FieldClass.IDENTITY, "vault/party", "identity", party.toString());
    }
}
