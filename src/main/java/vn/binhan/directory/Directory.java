package vn.binhan.directory;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.Operation;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.access.Rights;
import vn.binhan.access.Subject;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.kit.Words;
import vn.binhan.law.Law;
import vn.binhan.law.WorkCalendar;
import vn.binhan.places.Places;
import vn.binhan.places.Unit;
import vn.binhan.places.UnitKey;
import vn.binhan.vault.Opening;
import vn.binhan.vault.Purpose;
import vn.binhan.vault.Reader;
import vn.binhan.vault.Vault;
import vn.binhan.vault.Walls;

/** The door to who helps where: kept by the bodies that answer for it, found by anybody. */
public final class Directory {
    /** The page on which anybody finds help; its address and title say nothing. */
    public static final String HELP = "/dich-vu";

    private final Access access;
    private final Places places;
    private final Law law;
    private final FacilityStore store;
    private final SafePlaces safes;
    private final InstantSource clock;
    private final AddFacility addFacility;
    private final ChangeFacility changeFacility;
    private final CheckFacility checkFacility;
    private final WithdrawFacility withdrawFacility;

    public Directory(
            JdbcClient sql,
            Access access,
            Places places,
            Law law,
            Vault vault,
            InstantSource clock) {
        this.access = access;
        this.places = places;
        this.law = law;
        this.store = new FacilityStore(sql);
        this.safes = new SafePlaces(sql, vault);
        this.clock = clock;
        var bodies = access.organisations();
        this.addFacility = new AddFacility(store, safes, bodies);
        this.changeFacility = new ChangeFacility(store, safes, bodies);
        this.checkFacility = new CheckFacility(store, safes, bodies);
        this.withdrawFacility = new WithdrawFacility(store, safes, bodies);
    }

    /** What the vault asks before it opens a secret place; of all else it asks the others. */
    public static Walls walls(JdbcClient sql, Access access, Walls others) {
        return new SafeWalls(new FacilityStore(sql), access, others);
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        new HelpPages(pages, this).routes(routes);
        new PastePages(pages, this).routes(routes);
        new EntryForms(pages, this).routes(routes);
        new DirectoryPages(pages, access, this).routes(routes);
    }

    /** The lines that anybody may call, those of the nation first. */
    public List<Facility> lines() {
        return store.lines();
    }

    /**
     * Those that help in this place at this moment, as people should read them: open ones first,
     * then the nearer.
     *
     * @param place a commune or a province of today
     */
    public List<Facility> helping(Unit place) {
        return found(place).stream().map(HelpList.Found::facility).toList();
    }

    /**
     * What became of pasted rows.
     *
     * @param left the rows that were not added, as they were pasted
     * @param wrong for each of them one sentence that says what to do
     */
    public record Pasted(int added, List<String> left, List<String> wrong) {}

    /** Adds the rows of a spreadsheet for a body, each as if it had been typed into the form. */
    public Pasted addRows(Actor actor, OrganisationId by, String pasted, Words words) {
        return addRows(actor, by, PastedRows.of(pasted, words), null, words);
    }

    Pasted addRows(
            Actor actor,
            OrganisationId by,
            List<PastedRows.Row> rows,
            @Nullable UUID once,
            Words words) {
        return new AddRows(this, actor, by, words).all(rows, once);
    }

    /** The places of this province in which somebody can sleep, as the public knows them. */
    public List<Facility> takingIn(String province) {
        return store.of(province).stream().filter(Facility::takesIn).toList();
    }

    /** The entry with this number, withdrawn or not. */
    public Optional<Facility> one(FacilityRef ref) {
        return store.find(ref);
    }

    /** How many entries would be left without their unit if these had never been. */
    public long naming(Set<UnitKey> units) {
        return store.naming(units);
    }

    List<HelpList.Found> found(Unit place) {
        var register = places.register();
        var all = store.of(HelpList.codes(register, place, today()));
        return HelpList.of(all, register, place, now(), holidays());
    }

    /** The open entries around a point; what was asked is kept nowhere. */
    List<HelpList.Found> near(Point here) {
        return HelpList.near(store.withPoint(), here, now(), holidays());
    }

    /** Entries that stand, by their references, in this order. */
    List<Facility> standing(List<String> refs) {
        return refs.stream()
                .flatMap(ref -> FacilityRef.parse(ref).flatMap(store::find).stream())
                .filter(facility -> !facility.isWithdrawn())
                .toList();
    }

    /** The lines of the whole nation, open ones first. */
    List<HelpList.Found> foundEverywhere() {
        var nation = places.on(Places.NATION, today()).orElseThrow();
        return HelpList.of(lines(), places.register(), nation, now(), holidays());
    }

    /** The entry that an address names, if this person's province has to do with it. */
    Optional<Facility> visible(Actor actor, String ref) {
        return FacilityRef.parse(ref)
                .flatMap(store::find)
                .filter(facility -> {
                    var keeper = facility.keeper();
                    return keeper == null || keeper.province().equals(actor.person().province());
                });
    }

    /** For which of the person's bodies an act on this entry would be. */
    Optional<OrganisationId> body(Actor actor, Facility facility, Operation operation) {
        var keeper = facility.keeper();
        var area = facility.details().area().code();
        return bodies(actor, operation).stream()
                .filter(body ->
                        keeper == null
                                ? area.equals(Places.NATION) || area.equals(body.province())
                                : keeper.equals(body))
                .findFirst();
    }

    List<Facility> of(Actor actor) {
        return store.of(actor.person().province());
    }

    List<VersionStore.Version> versions(FacilityRef ref) {
        return store.versions(ref);
    }

    /** Opens a secret place for whom the vault lets in: the commune, then a line, the address. */
    public Opening open(Reader reader, FacilityRef ref, Purpose purpose) {
        return safes.open(reader, ref, purpose);
    }

    SafePlaces safes() {
        return safes;
    }

    PlaceChoice choice() {
        return new PlaceChoice(places, today());
    }

    Outcome perform(Actor actor, AddFacility.Command command) {
        return access.desk().perform(actor, addFacility, command);
    }

    Outcome perform(Actor actor, ChangeFacility.Command command) {
        return access.desk().perform(actor, changeFacility, command);
    }

    Outcome perform(Actor actor, CheckFacility.Command command) {
        return access.desk().perform(actor, checkFacility, command);
    }

    Outcome perform(Actor actor, WithdrawFacility.Command command) {
        return access.desk().perform(actor, withdrawFacility, command);
    }

    /** The bodies for which this person may do this, in the order of their duties. */
    List<OrganisationId> bodies(Actor actor, Operation operation) {
        return actor.duties().stream()
                .map(duty -> duty.organisation())
                .distinct()
                .filter(body ->
                        Rights.dutyFor(actor, operation, Subject.of("directory", body)).isPresent())
                .toList();
    }

    Optional<Organisation> body(OrganisationId id) {
        return access.organisations().find(id);
    }

    /** How words become communes for somebody who writes for a body of this province. */
    Typed.Places typing(String province) {
        var choice = choice();
        var today = today();
        var register = places.register();
        return new Typed.Places() {
            @Override
            public List<Unit> communes(String words) {
                var here = communesHere(words);
                return PlaceChoice.named(here, words).map(List::of).orElse(here);
            }

            private List<Unit> communesHere(String words) {
                return choice.communes(words).stream()
                        .filter(unit ->
                                province.equals(Places.NATION)
                                        || register.above(unit.key(), "province", today)
                                                .filter(p -> p.key().code().equals(province))
                                                .isPresent())
                        .toList();
            }

            @Override
            public UnitKey province() {
                return register.on(province, today).orElseThrow().key();
            }

            @Override
            public UnitKey nation() {
                return register.on(Places.NATION, today).orElseThrow().key();
            }

            @Override
            public String written(Unit commune) {
                return choice.written(commune);
            }
        };
    }

    /** Whether these words say where a place of this province lies whose address is secret. */
    public boolean tells(String province, String words) {
        return safes.tells(province, words);
    }

    /** The unit as people write it, with its province. */
    public String written(UnitKey key) {
        return places.register().find(key).map(choice()::written).orElse("");
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), Formats.ZONE);
    }

    LocalDate today() {
        return now().toLocalDate();
    }

    /** The days off that are written in the calendar, weekends not among them. */
    Predicate<LocalDate> holidays() {
        var off = WorkCalendar.Kind.OFF;
        return day -> law.calendar().written(day).filter(w -> w.kind() == off).isPresent();
    }
}
