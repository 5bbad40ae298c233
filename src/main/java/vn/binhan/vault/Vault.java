package vn.binhan.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.binhan.ledger.Entry;
import vn.binhan.ledger.Ledger;

/**
 * The door to what could kill if it leaked: seals it, opens it for a purpose and within a quota
 * after the record has it, finds people, erases for good. While its keys are missing or unrehearsed
 * it is closed, and says in one sentence what to do.
 */
public final class Vault {
    /** How the record names an opening; its subject is {@code case:} with the case's number. */
    public static final String OPENED = "OPEN_SEALED";

    private final KeyStore keyStore;
    private final IndexStore indexStore;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Openings openings;
    private final Erasures erasures;
    private final Search search;
    private volatile @Nullable Source source;
    private volatile @Nullable Unlocked unlocked;
    private volatile @Nullable VaultFault closed = new VaultFault("vault.closed.nokey");

    /** What there is while the keys are in memory. */
    private record Unlocked(CaseKeys keys, ErasureJournal journal, PostboxKey.Opener postbox) {}

    /** Where the keys are looked for, again as long as they are missing. */
    private record Source(VaultKeys keys, Unlocking with) {}

    /**
     * Somebody who may be the same person as another.
     *
     * @param sure a number agrees; otherwise only the name, and the year of birth as far as known
     */
    public record Alike(CaseId of, UUID party, boolean sure) {}

    /** Hears how far a rotation has come. */
    public interface Progress {
        void at(String province, long done, long of);
    }

    public Vault(
            JdbcClient sql,
            TransactionTemplate transactions,
            InstantSource clock,
            Ledger ledger,
            Walls walls) {
        this(sql, transactions, clock, walls, ledger::append);
    }

    Vault(
            JdbcClient sql,
            TransactionTemplate template,
            InstantSource clock,
            Walls walls,
            Consumer<Entry> record) {
        this.keyStore = new KeyStore(sql);
        this.indexStore = new IndexStore(sql);
        this.transactions = new Transactions(template);
        this.clock = clock;
        var quota = new Quota(sql);
        var acts = new Acts(record);
        this.openings = new Openings(transactions, walls, quota, acts);
        this.erasures = new Erasures(transactions, new ErasureStore(sql), acts);
        this.search = new Search(transactions, indexStore, quota, walls, acts);
    }

    /**
     * Takes the keys from their folder and repeats the erasures that a restored database has
     * forgotten. What stands in the way closes the vault and is kept as a sentence; everything else
     * of the program goes on.
     */
    public synchronized void unlock(VaultKeys keys, Unlocking with) {
        source = new Source(keys, with);
        try {
            var root = keys.unlock(with);
            var roots = keyStore.roots();
            if (!roots.isEmpty() && !roots.contains(root.fingerprint())) {
                throw new VaultFault(
                        "vault.key.other", String.join(", ", roots), root.fingerprint());
            }
            var journal = keys.journal();
            erasures.repeat(journal);
            Postbox.keep(keys.folder(), PostboxKey.of(root));
            unlocked =
                    new Unlocked(
                            new CaseKeys(keyStore, root),
                            journal,
                            PostboxKey.opener(root, keys.folder()));
            closed = new VaultFault("vault.closed.unrehearsed");
            lookAgain();
        } catch (VaultFault fault) {
            unlocked = null;
            closed = fault;
        }
    }

    /** Keys made or rehearsed meanwhile open the vault without another start. */
    private void lookAgain() {
        var from = source;
        var why = closed;
        if (from == null || why == null) {
            return;
        }
        var here = unlocked;
        if (here == null && why.key().equals("vault.closed.nokey") && from.keys.exist()) {
            unlock(from.keys, from.with);
        } else if (here != null && from.keys.isRehearsed(here.keys.root())) {
            closed = null;
        }
    }

    /** Why nothing can be sealed now; absent while the vault is live. */
    public Optional<VaultFault> closed() {
        lookAgain();
        return Optional.ofNullable(closed);
    }

    /** A key for a case that has its number already, in the caller's transaction. */
    public void addCase(CaseId of) {
        var keys = live().keys;
        transactions.with(() -> {
            keys.create(of, clock.instant());
            return of;
        });
    }

    /** Keys for new cases, in the caller's transaction; what it returns seals for them alone. */
    public BiFunction<FieldContext, String, Sealed> addCases(String province, List<CaseId> cases) {
        var keys = live().keys.create(province, cases, clock.instant());
        return (place, text) ->
                Objects.requireNonNull(keys.get(place.of()), "No key of this case was made")
                        .seal(place, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Seals this text for this place; a case without a key is a fault. */
    public Sealed seal(FieldContext place, String text) {
        return seal(place, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Seals these bytes for this place; a case without a key is a fault. */
    public Sealed seal(FieldContext place, byte[] value) {
        var keys = live().keys;
        return transactions.with(() ->
                keys.held(place.of())
                        .orElseThrow(() -> new IllegalArgumentException("No key of " + place.of()))
                        .seal(place, value));
    }

    /**
     * Opens what the postbox took in, for the program that takes it into a case; empty when it was
     * changed, cut or moved. Nobody reads it here: whoever wants to, opens the case.
     */
    public Optional<byte[]> openPosted(byte[] posted, byte[] context) {
        try {
            return Optional.of(Postbox.open(posted, context, live().postbox()));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /**
     * Opens these fields for this person and purpose: all of them or none. Walls, quota and record
     * come first, in a transaction of their own that has committed before anything is decrypted; so
     * there must be none under way.
     */
    public Opening open(Reader reader, Purpose purpose, List<Sealed> asked) {
        return openings.open(keys().keys, reader, purpose, asked, clock.instant());
    }

    /**
     * Opens messages of one case for whoever holds its receipt, and nothing else: no place, no
     * name, no story. The record has it before anything is decrypted.
     */
    public List<String> openForHolder(CaseId of, List<Sealed> messages) {
        return openings.openForHolder(live().keys, of, messages, clock.instant());
    }

    /** Which of these fields are such, by their place in the list; their words go nowhere. */
    public List<Integer> such(List<Sealed> asked, Predicate<String> such) {
        return openings.such(live().keys, asked, such);
    }

    /**
     * Erases the case for good in the caller's transaction, or one of its own: its key and its
     * people go, a stone with reason and basis stays. The journal outside the database has it on
     * the disk just before the commit; what breaks off between the two is completed at the next
     * start.
     */
    public void destroy(Reader by, CaseId of, Erasure why) {
        var here = keys();
        erasures.erase(here.keys, here.journal, by, of, why, clock.instant());
    }

    /** Whether this case was erased. */
    public boolean isErased(CaseId of) {
        return erasures.isErased(of);
    }

    /** Keeps a person of a case so that they are found; said again, it replaces what was kept. */
    public void keep(CaseId of, UUID party, Identity identity) {
        search.keep(live().keys, of, party, identity, clock.instant());
    }

    /**
     * Corrects these parts of who a person of a case is, in the caller's transaction, so that they
     * are found by what is right; the other parts stay and are shown to nobody.
     *
     * @param as under which number they are found so; another than theirs finds them by either
     */
    public void correct(CaseId of, UUID party, UUID as, Identity right, Set<Identity.Part> parts) {
        search.correct(live().keys, of, party, as, right, parts, clock.instant());
    }

    /** No longer finds this person. */
    public void forget(String province, UUID party) {
        search.forget(province, party);
    }

    /**
     * Finds people in a province. The record has it before, with a keyed hash of the query; the
     * work is the same for a hit and a miss, and whoever is behind a wall is not there.
     */
    public Finding search(Reader reader, Purpose purpose, String province, Identity query) {
        return search.search(keys().keys, reader, purpose, province, query, clock.instant());
    }

    /**
     * The fields in which this identity agrees with any of these people, without opening anything:
     * for those who must know that somebody searches for themselves or their kin. Name and year
     * mean only "possibly".
     */
    public Set<Identity.Field> matches(String province, Identity identity, List<UUID> parties) {
        return search.matches(keys().keys, province, identity, parties, clock.instant());
    }

    /** Who may be the same person, of whichever case; names are compared inside and not shown. */
    public List<Alike> alike(String province, UUID party) {
        return search.alike(keys().keys, province, party, clock.instant());
    }

    /** The fields in which two people agree, without opening anything; see {@link #matches}. */
    public Set<Identity.Field> equal(String province, UUID one, UUID other) {
        return search.equal(province, one, other);
    }

    /** Gives every province a new key, or goes on where that was broken off. */
    public void rotate(Progress progress) {
        for (var province : keyStore.provinces()) {
            rotation().rotate(province, progress, clock.instant());
        }
    }

    /** Writes every index anew with so many bits for names: log2 of people in a province by 5. */
    public void reindex(int bits, Progress progress) {
        for (var province : keyStore.provinces()) {
            rotation().reindex(province, bits, progress, clock.instant());
        }
    }

    private Rotation rotation() {
        return new Rotation(transactions, keyStore, indexStore, search, keys().keys);
    }

    private Unlocked keys() {
        lookAgain();
        var here = unlocked;
        var why = closed;
        if (here == null) {
            throw why == null ? new VaultFault("vault.closed.nokey") : why;
        }
        return here;
    }

    private Unlocked live() {
        var here = keys();
        var why = closed;
        if (why != null) {
            throw why;
        }
        return here;
    }
}
