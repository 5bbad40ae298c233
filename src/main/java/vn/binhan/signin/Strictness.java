package vn.binhan.signin;

/**
 * How strictly an installation signs people in.
 *
 * @param twoFactors whether what the table of rights guards with two factors needs them here
 * @param memory of one Argon2id computation, in KiB
 * @param passes of one Argon2id computation
 */
public record Strictness(boolean twoFactors, int memory, int passes) {
    private static final int MEMORY = 64 * 1024;
    private static final int PASSES = 3;

    /** No work protects a password that is printed for everybody. */
    private static final int LEAST_MEMORY = 1024;

    /** Where people are real. */
    public static Strictness full() {
        return new Strictness(true, MEMORY, PASSES);
    }

    /**
     * Where people are invented: everything can be tried with a password alone, which everybody
     * knows, so that it costs the least to check.
     */
    public static Strictness ofDemonstration() {
        return new Strictness(false, LEAST_MEMORY, 1);
    }
}
