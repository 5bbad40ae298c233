package vn.binhan.bench;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import vn.binhan.vault.CaseId;
import vn.binhan.vault.FieldClass;
import vn.binhan.vault.FieldContext;
import vn.binhan.vault.Sealed;
import vn.binhan.vault.TrialKey;

/**
 * Sealing and opening 2 KiB in the vault's envelope (context, padding, sub-key; keys unwrapped)
 * over the bare cipher of the JDK with a fresh nonce, in turn in the same run.
 */
final class VaultBench {
    private static final int BYTES = 2048;
    private static final int BATCH = 500;
    private static final int WARM_UP = 300;
    private static final int ROUNDS = 300;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final byte[] value = new byte[BYTES];
    private final TrialKey key;
    private final FieldContext[] contexts = new FieldContext[BATCH];
    private final Sealed[] sealed = new Sealed[BATCH];
    private final SecretKeySpec bareKey;
    private final Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    private final byte[][] bare = new byte[BATCH][];
    private final byte[][] nonces = new byte[BATCH][];

    private VaultBench() throws GeneralSecurityException {
        random.nextBytes(value);
        var bytes = new byte[32];
        random.nextBytes(bytes);
        bareKey = new SecretKeySpec(bytes, "AES");
        var id = CaseId.random("00");
        key = TrialKey.fresh(id);
        for (var i = 0; i < BATCH; i++) {
            contexts[i] =
                    new FieldContext(
                            id,
                            FieldClass.STORY,
                            "cases/note",
                            "words",
                            UUID.randomUUID().toString());
        }
    }

    static Map<String, String> measure(@Nullable Path from) throws Exception {
        return new VaultBench().run();
    }

    private Map<String, String> run() throws GeneralSecurityException {
        var seals = new double[ROUNDS];
        var opens = new double[ROUNDS];
        var bareSeals = new double[ROUNDS];
        var bareOpens = new double[ROUNDS];
        for (var round = -WARM_UP; round < ROUNDS; round++) {
            var at = Math.max(round, 0);
            bareSeals[at] = rate(this::bareSeals);
            seals[at] = rate(this::seals);
            bareOpens[at] = rate(this::bareOpens);
            opens[at] = rate(this::opens);
        }
        System.out.printf(
                "2 KiB on one thread: seals %.0f/s of %.0f/s bare, opens %.0f/s of %.0f/s bare%n",
                Figures.median(seals),
                Figures.median(bareSeals),
                Figures.median(opens),
                Figures.median(bareOpens));
        var figures = new LinkedHashMap<String, String>();
        var ratio = Math.min(ratio(seals, bareSeals), ratio(opens, bareOpens));
        figures.put("ratio", Figures.figure(ratio, 2));
        figures.put("opens_per_s", Figures.figure(Figures.median(opens), 0));
        figures.put("seals_per_s", Figures.figure(Figures.median(seals), 0));
        return figures;
    }

    /** The middle of the rounds' ratios: both sides of one round are measured side by side. */
    private static double ratio(double[] ours, double[] bare) {
        var ratios = new double[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            ratios[round] = ours[round] / bare[round];
        }
        return Figures.median(ratios);
    }

    /** A batch of work that may fail. */
    private interface Batch {
        void run() throws GeneralSecurityException;
    }

    private static double rate(Batch batch) throws GeneralSecurityException {
        var begin = System.nanoTime();
        batch.run();
        return BATCH / ((System.nanoTime() - begin) / 1e9);
    }

    private void seals() {
        for (var i = 0; i < BATCH; i++) {
            sealed[i] = key.seal(contexts[i], value);
        }
    }

    private void opens() throws GeneralSecurityException {
        for (var each : sealed) {
            same(key.open(each).length);
        }
    }

    private void bareSeals() throws GeneralSecurityException {
        for (var i = 0; i < BATCH; i++) {
            var nonce = new byte[NONCE];
            random.nextBytes(nonce);
            nonces[i] = nonce;
            cipher.init(Cipher.ENCRYPT_MODE, bareKey, new GCMParameterSpec(TAG_BITS, nonce));
            bare[i] = cipher.doFinal(value);
        }
    }

    private void bareOpens() throws GeneralSecurityException {
        for (var i = 0; i < BATCH; i++) {
            cipher.init(Cipher.DECRYPT_MODE, bareKey, new GCMParameterSpec(TAG_BITS, nonces[i]));
            same(cipher.doFinal(bare[i]).length);
        }
    }

    private static void same(int length) {
        if (length != BYTES) {
            throw new IllegalStateException("Opened " + length + " bytes");
        }
    }
}
