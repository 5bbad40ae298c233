package vn.binhan.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhan.kit.Log;

/**
 * The identity provider over the network: OpenID Connect Core 1.0 by the authorisation code with
 * PKCE (RFC 7636), found by its issuer, its answer held against RFC 9207 and section 3.1.3.7. Only
 * signatures with a public key count, so no secret that others may know can sign.
 */
final class Provider {
    private static final int MILLIS_TO_CONNECT = 3_000;
    private static final int MILLIS_TO_ANSWER = 5_000;
    private static final int LARGEST_KEY_SET = 256 * 1024;
    private static final Set<JWSAlgorithm> SIGNATURES =
            Set.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512,
                    JWSAlgorithm.PS256,
                    JWSAlgorithm.PS384,
                    JWSAlgorithm.PS512,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.ES384,
                    JWSAlgorithm.ES512);

    /** What came of asking the provider. */
    sealed interface Answer<T> {
        record Said<T>(T what) implements Answer<T> {}

        /** It answered something that cannot be believed, or that nobody signed in. */
        record Unbelieved<T>() implements Answer<T> {}

        /** It did not answer. */
        record Silent<T>() implements Answer<T> {}
    }

    /** What is known of the provider: where to ask, and how to check what it signed. */
    private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator) {}

    private final ProviderSettings settings;
    private final Issuer issuer;
    private final ClientID client;
    private volatile @Nullable Known known;

    Provider(ProviderSettings settings) {
        this.settings = settings;
        this.issuer = new Issuer(settings.issuer());
        this.client = new ClientID(settings.clientId());
    }

    /** Where the browser goes to sign in there, anew even when somebody is still signed in. */
    Answer<URI> address(Attempt attempt, String state, URI back) {
        return ask(() ->
                new AuthenticationRequest.Builder(
                                ResponseType.CODE, new Scope("openid"), client, back)
                        .endpointURI(found().metadata().getAuthorizationEndpointURI())
                        .state(new State(state))
                        .nonce(new Nonce(attempt.nonce()))
                        .codeChallenge(
                                new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
                        .prompt(Prompt.Type.LOGIN)
                        .build()
                        .toURI());
    }

    /** Whose account it is, after the browser came back to this address with a code. */
    Answer<ProvenAccount> account(Attempt attempt, URI cameTo, URI back) {
        return ask(() -> {
            var known = found();
            var code = code(known.metadata(), cameTo);
            var token = redeem(known.metadata(), code, attempt, back);
            var claims =
                    known.validator()
                            .validate(
                                    token.getOIDCTokens().getIDToken(), new Nonce(attempt.nonce()));
            forUsAlone(claims);
            return new ProvenAccount(
                    claims.getIssuer().getValue(),
                    claims.getSubject().getValue(),
                    isStrong(claims));
        });
    }

    /** Section 3.1.3.7, rules 3 to 5, which the library leaves to us: nobody else's answer. */
    private void forUsAlone(IDTokenClaimsSet claims) throws BadJOSEException {
        var asked = claims.getAuthorizedParty();
        var ours = asked != null && asked.getValue().equals(client.getValue());
        if (asked == null ? claims.getAudience().size() > 1 : !ours) {
            throw new BadJOSEException("The answer is for another program, too");
        }
    }

    private AuthorizationCode code(OIDCProviderMetadata metadata, URI cameTo)
            throws ParseException, BadJOSEException {
        var response = AuthenticationResponseParser.parse(cameTo);
        var from = response.getIssuer();
        var named = metadata.supportsAuthorizationResponseIssuerParam();
        if (from == null ? named : !from.equals(issuer)) {
            throw new BadJOSEException("The answer came from another issuer");
        }
        if (!(response instanceof AuthenticationSuccessResponse success)
                || success.getAuthorizationCode() == null) {
            throw new BadJOSEException("The provider signed nobody in");
        }
        return success.getAuthorizationCode();
    }

    private OIDCTokenResponse redeem(
            OIDCProviderMetadata metadata, AuthorizationCode code, Attempt attempt, URI back)
            throws IOException, ParseException, BadJOSEException {
        var grant = new AuthorizationCodeGrant(code, back, new CodeVerifier(attempt.verifier()));
        var request =
                new TokenRequest.Builder(metadata.getTokenEndpointURI(), proof(metadata), grant)
                        .build()
                        .toHTTPRequest();
        request.setConnectTimeout(MILLIS_TO_CONNECT);
        request.setReadTimeout(MILLIS_TO_ANSWER);
        request.setFollowRedirects(false);
        var answer = request.send();
        if (answer.getStatusCode() >= 500) {
            throw new IOException("The provider is out of order: " + answer.getStatusCode());
        }
        if (OIDCTokenResponseParser.parse(answer) instanceof OIDCTokenResponse token
                && token.getOIDCTokens().getIDToken() != null) {
            return token;
        }
        throw new BadJOSEException("The provider did not take the code");
    }

    private ClientAuthentication proof(OIDCProviderMetadata metadata) {
        var secret = new Secret(settings.clientSecret());
        var ways = metadata.getTokenEndpointAuthMethods();
        var post =
                ways != null
                        && ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                        && !ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return post ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret);
    }

    private boolean isStrong(IDTokenClaimsSet claims) {
        var strongClass =
                claims.getACR() != null
                        && settings.strongClasses().contains(claims.getACR().getValue());
        return strongClass
                || Objects.requireNonNullElse(
                                claims.getAMR(),
                                List.<com.nimbusds.openid.connect.sdk.claims.AMR>of())
                        .stream()
                        .anyMatch(method -> settings.strongMethods().contains(method.getValue()));
    }

    /** Finds the provider by its issuer; until that has worked it is tried again each time. */
    private Known found() throws GeneralException, IOException {
        var already = known;
        if (already != null) {
            return already;
        }
        var metadata = OIDCProviderMetadata.resolve(issuer, MILLIS_TO_CONNECT, MILLIS_TO_ANSWER);
        var found = new Known(metadata, validator(metadata));
        known = found;
        return found;
    }

    private IDTokenValidator validator(OIDCProviderMetadata metadata) throws MalformedURLException {
        JWKSource<SecurityContext> keys =
                JWKSourceBuilder.create(
                                metadata.getJWKSetURI().toURL(),
                                new DefaultResourceRetriever(
                                        MILLIS_TO_CONNECT, MILLIS_TO_ANSWER, LARGEST_KEY_SET))
                        .retrying(true)
                        .build();
        return new IDTokenValidator(
                issuer, client, new JWSVerificationKeySelector<>(SIGNATURES, keys), null);
    }

    /** The provider does not answer. */
    private record Silence(Class<?> fault) implements Log.Event {}

    /** What the provider said was not believed. */
    private record Disbelief(Class<?> fault) implements Log.Event {}

    private interface Asking<T> {
        T ask() throws GeneralException, IOException, BadJOSEException, JOSEException;
    }

    /** The log gets the kind of trouble, never what was in an answer. */
    private <T> Answer<T> ask(Asking<T> asking) {
        try {
            return new Answer.Said<>(asking.ask());
        } catch (IOException | KeySourceException e) {
            Log.warn(new Silence(e.getClass()));
            return new Answer.Silent<>();
        } catch (GeneralException | BadJOSEException | JOSEException | RuntimeException e) {
            Log.warn(new Disbelief(e.getClass()));
            return new Answer.Unbelieved<>();
        }
    }
}
