package vn.binhan.app;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.binhan.kit.Sentence;
import vn.binhan.openid.ProviderSettings;

/** The province's identity provider, as a file that the command line names describes it. */
public final class OpenIdAccess {
    private static final Set<PosixFilePermission> OTHERS =
            Set.of(
                    PosixFilePermission.GROUP_READ,
                    PosixFilePermission.GROUP_WRITE,
                    PosixFilePermission.OTHERS_READ,
                    PosixFilePermission.OTHERS_WRITE);

    @Option(names = "--openid", paramLabel = "FILE")
    @Nullable Path file;

    /** The provider; empty when none is named. A file that says too little is refused. */
    public Optional<ProviderSettings> provider() {
        return Optional.ofNullable(file).map(OpenIdAccess::read);
    }

    private static ProviderSettings read(Path file) {
        var said = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            said.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new Sentence("app.openid.unreadable", file);
        }
        for (var key : List.of("issuer", "client-id", "client-secret-file", "name")) {
            if (said.getProperty(key, "").isBlank()) {
                throw new Sentence("app.openid.missing", file, key);
            }
        }
        var secret = file.resolveSibling(said.getProperty("client-secret-file").strip());
        return new ProviderSettings(
                issuer(said.getProperty("issuer").strip()),
                said.getProperty("client-id").strip(),
                secret(secret),
                said.getProperty("name").strip(),
                list(said.getProperty("strong-acr", "")),
                list(said.getProperty("strong-amr", "")));
    }

    private static URI issuer(String said) {
        try {
            var issuer = URI.create(said);
            if (ProviderSettings.isSafe(issuer)) {
                return issuer;
            }
        } catch (IllegalArgumentException e) {
            // Told below, like any other address that cannot be an issuer.
        }
        throw new Sentence("app.openid.issuer", said);
    }

    private static String secret(Path file) {
        try {
            if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                throw new Sentence("app.openid.secret.open", file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Sentence("app.openid.unreadable", file);
        }
    }

    private static Set<String> list(String values) {
        return Arrays.stream(values.split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
