package vn.binhan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.binhan.app.Rooms;
import vn.binhan.kit.Sentence;

/** Addresses are taken as people write them, and never shown with their password. */
class DatabaseAddressTest {
    @Test
    void a_plain_address_and_a_jdbc_url_mean_the_same() {
        var expected = new DatabaseAddress("jdbc:postgresql://may:5433/binhan", "an", "kín@1+1");
        assertThat(DatabaseAddress.parse("postgresql://an:k%C3%ADn%401+1@may:5433/binhan"))
                .isEqualTo(expected);
        assertThat(
                        DatabaseAddress.parse(
                                "jdbc:postgresql://may:5433/binhan?user=an&password=k%C3%ADn%401+1"))
                .isEqualTo(expected);
    }

    @Test
    void several_hosts_and_other_options_are_passed_on() {
        assertThat(
                        DatabaseAddress.parse(
                                        "postgres://an:x@a:5432,b:5432/binhan?targetServerType=primary&sslmode=verify-full")
                                .url())
                .isEqualTo(
                        "jdbc:postgresql://a:5432,b:5432/binhan?targetServerType=primary&sslmode=verify-full");
        assertThat(DatabaseAddress.parse("postgresql://an@[::1]/binhan").url())
                .isEqualTo("jdbc:postgresql://[::1]/binhan");
    }

    @Test
    void what_is_no_address_is_refused_without_repeating_its_password() {
        for (var wrong :
                new String[] {"mysql://a:secret@b/c", "postgresql://a:secret@b", "secret"}) {
            assertThatThrownBy(() -> DatabaseAddress.parse(wrong))
                    .isInstanceOf(Sentence.class)
                    .extracting(e -> ((Sentence) e).in(words()))
                    .asString()
                    .doesNotContain("secret")
                    .contains("postgresql://ten:mat-khau");
        }
        assertThat(DatabaseAddress.parse("postgresql://a:secret@b/c").toString())
                .doesNotContain("secret");
    }

    private static vn.binhan.kit.Words words() {
        return vn.binhan.kit.Words.load(vn.binhan.kit.Language.VI, Rooms.WITH_WORDS);
    }
}
