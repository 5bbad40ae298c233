package vn.binhan.intake;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.binhan.kit.Language;
import vn.binhan.receipts.Receipts;

/**
 * Very many who report at once, until it is closed. Each brings more files than are taken, which is
 * seen only behind the lane: they fill it and leave nothing.
 */
public final class Crowd implements AutoCloseable {
    private static final int PEOPLE = 4;

    private final List<Thread> coming;
    private volatile boolean over;

    private Crowd(Intake intake) {
        this.coming =
                Stream.generate(() -> Thread.ofPlatform().daemon().start(() -> come(intake)))
                        .limit(PEOPLE)
                        .toList();
    }

    /** Comes; the lane is crowded when this returns. */
    public static Crowd at(Intake intake) {
        while (!isCrowded(intake, report())) {
            Thread.onSpinWait();
        }
        return new Crowd(intake);
    }

    private void come(Intake intake) {
        for (var report = report(); !over; ) {
            isCrowded(intake, report);
        }
    }

    private static boolean isCrowded(Intake intake, Submission report) {
        var entry = new Intake.Entry("a crowd", "", "");
        return intake.accept(report, entry) instanceof Acceptance.Crowded;
    }

    private static Submission report() {
        return new Submission(
                UUID.nameUUIDFromBytes(new byte[] {1}),
                new byte[Receipts.LENGTH],
                Door.PUBLIC_PAGE,
                Telling.empty(Language.VI),
                Collections.nCopies(Enclosure.MOST + 1, new Enclosure("ảnh.jpg", new byte[0])));
    }

    @Override
    public void close() {
        over = true;
        for (var each : coming) {
            try {
                each.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
