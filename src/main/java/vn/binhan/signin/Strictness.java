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

    /** Where people are real. */
    public static Strictness full() {
        return new Strictness(true, MEMORY, PASSES);
    }

    /** Where people are invented: everything can be tried with a password alone. */
    public static Strictness ofDemonstration() {
        return new Strictness(false, MEMORY, PASSES);
    }
}
