package vn.binhan.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import vn.binhan.access.Access;
import vn.binhan.access.Organisation;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.kit.Json;
import vn.binhan.kit.Log;
import vn.binhan.ledger.Entry;
import vn.binhan.ledger.Ledger;
import vn.binhan.ledger.Particulars;
import vn.binhan.parties.Parties;
import vn.binhan.parties.Role;
import vn.binhan.receipts.Receipt;
import vn.binhan.rosters.Holders;
import vn.binhan.vault.Identity;
import vn.binhan.vault.Vault;
import vn.binhan.vault.VaultFault;

/**
 * Takes reports out of their envelopes into a case of their own, one transaction each: cover, key,
 * sealed parts and the word that it was admitted, or nothing of it. What does not open is put aside
 * and shown, never lost.
 */
final class Admission {
    private static final int TRIES = 3;

    private final Access access;
    private final Ledger ledger;
    private final Vault vault;
    private final CaseFiles files;
    private final Parties parties;
    private final ArrivalStore arrivals;
    private final Standings standings;
    private final ReportStore reports;
    private final Holders holders;
    private final Enclosures enclosures;
    private final BiConsumer<Arrival, Receipt> stretching;
    private final InstantSource clock;
    private final Map<UUID, Integer> tries = new ConcurrentHashMap<>();

    Admission(
            Access access,
            Ledger ledger,
            Vault vault,
            CaseFiles files,
            Parties parties,
            ArrivalStore arrivals,
            Standings standings,
            ReportStore reports,
            BiConsumer<Arrival, Receipt> stretching,
            InstantSource clock) {
        this.access = access;
        this.ledger = ledger;
        this.vault = vault;
        this.files = files;
        this.parties = parties;
        this.arrivals = arrivals;
        this.standings = standings;
        this.reports = reports;
        this.holders = new Holders(access);
        this.enclosures = new Enclosures(vault, reports);
        this.stretching = stretching;
        this.clock = clock;
    }

    /** Admits what waits, the oldest first; tells of each report and addition once it stands. */
    void admitAll(Consumer<Arrived.Admitted> told) {
        var passedOver = new HashSet<UUID>();
        while (vault.closed().isEmpty()) {
            var next = arrivals.waiting(passedOver);
            if (next.isEmpty()) {
                return;
            }
            try {
                admit(next.get(), passedOver).ifPresent(told);
            } catch (VaultFault
                    | TransientDataAccessException
                    | DataAccessResourceFailureException
                    | TransactionException away) {
                return;
            } catch (RuntimeException e) {
                failed(next.get(), passedOver, e);
            }
        }
    }

    /**
     * What fails is tried again in the next rounds, and put aside when it fails again and again.
     */
    private void failed(Arrival arrival, Set<UUID> passedOver, RuntimeException why) {
        Log.warn(new IntakeEvent.RoundFailed(why.getClass()), why);
        passedOver.add(arrival.id());
        if (tries.merge(arrival.id(), 1, Integer::sum) >= TRIES) {
            park(arrival);
        }
    }

    private Optional<Arrived.Admitted> admit(Arrival arrival, Set<UUID> passedOver) {
        var now = clock.instant();
        var opened = opened(arrival);
        if (opened.isEmpty()) {
            park(arrival);
            return Optional.empty();
        }
        var digits = opened.get().receipt();
        if (arrival.lookup() == null && arrival.belongs() == null && !digits.isEmpty()) {
            // Only here do the digits stand: they go when their stretched name is written down.
            stretching.accept(arrival, new Receipt(digits));
            passedOver.add(arrival.id());
            return Optional.empty();
        }
        var official = arrival.official() == Telling.Answer.YES;
        var holder = holders.of(arrival.province(), arrival.commune(), official, now);
        if (holder.isEmpty()) {
            passedOver.add(arrival.id());
            return Optional.empty();
        }
        return access.wall().asClock(() -> admit(arrival, opened.get(), holder.get(), now));
    }

    private Optional<Packet> opened(Arrival arrival) {
        var belongs = arrival.belongs();
        try {
            return vault.openPosted(arrival.envelope(), Arrival.context(arrival.id()))
                    .or(() ->
                            belongs == null
                                    ? Optional.empty()
                                    : vault.openPosted(
                                            arrival.envelope(), Arrival.context(belongs)))
                    .map(Packet::of);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Arrived.Admitted> admit(
            Arrival arrival, Packet packet, Organisation holder, Instant now) {
        if (!arrivals.admitted(arrival.province(), arrival.id(), now)) {
            return Optional.empty();
        }
        var telling = packet.telling();
        var belongs = arrival.belongs();
        var report = new CaseRef(arrival.province(), belongs == null ? arrival.id() : belongs);
        if (belongs == null && telling != null) {
            parties.beforeReport(report.province());
            var commune = arrival.commune();
            files.openByClock(report, holder.id(), commune == null ? holder.unit() : commune, now);
            addPeople(report, telling, now);
            standings.contactBy(
                    report, telling.contact() == null ? null : telling.contact().channel().name());
        } else if (telling != null && !telling.people().isEmpty()) {
            // Whoever is in conflict with somebody named later must not know it either.
            parties.beforeReport(report.province());
            files.answering().hold(report, now);
            addPeople(report, telling, now);
        }
        if (telling != null) {
            addTelling(report, arrival.id(), telling);
        }
        if (!packet.words().isBlank()) {
            var message = arrival.id();
            var sealed = vault.seal(Parts.message(report, message), packet.words());
            reports.addMessage(report, message, true, Arrival.hour(arrival.at()), sealed);
        }
        if (packet.withdraw()) {
            standings.withdrawalWished(report, Arrival.hour(arrival.at()));
        }
        enclosures.add(report, packet.files(), Arrival.hour(arrival.at()));
        ledger.append(
                Entry.byNobody(
                        report.province(),
                        Arrival.hour(now),
                        "CLOCK",
                        "ADMIT_REPORT",
                        report.subject(),
                        arrival.commune(),
                        Particulars.none().number("files", packet.files().size())));
        return Optional.of(
                new Arrived.Admitted(report, belongs == null, arrival.door(), packet.withdraw()));
    }

    private void addTelling(CaseRef report, UUID part, Telling telling) {
        add(report, part, Parts.Field.STORY, Told.story(telling));
        if (!telling.place().isBlank()) {
            add(report, part, Parts.Field.PLACE, telling.place());
        }
        var contact = telling.contact();
        if (contact != null) {
            add(report, part, Parts.Field.CONTACT, Json.line(contact));
        }
        if (!telling.people().isEmpty()) {
            add(report, part, Parts.Field.PEOPLE, Json.line(telling.people()));
        }
    }

    private void add(CaseRef report, UUID part, Parts.Field field, String value) {
        reports.add(report, part, field, vault.seal(field.of(report, part), value));
    }

    private void addPeople(CaseRef report, Telling telling, Instant now) {
        for (var named : telling.people()) {
            var phones = named.phone().isBlank() ? List.<String>of() : List.of(named.phone());
            parties.addReported(
                    report,
                    Role.valueOf(named.part().name()),
                    new Identity(named.name(), named.birthYear(), null, phones),
                    now);
        }
    }

    private void park(Arrival arrival) {
        arrivals.park(arrival.province(), arrival.id());
        tries.remove(arrival.id());
        Log.warn(new IntakeEvent.Parked(arrival.province(), arrival.id()));
    }
}
