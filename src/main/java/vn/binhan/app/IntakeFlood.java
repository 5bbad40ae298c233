package vn.binhan.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import vn.binhan.intake.Acceptance;
import vn.binhan.intake.Intake;
import vn.binhan.intake.Submission;

/**
 * A flood of a hundred times the reports that can be accepted, beside people who report from phones
 * without script: each does what the page tells her, for a minute at most.
 */
final class IntakeFlood {
    /** So many times what can be accepted comes in from the flood, every second. */
    static final int TIMES = 100;

    private static final int PEOPLE = 400;
    private static final int FLOODERS = 8;
    private static final Duration LENGTH = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private IntakeFlood() {}

    /** The share of people's reports that were accepted. */
    static double accepted(Intake intake, double capacity) throws Exception {
        var offered = new AtomicLong();
        var over = new AtomicBoolean();
        var accepted = new AtomicLong();
        var begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var crowd = Executors.newFixedThreadPool(2)) {
            for (var i = 0; i < 2; i++) {
                var first = i;
                crowd.execute(() -> flood(intake, first, capacity * TIMES / 2, offered, over));
            }
            var people = new ArrayList<Future<?>>();
            for (var i = 0; i < PEOPLE; i++) {
                Thread.sleep(LENGTH.toMillis() / PEOPLE);
                var number = i;
                people.add(
                        threads.submit(() -> {
                            if (reports(intake, "điện thoại " + number)) {
                                accepted.incrementAndGet();
                            }
                            return true;
                        }));
            }
            for (var one : people) {
                one.get();
            }
            over.set(true);
        }
        var seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "flood: %.0f false reports/s offered, %.0f times the capacity; %d of %d people's"
                        + " reports accepted%n",
                offered.get() / seconds,
                offered.get() / seconds / capacity,
                accepted.get(),
                PEOPLE);
        return (double) accepted.get() / PEOPLE;
    }

    /** Sends as fast as a hundred times the room, and neither works nor waits. */
    private static void flood(
            Intake intake, int first, double aSecond, AtomicLong offered, AtomicBoolean over) {
        var sent = IntakeBench.submission();
        var begin = System.nanoTime();
        var mine = 0L;
        while (!over.get()) {
            var due = (System.nanoTime() - begin) / 1e9 * aSecond;
            if (mine > due) {
                Thread.onSpinWait();
                continue;
            }
            var source = "lũ " + (first + mine * 2) % FLOODERS;
            intake.accept(again(sent), new Intake.Entry(source, "", ""));
            mine++;
            offered.incrementAndGet();
        }
    }

    private static Submission again(Submission sent) {
        return new Submission(
                UUID.randomUUID(), sent.stretched(), sent.door(), sent.telling(), sent.files());
    }

    private static boolean reports(Intake intake, String source) throws InterruptedException {
        var sent = IntakeBench.submission();
        var token = "";
        var begin = System.nanoTime();
        while (System.nanoTime() - begin < PATIENCE.toNanos()) {
            switch (intake.accept(sent, new Intake.Entry(source, token, ""))) {
                case Acceptance.Accepted accepted -> {
                    return true;
                }
                case Acceptance.Crowded crowded -> {
                    token = crowded.token();
                    Thread.sleep(crowded.pause());
                }
                case Acceptance.Refused refused -> Thread.sleep(refused.again());
            }
        }
        return false;
    }
}
