package vn.binhan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhan.kit.Sentence;

/** The file that describes a province's identity provider, as an administrator may write it. */
class OpenIdAccessTest {
    private static final String GOOD =
            """
            issuer=https://dangnhap.example.vn
            client-id=binhan
            client-secret-file=bi-mat
            name=Cổng tỉnh
            strong-acr=hai-lop, ba-lop
            strong-amr=otp
            """;

    @TempDir Path folder;

    @BeforeEach
    void a_secret_that_only_its_owner_reads() throws IOException {
        var secret = Files.writeString(folder.resolve("bi-mat"), "dai va kin\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_whole_file_describes_the_provider_and_no_file_describes_none() throws IOException {
        var provider = access(GOOD).provider().orElseThrow();
        assertThat(provider.issuer()).hasToString("https://dangnhap.example.vn");
        assertThat(provider.clientSecret()).isEqualTo("dai va kin");
        assertThat(provider.name()).isEqualTo("Cổng tỉnh");
        assertThat(provider.strongClasses()).isEqualTo(Set.of("hai-lop", "ba-lop"));
        assertThat(provider.strongMethods()).isEqualTo(Set.of("otp"));
        assertThat(provider.toString()).doesNotContain("dai va kin");
        assertThat(new OpenIdAccess().provider()).isEmpty();
    }

    @Test
    void what_is_missing_or_unsafe_is_said_in_one_sentence() throws IOException {
        for (var key : new String[] {"issuer", "client-id", "client-secret-file", "name"}) {
            refused(GOOD.replaceAll("(?m)^" + key + "=.*\n", ""), "app.openid.missing");
        }
        for (var issuer :
                new String[] {"http://a.example.vn", "https://a.vn?x=1", "khong phai", "//a.vn"}) {
            refused(GOOD.replace("https://dangnhap.example.vn", issuer), "app.openid.issuer");
        }
        refused(GOOD.replace("bi-mat", "khong-co"), "app.openid.unreadable");
        Files.setPosixFilePermissions(
                folder.resolve("bi-mat"), PosixFilePermissions.fromString("rw-r--r--"));
        refused(GOOD, "app.openid.secret.open");
    }

    private void refused(String text, String key) throws IOException {
        var access = access(text);
        assertThatThrownBy(access::provider).as(text).isInstanceOf(Sentence.class).hasMessage(key);
    }

    private OpenIdAccess access(String text) throws IOException {
        var access = new OpenIdAccess();
        access.file = Files.writeString(folder.resolve("openid.properties"), text);
        return access;
    }
}
