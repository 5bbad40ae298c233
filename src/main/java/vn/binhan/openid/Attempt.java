package vn.binhan.openid;

import org.jspecify.annotations.Nullable;

/**
 * A sign-in that was begun at a browser and is now at the provider.
 *
 * @param nonce what the provider must repeat inside its signed answer
 * @param verifier the secret half of PKCE, which never leaves the program before the code came
 * @param back the page that was wanted
 * @param invitation the mark of the link of somebody who binds her account
 */
record Attempt(String nonce, String verifier, String back, @Nullable String invitation) {}
