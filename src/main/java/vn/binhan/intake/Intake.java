package vn.binhan.intake;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.ledger.Ledger;
import vn.binhan.receipts.Receipt;
import vn.binhan.receipts.Receipts;
import vn.binhan.vault.Postbox;

/**
 * The door for reports: whoever sends one is told that it was accepted when it is on a disk, and
 * never before, whether the vault is locked or the database away.
 */
public final class Intake {
    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final ArrivalStore arrivals;
    private final Postbox postbox;
    private final Receipts receipts;
    private final Supplier<String> home;
    private final InstantSource clock;

    /** With what reports are sealed and their receipts looked up. */
    public record Means(Postbox postbox, Receipts receipts) {

        /** For a program that takes no reports. */
        public static Means passing() {
            var key = new byte[Receipts.LENGTH];
            new SecureRandom().nextBytes(key);
            return new Means(Postbox.passing(), new Receipts(key));
        }
    }

    /**
     * @param home the province of this installation, for reports that name no place
     */
    public Intake(
            JdbcClient sql,
            Ledger ledger,
            Means means,
            Supplier<String> home,
            InstantSource clock) {
        this.arrivals = new ArrivalStore(sql, ledger);
        this.postbox = means.postbox();
        this.receipts = means.receipts();
        this.home = home;
        this.clock = clock;
    }

    /** What a browser needs to stretch a receipt: its salt, its rounds. */
    public Receipts receipts() {
        return receipts;
    }

    /** Takes a report; the same submission is the same report, however often it is sent. */
    public Acceptance accept(Submission sent) {
        if (isTooLarge(sent.files())) {
            return new Acceptance.Refused(Acceptance.Why.TOO_LARGE, Duration.ZERO);
        }
        var derived = sent.stretched() == null ? receipts.of(sent.submission()) : null;
        var arrival = arrival(sent, derived, clock.instant());
        try {
            arrivals.add(arrival);
        } catch (DataAccessException e) {
            return new Acceptance.Refused(Acceptance.Why.NO_ROOM, AGAIN);
        }
        return new Acceptance.Accepted(derived);
    }

    private Arrival arrival(Submission sent, @Nullable Receipt derived, Instant now) {
        var telling = sent.telling();
        var area = telling.area();
        var province = area == null ? home.get() : area.province();
        var id = receipts.number(sent.submission());
        var stretched = sent.stretched();
        var packet =
                new Packet(
                        telling, "", false, derived == null ? "" : derived.digits(), sent.files());
        return new Arrival(
                province,
                id,
                sent.door(),
                telling.danger(),
                telling.official(),
                area == null ? null : area.commune(),
                now,
                telling.whom() != Telling.Whom.SELF && telling.whom() != Telling.Whom.NOT_SAID,
                telling.wishes().contains(Telling.Wish.STOP_HIM),
                stretched == null ? null : receipts.lookup(stretched),
                null,
                postbox.seal(packet.bytes(), Arrival.context(province, id)));
    }

    private static boolean isTooLarge(List<Enclosure> files) {
        return files.size() > Enclosure.MOST
                || files.stream().anyMatch(file -> file.content().length > Enclosure.LARGEST)
                || files.stream().mapToLong(file -> file.content().length).sum()
                        > Enclosure.LARGEST_TOGETHER;
    }

    /**
     * What a receipt opens, for a phone without script.
     *
     * @param source whatever tells one caller from another while nobody is named; kept nowhere
     */
    public ReceiptView open(Receipt.Typed typed, String source) throws InterruptedException {
        return open(receipts.stretch(typed.receipt()), typed.twin(), source);
    }

    /** The same for a browser that stretched the receipt itself. */
    public ReceiptView open(byte[] stretched, boolean twin, String source) {
        var found = arrivals.under(receipts.lookup(stretched));
        if (found.isEmpty()) {
            return new ReceiptView.Nothing();
        }
        if (twin) {
            return new ReceiptView.Harmless();
        }
        var report = found.get();
        return new ReceiptView.Report(
                report.standing(), report.readAt(), List.of(), report.others(), false, "");
    }

    /**
     * What the pass of an opened receipt opens again; nothing once its quarter of an hour is over.
     */
    public ReceiptView again(String pass) {
        return new ReceiptView.Nothing();
    }

    /**
     * Adds words and files to the report that was opened, or the wish to withdraw it.
     *
     * @param submission 128 random bits made with the form: the same ones count once
     */
    public Acceptance add(
            String pass, UUID submission, String words, boolean withdraw, List<Enclosure> files) {
        return new Acceptance.Refused(Acceptance.Why.NO_ROOM, AGAIN);
    }

    Optional<ArrivalStore.Standing> standing(byte[] stretched) {
        return arrivals.under(receipts.lookup(stretched));
    }
}
