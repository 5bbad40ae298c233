package vn.binhan.measures;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Access;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Outcome;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Story;
import vn.binhan.directory.Directory;
import vn.binhan.dossiers.DossierShelf;
import vn.binhan.kit.Log;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.law.Law;
import vn.binhan.papers.FieldSource;
import vn.binhan.parties.Parties;
import vn.binhan.places.Places;
import vn.binhan.rosters.Rosters;
import vn.binhan.today.Item;
import vn.binhan.vault.Vault;

/**
 * The door to measures towards the person who used violence: asked for from her case, decided and
 * carried out in dossiers of their own, each with its legal clocks.
 */
public final class Measures {

    private final Rooms rooms;
    private final InstantSource clock;
    private final NearEnd nearEnd;
    private final DossierShelf<MeasureKind, OrderState> store;
    private final Dossiers dossiers;
    private final Acts acts;

    /** The other rooms on which this one stands. */
    public record Beside(
            Parties parties, Rosters rosters, Law law, Places places, Directory directory) {}

    /** What her own story tells when an order is near its end, so that danger is judged anew. */
    public interface NearEnd {
        Draft apply(Instant at);
    }

    /** All of them. */
    record Rooms(Access access, CaseFiles files, Chronicle chronicle, Vault vault, Beside beside) {
        Parties parties() {
            return beside.parties();
        }

        Rosters rosters() {
            return beside.rosters();
        }

        Law law() {
            return beside.law();
        }

        Places places() {
            return beside.places();
        }
    }

    /** What people do about orders. */
    record Acts(
            RequestOrder request,
            WithdrawRequest withdraw,
            DecideOrder decide,
            RefuseOrder refuse,
            ServeOrder serve,
            NameSupervisor supervise,
            NotifyContact notifyContact,
            EndContact endContact,
            RecordBreach breach,
            AskCancel askCancel,
            AnswerCancel answerCancel,
            JudgeDanger judge) {}

    public Measures(
            JdbcClient sql,
            Access access,
            CaseFiles files,
            Chronicle story,
            Vault vault,
            Beside beside,
            NearEnd nearEnd,
            InstantSource clock) {
        this.nearEnd = nearEnd;
        this.rooms = new Rooms(access, files, story, vault, beside);
        this.clock = clock;
        this.store = new DossierShelf<>(sql, "measures", MeasureKind.class, OrderState.class);
        this.dossiers = new Dossiers(rooms, store);
        this.acts =
                new Acts(
                        new RequestOrder(
                                dossiers,
                                (rule, start) -> clocks().end(rule, start),
                                this::reveals,
                                clock),
                        new WithdrawRequest(story, this::clocks),
                        new DecideOrder(story, this::clocks),
                        new RefuseOrder(story, this::clocks),
                        new ServeOrder(story, this::clocks),
                        new NameSupervisor(story, this::clocks, dossiers),
                        new NotifyContact(story, this::clocks),
                        new EndContact(story, this::clocks),
                        new RecordBreach(story, this::clocks),
                        new AskCancel(story, this::clocks),
                        new AnswerCancel(story, this::clocks),
                        new JudgeDanger(story, this::clocks));
        story.dossiersBeginWith(OrderKind.REQUESTED);
        story.whenTold(this::told);
        rooms.files().whenErased(store::remove);
        rooms.files().managing().goesAlong(store::dossiersOf);
        var conflicts = files.conflicts();
        conflicts.keepApart(dossiers);
        conflicts.whenBarred((hers, found, now) ->
                store.dossiersOf(hers).forEach(each -> conflicts.bar(each, found, now)));
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        new RequestPages(pages, this).routes(routes);
        new OrderPages(pages, this).routes(routes);
        rooms.access().waiting().behind("/bien-phap", store.dueSoon());
    }

    /** What waits in orders for this person today. */
    public List<Item> today(Actor actor) {
        return OrdersToday.of(store, rooms.access().wall().asking(actor.person()), clock.instant());
    }

    /** Which words of a request say what her case keeps sealed, as a reason; within an act. */
    public String reveals(CaseRef hers, Asked asked) {
        return new SealedWords(rooms).in(hers, asked);
    }

    /** What dossiers give to their papers. */
    public FieldSource fields() {
        return new OrderFields(this);
    }

    /** Does what time has made due: alarms, warnings before the end, the end; never fails. */
    public void lookAfter() {
        var now = clock.instant();
        rooms.access().wall().asClock(() -> store.toLookAt(now)).forEach(this::look);
    }

    /** One that cannot be looked at keeps no other waiting. */
    private void look(CaseRef ref) {
        try {
            rooms.access().wall().asClock(() -> lookWithin(ref, clock.instant()));
        } catch (RuntimeException e) {
            Log.warn(new MeasureEvent.NotLookedAt(e.getClass()));
        }
    }

    /** Her case is held before the dossier, as whenever something is asked for from it. */
    private boolean lookWithin(CaseRef ref, Instant now) {
        var due = due(rooms.chronicle().of(ref), now);
        var hers = hers(ref);
        if (hers.isPresent() && nearEnd(due).isPresent()) {
            return rooms.chronicle()
                    .addByClock(hers.get(), story -> warned(story, ref, now), now)
                    .isPresent();
        }
        return tell(ref, now).isPresent();
    }

    private List<Draft> warned(Story hers, CaseRef ref, Instant now) {
        return tell(ref, now)
                .filter(_ -> hers.isOpen())
                .map(end -> List.of(nearEnd.apply(end)))
                .orElse(List.of());
    }

    /** Tells what is due in the dossier; the moment at which its end came near, if it did now. */
    private Optional<Instant> tell(CaseRef ref, Instant now) {
        var told = new AtomicReference<List<Draft>>(List.of());
        rooms.chronicle()
                .addByClock(
                        ref,
                        story -> {
                            told.set(due(story.happenings(), now));
                            return told.get();
                        },
                        now);
        return nearEnd(told.get());
    }

    private List<Draft> due(List<Happening> story, Instant now) {
        return OrderWatch.due(Order.of(story), clocks(), now);
    }

    private static Optional<Instant> nearEnd(List<Draft> due) {
        return due.stream()
                .filter(draft -> draft.kind() == OrderKind.WARNED)
                .map(Draft::at)
                .reduce((_, later) -> later);
    }

    /** Within the telling: who has to know of it, and what waits from now on. */
    private void told(Story story) {
        if (story.happenings().isEmpty()
                || story.happenings().stream()
                        .allMatch(each -> OrderKind.of(each.kind()).isEmpty())) {
            return;
        }
        var now = clock.instant();
        var ref = story.held().file().ref();
        var last = story.happenings().getLast();
        if (last.is(OrderKind.DECIDED) || last.is(OrderKind.COURT_ORDERED)) {
            dossiers.tellPolice(story.held().file(), now);
        }
        dossiers.heard(ref, last, now);
        if (last.is(OrderKind.SUPERVISED)) {
            last.codes()
                    .text("person")
                    .map(PersonId::parse)
                    .ifPresent(person -> dossiers.engage(ref, Set.of(person), now));
        }
        stands(ref, Order.of(story.happenings()), now);
    }

    private void stands(CaseRef ref, Order order, Instant now) {
        var clocks = clocks();
        var due = OrderWatch.actBy(order, clocks, now);
        var look = OrderWatch.next(order, clocks, now);
        store.stands(ref, new DossierShelf.Standing<>(order.at(now), due.isPresent(), due, look));
    }

    OrderClocks clocks() {
        return new OrderClocks(rooms.law().rules(), rooms.law().calendar());
    }

    Rooms rooms() {
        return rooms;
    }

    /**
     * The case from which a dossier of an order was asked for; for the program behind its own wall
     * alone, never for somebody who works with him.
     */
    public Optional<CaseRef> hersOf(CaseRef dossier) {
        return rooms.access().wall().asClock(() -> hers(dossier));
    }

    /** The orders that were asked for from this case; behind the wall of whoever asks. */
    public List<CaseRef> ordersOf(CaseRef hers) {
        return store.dossiersOf(hers);
    }

    /** An order is asked for from one case. */
    private Optional<CaseRef> hers(CaseRef dossier) {
        return store.from(dossier).stream().findFirst();
    }

    /** Whether an order out of this case held: asked for, refused or taken back is not enough. */
    public boolean tookEffect(CaseRef hers) {
        return rooms.access().wall().asClock(() -> store.statesOf(hers)).stream()
                .anyMatch(line -> line.state().tookEffect());
    }

    /** When he broke an order, the newest; empty when this is none or nobody saw it broken. */
    public static Optional<Instant> broken(List<Happening> dossier) {
        return Order.of(dossier).last(OrderKind.BREACHED).map(Order.Event::at);
    }

    DossierShelf<MeasureKind, OrderState> store() {
        return store;
    }

    /** Opens dossiers about him; other rooms open theirs through it as well. */
    public Dossiers dossiers() {
        return dossiers;
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
