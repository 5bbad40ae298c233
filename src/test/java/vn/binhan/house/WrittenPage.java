package vn.binhan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the documentation that the code writes: a test fails when the two differ. */
public final class WrittenPage {
    private WrittenPage() {}

    /**
     * Holds the page against what the code says; with {@code -Dbinhan.write=true} it is written
     * anew instead.
     */
    public static void hold(String page, String text) throws IOException {
        var file = Path.of(page);
        if (Boolean.getBoolean("binhan.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as(page + " is stale: ./binhan test -Dbinhan.write=true writes it anew")
                .isEqualTo(text);
    }
}
