package vn.binhan.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

/** Days and hours as people in Việt Nam write them. */
final class FormatsTest {
    private static final DateTimeFormatter PATTERN =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(Formats.ZONE);
    private static final long FROM = Instant.parse("1900-01-01T00:00:00Z").getEpochSecond();
    private static final long TO = Instant.parse("2199-12-31T23:59:59Z").getEpochSecond();

    @Test
    void everyMinuteIsWrittenAsItsPatternSays() {
        qt().forAll(longs().between(FROM, TO))
                .checkAssert(second -> {
                    var moment = Instant.ofEpochSecond(second);
                    assertThat(Formats.minute(moment)).isEqualTo(PATTERN.format(moment));
                });
    }

    @Test
    void theDayTurnsAtMidnightInVietNam() {
        assertThat(Formats.minute(Instant.parse("2026-11-20T17:05:59Z")))
                .isEqualTo("00:05 21/11/2026");
        assertThat(Formats.minute(null)).isEmpty();
    }
}
