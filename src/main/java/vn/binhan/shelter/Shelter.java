package vn.binhan.shelter;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.directory.Directory;
import vn.binhan.directory.FacilityRef;
import vn.binhan.directory.Kind;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.law.Clock;
import vn.binhan.law.Due;
import vn.binhan.law.Law;
import vn.binhan.law.Rule;
import vn.binhan.law.Rules;
import vn.binhan.ledger.Particulars;
import vn.binhan.needs.Needs;
import vn.binhan.vault.Opening;
import vn.binhan.vault.Purpose;
import vn.binhan.vault.Reader;
import vn.binhan.vault.Walls;

/** The door to places to sleep: free ones by need, held for an hour, the address shown once. */
public final class Shelter {
    /** Who may bring or visit her. */
    private static final List<DutyKind> ESCORTS =
            List.of(DutyKind.CASE_WORKER, DutyKind.UNIT_HEAD, DutyKind.DUTY_OFFICER);

    private final Access access;
    private final Chronicle chronicle;
    private final Directory directory;
    private final Needs needs;
    private final Law law;
    private final InstantSource clock;
    private final PlaceStore places;
    private final ErrandStore errands;
    private final Acts acts;

    /** What people do about places, each in its own class. */
    record Acts(
            HoldPlace hold,
            TellOfStay tell,
            NameEscort escort,
            ShowAddress show,
            AddPlaces add,
            ChangePlace change) {}

    public Shelter(
            JdbcClient sql,
            Access access,
            CaseFiles files,
            Chronicle chronicle,
            Directory directory,
            Needs needs,
            Law law,
            InstantSource clock) {
        this.access = access;
        this.chronicle = chronicle;
        this.directory = directory;
        this.needs = needs;
        this.law = law;
        this.clock = clock;
        this.places = new PlaceStore(sql);
        this.errands = new ErrandStore(sql);
        var kept = new Kept(directory);
        this.acts =
                new Acts(
                        new HoldPlace(chronicle, places, directory),
                        new TellOfStay(chronicle, places, this::tellBy, this::firstService),
                        new NameEscort(chronicle, places, errands, directory, this::escorts),
                        new ShowAddress(errands),
                        new AddPlaces(places, kept),
                        new ChangePlace(places, kept, this::foundEmpty));
        files.whenErased(places::forget);
    }

    /** What the vault asks before it opens an address to an escort; of all else it asks others. */
    public static Walls walls(JdbcClient sql, InstantSource clock, Walls others) {
        return new EscortWalls(new ErrandStore(sql), clock, others);
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        new StayPages(new StoryPages(pages, access, chronicle, clock), this).routes(routes);
        new ErrandPages(pages, this).routes(routes);
        new PlacePages(pages, this).routes(routes);
        access.waiting().behind("/don", ErrandStore.OPEN);
    }

    /** Writes down places of a shelter as its keeper does at the page. */
    public Outcome add(
            Actor keeper, FacilityRef facility, Set<Suits> suits, int people, int count) {
        var command =
                new AddPlaces.Command(facility, new PlaceStore.Wish(suits, people), count, null);
        return access.desk().perform(keeper, acts.add, command);
    }

    /** Trusted addresses tell the commune when they took somebody in (rule C12). */
    private Optional<Instant> tellBy(UUID stay, Instant arrived) {
        var trusted =
                places.with(stay)
                        .flatMap(place -> directory.one(place.facility()))
                        .filter(each -> each.details().kind() == Kind.TRUSTED_ADDRESS);
        var course = Clock.Course.from(arrived);
        var due = law.clock("C12", Rules.CaseKind.DOMESTIC_VIOLENCE, course, clock.instant()).due();
        return trusted.isPresent() && due instanceof Due.By by
                ? Optional.of(by.at())
                : Optional.empty();
    }

    /** The rule by which a trusted address tells the commune now (C12). */
    Rule tellingRule() {
        return law.rules().basis("C12", LocalDate.ofInstant(clock.instant(), Formats.ZONE));
    }

    /** That a shelter took her in is the first service of her need for safety. */
    private void firstService(Actor worker, CaseRef ref, int need, Instant at, UUID stay) {
        var name =
                places.with(stay)
                        .flatMap(place -> directory.one(place.facility()))
                        .map(facility -> facility.details().name())
                        .orElseGet(stay::toString);
        if (!(needs.served(worker, ref, need, at, name) instanceof Outcome.Done)) {
            throw new IllegalStateException("The need of a stay was not settled");
        }
    }

    private void foundEmpty(UUID stay, Instant now) {
        var codes = Particulars.none().id("stay", stay);
        access.wall()
                .asClock(() ->
                        places.caseOf(stay)
                                .flatMap(her ->
                                        chronicle.addByClock(
                                                her,
                                                _ ->
                                                        List.of(
                                                                new Draft(
                                                                        StayEvent.FOUND_EMPTY,
                                                                        now,
                                                                        codes)),
                                                now)));
    }

    /** Everybody in the province who may bring or visit her. */
    Set<PersonId> escorts(String province) {
        var all = new HashSet<PersonId>();
        ESCORTS.forEach(duty -> all.addAll(access.staff().across(duty, province).keySet()));
        return all;
    }

    /** The body for which this person would go. */
    Optional<OrganisationId> body(Actor actor) {
        return actor.duties().stream()
                .filter(duty -> ESCORTS.contains(duty.kind()))
                .map(duty -> duty.organisation())
                .findFirst();
    }

    List<Errand> errandsOf(Actor actor) {
        return errands.of(actor.person(), now());
    }

    /** Opens the address of an errand that was claimed just now; shown is shown. */
    Opening address(Actor actor, Errand errand) {
        var duty =
                actor.duties().stream()
                        .filter(each -> ESCORTS.contains(each.kind()))
                        .findFirst()
                        .orElseThrow();
        var reader =
                new Reader(
                        actor.person().province(),
                        actor.person().number(),
                        duty.kind().name(),
                        duty.organisation().number());
        Opening opened = new Opening.Absent();
        try {
            opened = directory.open(reader, errand.facility(), Purpose.VISIT_OR_ESCORT);
            return opened;
        } finally {
            if (opened instanceof Opening.Shown) {
                errands.shown(errand.id(), now());
            } else {
                errands.letGo(errand.id());
            }
        }
    }

    Stream<PlaceStore.Room> free(String province, PlaceStore.Wish wish) {
        return places.free(province, wish, now()).stream();
    }

    Instant now() {
        return clock.instant();
    }

    Access access() {
        return access;
    }

    Directory directory() {
        return directory;
    }

    PlaceStore places() {
        return places;
    }

    ErrandStore errands() {
        return errands;
    }

    Acts acts() {
        return acts;
    }
}
