package vn.binhan.accountability;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Access;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Outcome;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseFile;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.casefiles.Conflicts;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Story;
import vn.binhan.dossiers.DossierShelf;
import vn.binhan.kit.Log;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.law.Law;
import vn.binhan.measures.Measures;
import vn.binhan.papers.FieldSource;
import vn.binhan.places.Places;
import vn.binhan.risk.Change;
import vn.binhan.today.Item;
import vn.binhan.today.Today;

/**
 * The door to what he answers for: dossiers of stopping, summons, sanction, the community's word or
 * work for it, and the programme, each asked for from her case and kept apart from it.
 */
public final class Accountability {

    private final Rooms rooms;
    private final InstantSource clock;
    private final DossierShelf<Matter, Stage> store;
    private final WorkStore works;
    private final Acts acts;

    /** The other rooms on which this one stands. */
    public record Rooms(
            Access access,
            CaseFiles files,
            Chronicle chronicle,
            Measures measures,
            Law law,
            Places places) {}

    /** What people do. */
    record Acts(
            AskProceeding ask,
            SanctionBreach breach,
            List<TellAct> tell,
            RecogniseWork recognise) {}

    public Accountability(JdbcClient sql, Rooms rooms, InstantSource clock) {
        this.rooms = rooms;
        this.clock = clock;
        this.store = new DossierShelf<>(sql, "accountability", Matter.class, Stage.class);
        this.works = new WorkStore(sql);
        var chronicle = rooms.chronicle();
        this.acts =
                new Acts(
                        new AskProceeding(
                                rooms.measures().dossiers(),
                                store,
                                this::limits,
                                this::isSanctioned,
                                rooms.measures()::reveals,
                                clock),
                        new SanctionBreach(rooms, store, clock),
                        Act.told().stream()
                                .map(act -> new TellAct(chronicle, act, works, this::limits))
                                .toList(),
                        new RecogniseWork(works));
        chronicle.dossiersBeginWith(Act.ASKED);
        chronicle.whenTold(this::told);
        rooms.files().whenErased(store::remove);
        var conflicts = rooms.files().conflicts();
        rooms.files().managing().goesAlong(store::dossiersOf);
        conflicts.keepApart(new OnHisSide());
        conflicts.whenBarred((from, found, now) ->
                store.linksOf(from).forEach(link -> conflicts.bar(link.dossier(), found, now)));
    }

    /** Only people of the deciding unit and of the police there are named on a dossier. */
    private final class OnHisSide implements Conflicts.HisSide {
        @Override
        public boolean has(CaseFile file) {
            return store.find(file.ref()).isPresent();
        }

        @Override
        public boolean mayBeNamed(CaseFile file, PersonId person) {
            return rooms.measures().dossiers().staff(file).containsKey(person.toString());
        }
    }

    /**
     * Whether a sanction for the act of that day was decided in a dossier that came out of this
     * case, or out of an order of it; read behind the program's own wall, of which the answer alone
     * comes out.
     */
    private boolean isSanctioned(CaseRef hers, Instant act) {
        return rooms.access()
                .wall()
                .asClock(() ->
                        Stream.concat(Stream.of(hers), rooms.measures().ordersOf(hers).stream())
                                .flatMap(from -> store.dossiersOf(from).stream())
                                .distinct()
                                .flatMap(dossier ->
                                        Proceeding.of(rooms.chronicle().of(dossier)).stream())
                                .anyMatch(proceeding -> proceeding.isSanctionOf(act)));
    }

    /** What waits in proceedings for this person today. */
    public List<Item> today(Actor actor) {
        var proof = rooms.access().wall().asking(actor.person()).proof();
        var now = clock.instant();
        return store.today(proof, now.plus(Today.SOON)).stream()
                .map(each -> each.line())
                .map(line ->
                        new Item(
                                Item.Danger.RAISED,
                                line.due(),
                                "accountability.dossier",
                                line.ref().toString().substring(3, 11),
                                List.of(
                                        "accountability.matter." + line.kind(),
                                        "accountability.stage." + line.state()),
                                "/xu-ly/" + line.ref()))
                .toList();
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        new AskPages(pages, this).routes(routes);
        new DossierPages(pages, this).routes(routes);
        new WorkPages(pages, this).routes(routes);
        rooms.access().waiting().behind("/xu-ly", store.dueSoon());
    }

    /** What dossiers about him give to their papers. */
    public FieldSource fields() {
        return new ProceedingFields(this);
    }

    /**
     * What has come of her case for him, as far as whoever works with her has to know it.
     *
     * @param answered whether something about him took effect; what was only asked for, refused,
     *     withdrawn or taken back did not
     * @param investigated whether the investigators have it
     * @param cleared when they said of all that they had that it is no crime; absent where they
     *     have something, or gave something back for another reason
     */
    public record Done(boolean answered, boolean investigated, @Nullable Instant cleared) {
        public static final Done NOTHING = new Done(false, false, null);
    }

    /** What has come of this case so far; behind the program's own wall. */
    public Done done(CaseRef hers) {
        var dossiers = rooms.access().wall().asClock(() -> store.statesOf(hers));
        return new Done(
                rooms.measures().tookEffect(hers)
                        || dossiers.stream().anyMatch(each -> each.kind().isAnswer(each.state())),
                dossiers.stream().anyMatch(each -> each.state() == Stage.PASSED_ON),
                cleared(dossiers));
    }

    /** When the last of what the investigators had came back as no crime; absent if one did not. */
    private @Nullable Instant cleared(List<DossierShelf.Line<Matter, Stage>> dossiers) {
        var passed =
                rooms.access()
                        .wall()
                        .asClock(() ->
                                dossiers.stream()
                                        .flatMap(each ->
                                                Proceeding.of(rooms.chronicle().of(each.ref()))
                                                        .stream())
                                        .filter(each -> each.last(Act.PASSED_ON).isPresent())
                                        .toList());
        return passed.stream().allMatch(each -> each.cleared().isPresent())
                ? passed.stream()
                        .flatMap(each -> each.cleared().stream())
                        .max(Comparator.naturalOrder())
                        .orElse(null)
                : null;
    }

    /** Does what time has made due: says what was not done in time; never fails. */
    public void lookAfter() {
        var now = clock.instant();
        rooms.access().wall().asClock(() -> store.toLookAt(now)).forEach(this::look);
    }

    /** One that cannot be looked at keeps no other waiting. */
    private void look(CaseRef ref) {
        try {
            var now = clock.instant();
            rooms.access()
                    .wall()
                    .asClock(() ->
                            rooms.chronicle()
                                    .addByClock(
                                            ref,
                                            story ->
                                                    Proceeding.of(story.happenings()).stream()
                                                            .flatMap(each ->
                                                                    Watch.due(each, limits(), now)
                                                                            .stream())
                                                            .toList(),
                                            now)
                                    .isPresent());
        } catch (RuntimeException e) {
            Log.warn(new AccountabilityEvent.NotLookedAt(e.getClass()));
        }
    }

    /** Within the telling: what waits from now on, and what her own case has to hear. */
    private void told(Story story) {
        var proceeding = Proceeding.of(story.happenings());
        if (proceeding.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var ref = story.held().file().ref();
        var last = story.happenings().getLast();
        var limits = limits();
        var stage = proceeding.get().stage();
        store.stands(
                ref,
                new DossierShelf.Standing<>(
                        stage,
                        stage.isOpen(),
                        Watch.waits(proceeding.get(), limits, now),
                        Watch.next(proceeding.get(), limits, now)));
        if (last.is(Act.ABSENT)
                || last.is(Act.BROKEN_OFF)
                || last.is(Act.WORK_LEFT)
                || last.is(Act.GIVEN_BACK)) {
            // He stays away from what was to change him, or may be free now.
            rooms.measures().dossiers().judgeAnew(store, ref, Change.OTHER, last.at(), now);
        }
    }

    Limits limits() {
        return new Limits(rooms.law().rules(), rooms.law().calendar());
    }

    Rooms rooms() {
        return rooms;
    }

    DossierShelf<Matter, Stage> store() {
        return store;
    }

    WorkStore works() {
        return works;
    }

    Acts acts() {
        return acts;
    }

    Instant now() {
        return clock.instant();
    }

    <C, F, D> Outcome perform(Actor actor, Action<C, F, D> action, C command) {
        return rooms.access().desk().perform(actor, action, command);
    }
}
