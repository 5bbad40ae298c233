package vn.binhan.vault;

import java.security.GeneralSecurityException;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What stands between the key file and the key: nothing, a passphrase, or a hardware token. Any HSM
 * that can seal and open 32 bytes fits behind it.
 */
interface KeyGuard {
    /** Names the guard in the key file. */
    String name();

    /** The key as the file keeps it. */
    byte[] keep(byte[] key, byte[] salt);

    /** The key again; a wrong passphrase, PIN or token is refused. */
    byte[] release(byte[] kept, byte[] salt) throws GeneralSecurityException;

    /** Only the rights of the file protect the key. */
    final class Plain implements KeyGuard {
        @Override
        public String name() {
            return "plain";
        }

        @Override
        public byte[] keep(byte[] key, byte[] salt) {
            return key.clone();
        }

        @Override
        public byte[] release(byte[] kept, byte[] salt) {
            return kept.clone();
        }
    }

    /** Argon2id with 64 MiB and three passes stands before the key. */
    final class Passphrase implements KeyGuard {
        private static final int KIBIBYTES = 65_536;
        private static final int PASSES = 3;
        private static final int NUMBER = 3;

        private final char[] passphrase;

        Passphrase(char[] passphrase) {
            this.passphrase = passphrase.clone();
        }

        @Override
        public String name() {
            return "passphrase";
        }

        @Override
        public byte[] keep(byte[] key, byte[] salt) {
            return stretched(salt).seal(key, salt);
        }

        @Override
        public byte[] release(byte[] kept, byte[] salt) throws GeneralSecurityException {
            return stretched(salt).open(kept, salt);
        }

        private SealingKey stretched(byte[] salt) {
            var generator = new Argon2BytesGenerator();
            generator.init(
                    new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                            .withMemoryAsKB(KIBIBYTES)
                            .withIterations(PASSES)
                            .withParallelism(1)
                            .withSalt(salt)
                            .build());
            var key = new byte[SealingKey.LENGTH];
            generator.generateBytes(passphrase, key);
            return SealingKey.of(key, NUMBER);
        }
    }
}
