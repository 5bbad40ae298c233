package vn.binhan.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.binhan.kit.Json;

/**
 * A province's identity provider on this machine: discovery, keys, codes and signed answers, right
 * in everything but what a test bends.
 */
final class TestProvider implements AutoCloseable {
    static final String CLIENT = "binhan";
    static final String SECRET = "mot bi mat cua hai may chu voi nhau";

    /** What an answer has wrong. */
    enum Bend {
        NOTHING,
        NONCE,
        NO_NONCE,
        AUDIENCE,
        TWO_AUDIENCES,
        ASKED_BY_ANOTHER,
        EXPIRED,
        ISSUER,
        UNSIGNED,
        PUBLIC_KEY_AS_SECRET,
        CLIENT_SECRET_AS_KEY,
        FOREIGN_KEY,
        CHANGED
    }

    private record Code(String nonce, String challenge, String redirect, String subject) {}

    private final HttpServer server;
    private RSAKey key = key("k1");
    private final Map<String, Code> codes = new HashMap<>();
    private Bend bend = Bend.NOTHING;
    private String strength = "";
    private boolean outOfOrder;

    TestProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", this::configuration);
        server.createContext("/keys", this::keys);
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    ProviderSettings settings() {
        return new ProviderSettings(
                URI.create(issuer()),
                CLIENT,
                SECRET,
                "Cổng tỉnh thử",
                Set.of("hai-lop"),
                Set.of("otp", "hwk"));
    }

    TestProvider bending(Bend wrong) {
        bend = wrong;
        return this;
    }

    /** From now on it signs with another key, and shows only that one. */
    void changeKey(String id) {
        key = key(id);
    }

    /** What the answers say in {@code amr}. */
    TestProvider saying(String amr) {
        strength = amr;
        return this;
    }

    TestProvider outOfOrder(boolean now) {
        outOfOrder = now;
        return this;
    }

    /**
     * Somebody signs in at the provider's page to which the browser was led; the query with which
     * the browser goes back.
     */
    Map<String, String> signIn(String location, String subject) {
        var asked = query(URI.create(location).getRawQuery());
        if (!asked.get("client_id").equals(CLIENT)
                || !asked.get("response_type").equals("code")
                || !asked.get("code_challenge_method").equals("S256")
                || !asked.get("prompt").equals("login")) {
            throw new IllegalStateException("Asked wrongly: " + asked);
        }
        var code = UUID.randomUUID().toString();
        codes.put(
                code,
                new Code(
                        asked.get("nonce"),
                        asked.get("code_challenge"),
                        asked.get("redirect_uri"),
                        subject));
        return new HashMap<>(Map.of("code", code, "state", asked.get("state"), "iss", issuer()));
    }

    private void configuration(HttpExchange exchange) throws IOException {
        var said = new HashMap<String, Object>();
        said.put("issuer", issuer());
        said.put("authorization_endpoint", issuer() + "/authorize");
        said.put("token_endpoint", issuer() + "/token");
        said.put("jwks_uri", issuer() + "/keys");
        said.put("response_types_supported", List.of("code"));
        said.put("subject_types_supported", List.of("public"));
        said.put("id_token_signing_alg_values_supported", List.of("RS256", "none", "HS256"));
        said.put("authorization_response_iss_parameter_supported", true);
        answer(exchange, 200, Json.line(said));
    }

    private void keys(HttpExchange exchange) throws IOException {
        answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
    }

    private void token(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var sent = query(body);
        var code = codes.remove(sent.get("code"));
        var basic =
                Base64.getEncoder()
                        .encodeToString(
                                (CLIENT + ":" + SECRET.replace(' ', '+'))
                                        .getBytes(StandardCharsets.UTF_8));
        var believed =
                code != null
                        && ("Basic " + basic)
                                .equals(exchange.getRequestHeaders().getFirst("Authorization"))
                        && code.redirect().equals(sent.get("redirect_uri"))
                        && code.challenge().equals(s256(sent.getOrDefault("code_verifier", "")));
        if (!believed) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        try {
            answer(
                    exchange,
                    200,
                    Json.line(
                            Map.of(
                                    "access_token",
                                    "a",
                                    "token_type",
                                    "Bearer",
                                    "expires_in",
                                    60,
                                    "id_token",
                                    signed(claims(code)))));
        } catch (JOSEException e) {
            throw new IOException(e);
        }
    }

    private JWTClaimsSet claims(Code code) {
        var now = Instant.now();
        var expires = now.plus(Duration.ofMinutes(bend == Bend.EXPIRED ? -10 : 5));
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(bend == Bend.ISSUER ? "http://localhost:1" : issuer())
                        .subject(code.subject())
                        .audience(bend == Bend.AUDIENCE ? "another" : CLIENT)
                        .issueTime(Date.from(expires.minus(Duration.ofMinutes(5))))
                        .expirationTime(Date.from(expires))
                        .claim("nonce", bend == Bend.NONCE ? "another" : code.nonce());
        if (bend == Bend.TWO_AUDIENCES) {
            claims.audience(List.of(CLIENT, "another"));
        }
        if (bend == Bend.ASKED_BY_ANOTHER) {
            claims.claim("azp", "another");
        }
        if (bend == Bend.NO_NONCE) {
            claims.claim("nonce", null);
        }
        if (!strength.isEmpty()) {
            claims.claim("amr", List.of(strength));
        }
        return claims.build();
    }

    private String signed(JWTClaimsSet claims) throws JOSEException {
        return switch (bend) {
            case UNSIGNED -> new PlainJWT(claims).serialize();
            case PUBLIC_KEY_AS_SECRET -> mac(claims, key.toRSAPublicKey().getEncoded());
            case CLIENT_SECRET_AS_KEY -> mac(claims, SECRET.getBytes(StandardCharsets.UTF_8));
            case FOREIGN_KEY -> rsa(claims, key(key.getKeyID()));
            case CHANGED -> changed(rsa(claims, key));
            default -> rsa(claims, key);
        };
    }

    private static String rsa(JWTClaimsSet claims, RSAKey by) throws JOSEException {
        var jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID(by.getKeyID())
                                .type(JOSEObjectType.JWT)
                                .build(),
                        claims);
        jwt.sign(new RSASSASigner(by));
        return jwt.serialize();
    }

    private static String mac(JWTClaimsSet claims, byte[] secret) throws JOSEException {
        var jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(), claims);
        jwt.sign(new MACSigner(secret));
        return jwt.serialize();
    }

    /** Another subject under the same signature. */
    private static String changed(String jwt) {
        var parts = jwt.split("\\.");
        var text = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var other = text.replaceFirst("\"sub\":\"[^\"]*\"", "\"sub\":\"another\"");
        parts[1] =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(other.getBytes(StandardCharsets.UTF_8));
        return String.join(".", parts);
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).keyUse(KeyUse.SIGNATURE).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String s256(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> query(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> decoded(pair[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(outOfOrder ? 503 : status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
