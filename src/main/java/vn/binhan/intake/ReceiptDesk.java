package vn.binhan.intake;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.binhan.access.Wall;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.receipts.Looks;
import vn.binhan.receipts.Receipt;
import vn.binhan.receipts.Receipts;
import vn.binhan.vault.Vault;
import vn.binhan.vault.VaultFault;

/** What a receipt opens, and for how long. */
final class ReceiptDesk {
    /** A pass that was given out opens the same again for so long. */
    static final Duration PASS = Duration.ofMinutes(15);

    private static final Duration AGAIN = Duration.ofSeconds(10);
    private static final int MOST_PASSES = 20_000;

    private final Receipts receipts;
    private final Standings standings;
    private final ReportStore reports;
    private final Wall wall;
    private final Vault vault;
    private final InstantSource clock;
    private final Looks looks;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Passed> passes = new LinkedHashMap<>();

    /** The report that a pass stands for. */
    private record Passed(CaseRef report, Instant until) {}

    ReceiptDesk(
            Receipts receipts,
            Standings standings,
            ReportStore reports,
            Wall wall,
            Vault vault,
            InstantSource clock,
            Looks looks) {
        this.receipts = receipts;
        this.standings = standings;
        this.reports = reports;
        this.wall = wall;
        this.vault = vault;
        this.clock = clock;
        this.looks = looks;
    }

    /** Opened for a phone without script: the receipt is stretched here, after its turn came. */
    ReceiptView open(Receipt.Typed typed, String source) throws InterruptedException {
        var turn = looks.turn(source);
        if (turn.isEmpty()) {
            return new ReceiptView.Later(AGAIN);
        }
        Thread.sleep(turn.get());
        return look(receipts.stretch(typed.receipt()), typed.twin());
    }

    ReceiptView open(byte[] stretched, boolean twin, String source) throws InterruptedException {
        var turn = looks.turn(source);
        if (turn.isEmpty()) {
            return new ReceiptView.Later(AGAIN);
        }
        Thread.sleep(turn.get());
        return look(stretched, twin);
    }

    /** Which report it is; a twin says that somebody makes her read it out, and finds nothing. */
    Optional<CaseRef> reportOf(Receipt.Typed typed) throws InterruptedException {
        var found = standings.under(receipts.lookup(receipts.stretch(typed.receipt())));
        if (typed.twin()) {
            found.ifPresent(it -> standings.coerced(it.report(), Arrival.hour(clock.instant())));
            return Optional.empty();
        }
        return found.map(Standings.Standing::report);
    }

    private ReceiptView look(byte[] stretched, boolean twin) {
        var found = standings.under(receipts.lookup(stretched));
        if (found.isEmpty()) {
            return new ReceiptView.Nothing();
        }
        if (twin) {
            standings.coerced(found.get().report(), Arrival.hour(clock.instant()));
            return new ReceiptView.Harmless();
        }
        return shown(found.get(), pass(found.get().report()));
    }

    ReceiptView again(String pass) {
        return report(pass)
                .flatMap(standings::standing)
                .<ReceiptView>map(standing -> shown(standing, pass))
                .orElse(new ReceiptView.Nothing());
    }

    /** The report for which this pass was given out not long ago. */
    synchronized Optional<CaseRef> report(String pass) {
        var passed = passes.get(pass);
        return passed == null || passed.until().isBefore(clock.instant())
                ? Optional.empty()
                : Optional.of(passed.report());
    }

    private synchronized String pass(CaseRef report) {
        var now = clock.instant();
        while (!passes.isEmpty()
                && (passes.size() >= MOST_PASSES
                        || passes.values().iterator().next().until().isBefore(now))) {
            passes.remove(passes.keySet().iterator().next());
        }
        var bytes = new byte[18];
        random.nextBytes(bytes);
        var pass = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        passes.put(pass, new Passed(report, now.plus(PASS)));
        return pass;
    }

    private ReceiptView.Report shown(Standings.Standing standing, String pass) {
        List<ReceiptView.Message> messages = List.of();
        var locked = false;
        if (!standing.others()) {
            try {
                messages = messages(standing.report());
            } catch (VaultFault closed) {
                locked = true;
            }
        }
        return new ReceiptView.Report(
                standing.report(),
                standing.standing(),
                standing.readAt(),
                messages,
                locked,
                standing.others(),
                standing.withdrawal(),
                pass);
    }

    private List<ReceiptView.Message> messages(CaseRef report) {
        var letters = wall.asClock(() -> reports.messages(report));
        var words =
                vault.openForHolder(
                        Parts.file(report),
                        letters.stream().map(ReportStore.Letter::sealed).toList());
        var messages = new ArrayList<ReceiptView.Message>();
        for (var i = 0; i < words.size(); i++) {
            var letter = letters.get(i);
            messages.add(
                    new ReceiptView.Message(
                            letter.fromHer(), words.get(i), Arrival.hour(letter.at())));
        }
        return messages;
    }
}
