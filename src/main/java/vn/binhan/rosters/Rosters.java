package vn.binhan.rosters;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** The door to duty rosters: who is asked, one after the other, when something comes to a unit. */
public final class Rosters {
    private static final List<DutyKind> MAY_BE_ON_DUTY =
            List.of(DutyKind.CASE_WORKER, DutyKind.UNIT_HEAD, DutyKind.DUTY_OFFICER);

    private final Access access;
    private final RosterStore store;
    private final CaseFiles files;
    private final InstantSource clock;
    private final ChangeRoster changeRoster;

    public Rosters(JdbcClient sql, Access access, CaseFiles files, InstantSource clock) {
        this.access = access;
        this.files = files;
        this.store = new RosterStore(sql);
        this.clock = clock;
        this.changeRoster = new ChangeRoster(this, store);
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        new RosterPages(pages, access, this).routes(routes);
    }

    /**
     * Who is asked at this moment, one after the other: never nobody, in the end the province; and
     * never somebody in conflict.
     */
    public List<Rung> onDuty(OrganisationId unit, Instant at, Set<PersonId> conflicted) {
        return DutyChain.whoIsOnDuty(roster(unit), at, conflicted);
    }

    /** The head keeps this person on duty in the unit, day and night, every day of the week. */
    public Outcome roundTheClock(Actor head, OrganisationId unit, PersonId person) {
        var always =
                new ChangeRoster.Change.AddShifts(
                        EnumSet.allOf(DayOfWeek.class), new Span(0, 0), person);
        return perform(head, new ChangeRoster.Command(unit, always));
    }

    /** The head says which unit takes over when nobody of this one may. */
    public Outcome setAbove(Actor head, OrganisationId unit, OrganisationId above) {
        var change = new ChangeRoster.Change.SetAbove(above);
        return perform(head, new ChangeRoster.Command(unit, change));
    }

    /**
     * Brings every open case that would lie with nobody to who may have it; nobody in conflict is
     * told, and each finds what they found before. A case that all of the province are kept from
     * stays and is tried again.
     */
    public void passOn() {
        var provinces = new HashMap<String, Serving>();
        for (var lone : files.conflicts().unanswered()) {
            var serving =
                    provinces.computeIfAbsent(
                            lone.ref().province(), code -> Serving.in(access, code));
            var facts =
                    new Answering.Facts(
                            roster(lone.holder()),
                            lone.barred(),
                            lone.named(),
                            serving.others(),
                            serving.workers());
            Answering.next(facts, clock.instant())
                    .filter(Rung.Someone.class::isInstance)
                    .map(Rung.Someone.class::cast)
                    .ifPresent(to -> files.conflicts().passOn(lone.ref(), to.unit(), to.person()));
        }
    }

    /** The head of a unit names somebody who is asked when those on duty are not there. */
    public Outcome addDeputy(Actor head, OrganisationId unit, PersonId person) {
        return perform(
                head, new ChangeRoster.Command(unit, new ChangeRoster.Change.AddDeputy(person)));
    }

    /** The roster with those above; whoever holds no duty in a unit today is not on it. */
    Roster roster(OrganisationId unit) {
        return roster(unit, new HashSet<>());
    }

    private Roster roster(OrganisationId unit, Set<OrganisationId> below) {
        below.add(unit);
        var today = LocalDate.ofInstant(clock.instant(), Formats.ZONE);
        var here = staff(unit).keySet();
        @Nullable Roster above =
                store.above(unit)
                        .filter(next -> !below.contains(next))
                        .map(next -> roster(next, below))
                        .orElse(null);
        return new Roster(
                unit,
                store.week(unit).stream().filter(s -> here.contains(s.person())).toList(),
                store.standIns(unit, today).stream()
                        .filter(s -> here.contains(s.person()))
                        .toList(),
                store.deputies(unit).stream().filter(here::contains).toList(),
                access.staff().holding(DutyKind.UNIT_HEAD, unit),
                above);
    }

    Map<PersonId, String> staff(OrganisationId unit) {
        return access.staff().named(MAY_BE_ON_DUTY, unit);
    }

    Optional<Organisation> unit(OrganisationId id) {
        return access.organisations().find(id);
    }

    Instant now() {
        return clock.instant();
    }

    Outcome perform(Actor actor, ChangeRoster.Command command) {
        return access.desk().perform(actor, changeRoster, command);
    }
}
