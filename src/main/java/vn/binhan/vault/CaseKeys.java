package vn.binhan.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys of provinces and cases, unwrapped below one root key. The row in the database is the
 * truth: what is remembered here only spares unwrapping it again.
 */
final class CaseKeys {
    private static final int REMEMBERED = 2_000;
    private static final int NUMBER = 2;

    private final KeyStore store;
    private final RootKey root;
    private final Map<String, SealingKey> provinces = new ConcurrentHashMap<>();

    /** Each province's newest key as last seen; whether it still is, the database says. */
    private final Map<String, KeyStore.ProvinceRow> newest = new ConcurrentHashMap<>();

    private final Map<CaseId, Remembered> cases =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(16, 0.75f, true) {
                        private static final long serialVersionUID = 1;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<CaseId, Remembered> eldest) {
                            return size() > REMEMBERED;
                        }
                    });

    private record Remembered(int keyId, CaseKey key) {}

    CaseKeys(KeyStore store, RootKey root) {
        this.store = store;
        this.root = root;
    }

    /** The fingerprint of the root key above. */
    String root() {
        return root.fingerprint();
    }

    /** Makes a key for a new case in the caller's transaction. */
    void create(CaseId of, Instant now) {
        create(of.province(), List.of(of), now);
    }

    /** Makes keys for new cases in the caller's transaction, and gives them for its own use. */
    Map<CaseId, CaseKey> create(String province, List<CaseId> cases, Instant now) {
        var known = newest.get(province);
        if (known != null) {
            var keys = new HashMap<CaseId, CaseKey>();
            if (store.addUnder(known, wrapped(province, cases, known, keys), now)) {
                return keys;
            }
        }
        var held = newest(province, now);
        var keys = new HashMap<CaseId, CaseKey>();
        store.add(wrapped(province, cases, held, keys), now);
        newest.put(province, held);
        return keys;
    }

    /** New keys for these cases, added to the given ones, as they lie under the key above. */
    private List<KeyStore.CaseRow> wrapped(
            String province,
            List<CaseId> cases,
            KeyStore.ProvinceRow newest,
            Map<CaseId, CaseKey> keys) {
        var above = opened(province, newest);
        var rows = new ArrayList<KeyStore.CaseRow>();
        for (var of : cases) {
            var keyId = ByteBuffer.wrap(RootKey.random(Integer.BYTES)).getInt();
            var secret = RootKey.random(SealingKey.LENGTH);
            keys.put(of, new CaseKey(of, keyId, secret));
            var wrapped = above.seal(secret, context(of, keyId));
            rows.add(new KeyStore.CaseRow(of, keyId, newest.version(), wrapped));
        }
        return rows;
    }

    /** The key of this case as the database has it at this moment; absent when it has none. */
    Optional<CaseKey> held(CaseId of) {
        return store.held(of).map(this::unwrapped);
    }

    /** No longer remembers this case's key. */
    void forget(CaseId of) {
        cases.remove(of);
    }

    /** The same key under another version of the province's key. */
    KeyStore.CaseRow rewrapped(KeyStore.CaseRow row, int version) {
        return wrapped(row.of(), row.keyId(), version, secret(row, above(row)));
    }

    /** The newest version of the province's key, made when there is none. */
    KeyStore.ProvinceRow newest(String province, Instant now) {
        var known = store.newestHeld(province);
        if (known.isPresent()) {
            return known.get();
        }
        addVersion(province, 1, now);
        return store.newestHeld(province).orElseThrow();
    }

    void addVersion(String province, int version, Instant now) {
        var wrapped = root.wrap(RootKey.random(SealingKey.LENGTH), province, version);
        store.add(province, version, root.fingerprint(), wrapped, now);
    }

    /**
     * A version of a province's key, ready for use. What is remembered is told apart by how it is
     * wrapped: a version that was undone with its transaction comes back as another key.
     */
    SealingKey province(String province, int version) {
        var row =
                store.versions(province).stream()
                        .filter(v -> v.version() == version)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("No key " + version));
        return opened(province, row);
    }

    private SealingKey opened(String province, KeyStore.ProvinceRow row) {
        if (!row.root().equals(root.fingerprint())) {
            throw new VaultFault("vault.key.other", row.root(), root.fingerprint());
        }
        return provinces.computeIfAbsent(
                province + "|" + HexFormat.of().formatHex(row.wrapped()),
                unused -> {
                    try {
                        return SealingKey.of(
                                root.unwrap(row.wrapped(), province, row.version()), NUMBER);
                    } catch (GeneralSecurityException e) {
                        throw new IllegalStateException("The key of a province does not open", e);
                    }
                });
    }

    /** A case's key with the province's key at hand; remembers nothing. */
    CaseKey unwrapped(KeyStore.CaseRow row, SealingKey above) {
        return new CaseKey(row.of(), row.keyId(), secret(row, above));
    }

    /** The key of a case that does not exist, kept nowhere. */
    KeyStore.CaseRow decoy(CaseId of, int version) {
        return wrapped(of, NUMBER, version, RootKey.random(SealingKey.LENGTH));
    }

    private CaseKey unwrapped(KeyStore.CaseRow row) {
        var known = cases.get(row.of());
        if (known == null || known.keyId != row.keyId()) {
            known = new Remembered(row.keyId(), unwrapped(row, above(row)));
            cases.put(row.of(), known);
        }
        return known.key;
    }

    private SealingKey above(KeyStore.CaseRow row) {
        return province(row.of().province(), row.version());
    }

    private static byte[] secret(KeyStore.CaseRow row, SealingKey above) {
        try {
            return above.open(row.wrapped(), context(row.of(), row.keyId()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of case " + row.of() + " does not open", e);
        }
    }

    private KeyStore.CaseRow wrapped(CaseId of, int keyId, int version, byte[] secret) {
        var wrapped = province(of.province(), version).seal(secret, context(of, keyId));
        return new KeyStore.CaseRow(of, keyId, version, wrapped);
    }

    private static byte[] context(CaseId of, int keyId) {
        return ("case-key|" + of + "|" + keyId).getBytes(StandardCharsets.UTF_8);
    }
}
