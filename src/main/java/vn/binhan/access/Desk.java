package vn.binhan.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import vn.binhan.ledger.Entry;
import vn.binhan.ledger.Ledger;

/**
 * The one place where acts of people are performed: right, transaction, decision, store, a row in
 * the record, its fact for every later count, commit. An act that was answered as done is on the
 * disk.
 */
public final class Desk {
    private static final Duration ON_THE_WAY = Duration.ofMinutes(1);

    private final TransactionTemplate transactions;
    private final InstantSource clock;
    private final Ledger ledger;
    private final PerformedOnce performedOnce;
    private final Wall wall;
    private final Inheritance inheritance;

    Desk(
            TransactionTemplate transactions,
            InstantSource clock,
            Ledger ledger,
            PerformedOnce performedOnce,
            Wall wall,
            Inheritance inheritance) {
        this.transactions = transactions;
        this.clock = clock;
        this.ledger = ledger;
        this.performedOnce = performedOnce;
        this.wall = wall;
        this.inheritance = inheritance;
    }

    /** Performs the act for this person, or says why not; a refusal changes nothing. */
    public <C, F, D> Outcome perform(Actor actor, Action<C, F, D> action, C command) {
        // The gate asked before; a request may take its time from there to here.
        var asked = clock.instant().minus(ON_THE_WAY);
        if (Rights.passage(actor, action.operation(), asked) != Gate.Passage.OPEN) {
            return new Outcome.Denied();
        }
        var outcome =
                transactions.execute(status -> {
                    var result = attempt(actor, action, command, clock.instant());
                    if (!(result instanceof Outcome.Done)) {
                        status.setRollbackOnly();
                    }
                    return result;
                });
        if (outcome == null) {
            throw new IllegalStateException("The desk gave no outcome");
        }
        return outcome;
    }

    /** Whether this person may read or do this with that thing. */
    public boolean may(Actor actor, Operation operation, Subject subject) {
        return inheritance.dutyFor(actor, operation, subject).isPresent();
    }

    private <C, F, D> Outcome attempt(Actor actor, Action<C, F, D> action, C command, Instant now) {
        var asking = Rights.behindTheWall(action.operation()) ? wall.asking(actor.person()) : null;
        var key = action.once(command);
        if (key != null) {
            var earlier = performedOnce.claim(actor, key, action.operation(), now, asking);
            if (earlier != null) {
                return earlier;
            }
        }
        var facts = asking == null ? action.read(command) : action.read(command, asking);
        if (facts == null) {
            return new Outcome.Denied();
        }
        var subject = action.subject(command, facts);
        Optional<Duty> duty = inheritance.dutyFor(actor, action.operation(), subject);
        if (duty.isEmpty()) {
            return new Outcome.Denied();
        }
        return switch (action.decide(command, facts, actor, now)) {
            case Decision.Refused<D>(var reason, var values) -> new Outcome.Refused(reason, values);
            case Decision.Accepted<D>(var decided) -> {
                var result = action.keep(decided, actor, now);
                var entry =
                        new Entry(
                                recordOf(duty.get(), subject),
                                now,
                                actor.person().number(),
                                duty.get().kind().name(),
                                duty.get().organisation().number(),
                                action.operation().name(),
                                subject.name(),
                                Objects.requireNonNullElse(action.unit(facts), duty.get().unit()),
                                action.particulars(decided));
                var parts = action.parts(decided, actor, now);
                record(
                        parts,
                        entry,
                        key == null ? null : PerformedOnce.settling(actor, key, result));
                yield new Outcome.Done(result);
            }
        };
    }

    /** An act for a province that was joined to another is in the record of whoever does it. */
    private String recordOf(Duty duty, Subject subject) {
        return inheritance.isJoined(subject, duty.organisation())
                ? duty.organisation().province()
                : subject.province();
    }

    private void record(List<Entry> parts, Entry entry, Ledger.@Nullable Last last) {
        if (!parts.isEmpty()) {
            var all = Stream.concat(parts.stream(), Stream.of(entry)).toList();
            ledger.append(all, last);
        } else if (last == null) {
            ledger.append(entry);
        } else {
            ledger.append(entry, last);
        }
    }
}
