package vn.binhan.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import vn.binhan.intake.Acceptance;
import vn.binhan.intake.Intake;
import vn.binhan.intake.Submission;

/**
 * A flood of a hundred times the reports that can be accepted, beside people who report from phones
 * without script: each does what the page tells her, which is to wait and to press again. Some of
 * them come from the same address as the flood and are told to wait longest. It is offered at the
 * door of the intake: over the network this machine could not offer as much to itself.
 */
final class IntakeFlood {
    /** So many times what can be accepted comes in from the flood, every second. */
    private static final int TIMES = 100;

    private static final int PEOPLE = 2_000;

    /** Every so many-th comes from an address of the flood. */
    private static final int BESIDE = 100;

    private static final int SENDERS = 2;
    private static final String[] ADDRESSES =
            IntStream.range(0, 8).mapToObj(n -> "lũ " + n).toArray(String[]::new);
    private static final Duration LENGTH = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private IntakeFlood() {}

    /**
     * The share of people's reports that were accepted.
     *
     * @param capacity the reports that are accepted a second
     */
    static double accepted(Intake intake, double capacity) throws Exception {
        var offered = new LongAdder();
        var over = new AtomicBoolean();
        var accepted = new AtomicLong();
        var begin = System.nanoTime();
        var seconds = 0.0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var crowd = Executors.newFixedThreadPool(SENDERS)) {
            for (var i = 0; i < SENDERS; i++) {
                var seed = i;
                crowd.execute(() -> flood(intake, seed, capacity * TIMES / SENDERS, offered, over));
            }
            var people = new ArrayList<Future<?>>();
            for (var i = 0; i < PEOPLE; i++) {
                Thread.sleep(LENGTH.toMillis() / PEOPLE);
                var from =
                        i % BESIDE == 0
                                ? ADDRESSES[i / BESIDE % ADDRESSES.length]
                                : "điện thoại " + i;
                people.add(
                        threads.submit(() -> {
                            if (reports(intake, from)) {
                                accepted.incrementAndGet();
                            }
                            return true;
                        }));
            }
            for (var one : people) {
                one.get();
            }
            seconds = (System.nanoTime() - begin) / 1e9;
            over.set(true);
        }
        System.out.printf(
                "flood: %.0f false reports/s offered for %.0f s, %.0f times the capacity; %d of %d"
                        + " people's reports accepted, none of them with script%n",
                offered.sum() / seconds,
                seconds,
                offered.sum() / seconds / capacity,
                accepted.get(),
                PEOPLE);
        return (double) accepted.get() / PEOPLE;
    }

    /** Sends so many a second, and neither works nor waits. */
    private static void flood(
            Intake intake, int seed, double aSecond, LongAdder offered, AtomicBoolean over) {
        var sent = IntakeBench.submission();
        var random = new SplittableRandom(seed);
        var begin = System.nanoTime();
        for (var mine = 0L; !over.get(); mine++) {
            while (mine > (System.nanoTime() - begin) / 1e9 * aSecond && !over.get()) {
                Thread.yield();
            }
            var address = ADDRESSES[(int) (mine % ADDRESSES.length)];
            var form = new UUID(random.nextLong(), random.nextLong());
            intake.accept(again(form, sent), new Intake.Entry(address, "", ""));
            offered.increment();
        }
    }

    private static Submission again(UUID form, Submission sent) {
        return new Submission(form, sent.stretched(), sent.door(), sent.telling(), sent.files());
    }

    private static boolean reports(Intake intake, String from) throws InterruptedException {
        var sent = IntakeBench.submission(null);
        var token = "";
        var begin = System.nanoTime();
        while (System.nanoTime() - begin < PATIENCE.toNanos()) {
            switch (intake.accept(sent, new Intake.Entry(from, token, ""))) {
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
