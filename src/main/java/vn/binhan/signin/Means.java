package vn.binhan.signin;

/** By what a person has proven who she is; a new way of signing in is a new line here. */
public enum Means {
    /** Something she knows. */
    PASSWORD(false),
    /** Something she knows, and a code of the app on her phone. */
    PASSWORD_AND_CODE(true),
    /** Something she has, which opens only by what she is or knows. */
    PASSKEY(true),
    /** The province's identity provider, which does not say how. */
    PROVIDER(false),
    /** The same provider, which says that it asked for two factors. */
    PROVIDER_TWICE(true);

    private final boolean twoFactors;

    Means(boolean twoFactors) {
        this.twoFactors = twoFactors;
    }

    /** Whether it shows two of what she knows, has and is. */
    public boolean twoFactors() {
        return twoFactors;
    }
}
