package vn.binhan.fiction;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.binhan.access.Actor;
import vn.binhan.access.Duty;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.ledger.Entry;
import vn.binhan.ledger.Ledger;
import vn.binhan.ledger.Particulars;
import vn.binhan.parties.Parties;
import vn.binhan.parties.Role;
import vn.binhan.vault.Identity;

/**
 * Lets a chronicle happen: as acts at the real desk, with the people sealed in the real vault, or
 * as the rows of the record alone, where measurements need many of them with their times.
 */
public final class Performance {
    private static final Duration NAMED_FOR = Duration.ofDays(180);

    /**
     * A unit with its staff as a chronicle counts them: the case workers, the head, who is on call.
     */
    public record Unit(OrganisationId id, List<Actor> staff) {}

    private final Chronicle chronicle;
    private final List<Unit> units;

    /** How the chronicle's people and units are called in this house. */
    public Performance(Chronicle chronicle, List<Unit> units) {
        this.chronicle = chronicle;
        this.units = List.copyOf(units);
    }

    /**
     * Performs everything that can be done at the desk, now and in its order; what no room can do
     * yet, as closing, is left out. The case of each number of the chronicle.
     */
    public List<CaseRef> act(CaseFiles files, Parties parties, Instant now) {
        var refs = new CaseRef[chronicle.cases().size()];
        var has = new int[refs.length];
        for (var happening : chronicle.happenings()) {
            var number = happening.caseNumber();
            var of = chronicle.cases().get(number);
            var unit = units.get(of.unit());
            var actor = unit.staff().get(has[number]);
            switch (happening.kind()) {
                case OPENED -> {
                    has[number] = happening.by();
                    refs[number] = open(files, unit, happening.by());
                    write(parties, unit.staff().get(happening.by()), refs[number], of);
                }
                case LOOKED_AT -> files.isThere(actor, refs[number]);
                case SHARED -> {
                    var colleague = unit.staff().get(happening.to()).person();
                    if (!colleague.equals(actor.person())) {
                        files.share(actor, refs[number], colleague, now.plus(NAMED_FOR));
                    }
                }
                case HANDED_OVER -> handOver(files, of.unit(), has, number, happening.to());
                case BROKEN_INTO ->
                        files.breakIn(unit.staff().get(chronicle.onCall()), refs[number]);
                case CLOSED -> {
                    // No room closes cases yet.
                }
            }
        }
        return List.of(refs);
    }

    /** Writes the rows of the record that these acts would have left, at their times. */
    public void record(Ledger ledger, List<CaseRef> refs) {
        for (var happening : chronicle.happenings()) {
            var unit = units.get(chronicle.cases().get(happening.caseNumber()).unit());
            var ref = refs.get(happening.caseNumber());
            var actor = unit.staff().get(happening.by());
            var duty = duty(actor, unit);
            ledger.append(
                    new Entry(
                            ref.province(),
                            happening.at(),
                            actor.person().number(),
                            duty.kind().name(),
                            unit.id().number(),
                            operation(happening.kind()),
                            ref.subject(),
                            duty.unit(),
                            Particulars.none()));
        }
    }

    private static CaseRef open(CaseFiles files, Unit unit, int worker) {
        var once = UUID.randomUUID();
        if (files.open(unit.staff().get(worker), unit.id(), once)
                instanceof Outcome.Done(var ref)) {
            return CaseRef.parse(ref).orElseThrow();
        }
        throw new IllegalStateException("An invented case was refused");
    }

    /** The head gives the caseload of whoever has this case to somebody else. */
    private void handOver(CaseFiles files, int unit, int[] has, int number, int to) {
        var from = has[number];
        var staff = units.get(unit).staff();
        if (from == to) {
            return;
        }
        var head = staff.get(chronicle.head());
        var outcome =
                files.handOver(
                        head,
                        units.get(unit).id(),
                        staff.get(from).person(),
                        staff.get(to).person());
        for (var i = 0; i < has.length && outcome instanceof Outcome.Done; i++) {
            if (chronicle.cases().get(i).unit() == unit && has[i] == from) {
                has[i] = to;
            }
        }
    }

    private static void write(Parties parties, Actor worker, CaseRef ref, InventedCase of) {
        done(parties.writeDown(worker, ref, Role.SURVIVOR, identity(of.survivor()), of.place()));
        done(parties.writeDown(worker, ref, Role.USED_VIOLENCE, identity(of.accused()), null));
    }

    private static void done(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException("An invented person was refused");
        }
    }

    /** Who this person is, as the vault keeps it. */
    public static Identity identity(InventedPerson person) {
        return new Identity(
                person.name(), person.birthYear(), person.citizenNumber(), List.of(person.phone()));
    }

    private static Duty duty(Actor actor, Unit unit) {
        return actor.duties().stream()
                .filter(duty -> duty.organisation().equals(unit.id()))
                .findFirst()
                .orElseThrow();
    }

    private static String operation(Happening.Kind kind) {
        return switch (kind) {
            case OPENED -> "OPEN_CASE";
            case SHARED -> "SHARE_CASE";
            case LOOKED_AT -> "READ_CASE";
            case HANDED_OVER -> "HAND_OVER_CASES";
            case BROKEN_INTO -> "BREAK_GLASS";
            case CLOSED -> "CLOSE_CASE";
        };
    }
}
