package vn.binhan.parties;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.Duty;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.access.Rights;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.kinship.Kinship;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.vault.Identity;
import vn.binhan.vault.Opening;
import vn.binhan.vault.Purpose;
import vn.binhan.vault.Reader;
import vn.binhan.vault.Sealed;
import vn.binhan.vault.Vault;
import vn.binhan.vault.VaultFault;

/** The door to the people of cases: written down sealed, opened for a purpose, found blindly. */
public final class Parties {
    private final Access access;
    private final CaseFiles files;
    private final Vault vault;
    private final PartyStore parties;
    private final AddParty addParty;
    private final Searches searches;
    private final CorrectParty correctParty;
    private final TakeOutParty takeOutParty;
    private final Links links;

    public Parties(
            JdbcClient sql,
            Access access,
            CaseFiles files,
            Kinship kinship,
            Vault vault,
            InstantSource clock) {
        this.access = access;
        this.files = files;
        this.vault = vault;
        this.parties = new PartyStore(sql);
        this.addParty = new AddParty(files, parties, kinship, vault);
        this.correctParty = new CorrectParty(files, parties, kinship, vault);
        var linkStore = new LinkStore(sql);
        var onePerson = new OnePerson(access, files.conflicts(), linkStore);
        this.links = new Links(access, files, kinship, vault, parties, linkStore, onePerson);
        files.conflicts().whenTied(onePerson);
        var besides = new Besides(parties, kinship, vault);
        kinship.knowsWritings(
                (ref, number) -> access.wall().asClock(() -> besides.whose(ref, number)));
        files.whenErased(ref -> onePerson.erased(ref, clock.instant()));
        this.takeOutParty = new TakeOutParty(files, parties, kinship, vault, onePerson);
        this.searches = new Searches(access, files, kinship, vault, parties);
        files.whenErased(parties::remove);
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        new PartyPages(pages, this, vault).routes(routes);
        new CorrectionPages(pages, this).routes(routes);
        new LinkPages(pages, access, links).routes(routes);
        new SearchPages(pages, access, this).routes(routes);
    }

    /**
     * A case's people for somebody for whom it is there.
     *
     * @param out those who were taken out of it
     * @param mayAdd whether they may write down another person
     * @param mayOpen whether they may ask to open
     */
    record People(
            List<Party> all,
            List<Party> out,
            boolean mayAdd,
            boolean mayCorrect,
            boolean mayOpen,
            boolean maySearch) {

        /** Somebody who is or was of the case. */
        Optional<Party> find(UUID party) {
            return Stream.concat(all.stream(), out.stream())
                    .filter(each -> each.id().equals(party))
                    .findFirst();
        }
    }

    /** The people of a case; that somebody looked is in the record then. */
    Optional<People> of(Actor actor, CaseRef ref) {
        return files.visit(actor, ref)
                .map(held -> {
                    var all = access.wall().as(actor, () -> parties.of(ref));
                    return new People(
                            all.stream().filter(party -> party.out() == null).toList(),
                            all.stream().filter(party -> party.out() != null).toList(),
                            may(actor, Operation.ADD_PARTY, held),
                            may(actor, Operation.CORRECT_PARTY, held),
                            may(actor, Operation.OPEN_PARTY, held),
                            may(actor, Operation.SEARCH_PEOPLE, held));
                });
    }

    /** Within the program's own act, before the case is made: see {@link #addReported}. */
    public void beforeReport(String province) {
        addParty.before(province);
    }

    /**
     * Writes down, behind the program's wall and in its transaction, somebody who was named in a
     * report, and keeps the case from every member of staff who is tied to them. Named again with
     * nothing new, as when the rest of a call follows, they are written down once.
     */
    public void addReported(CaseRef ref, Role role, Identity who, Instant now) {
        addParty.reported(ref, role, who, now);
    }

    private static boolean may(Actor actor, Operation operation, CaseFiles.Held held) {
        return Rights.dutyFor(actor, operation, held.subject()).isPresent();
    }

    /** Writes down a person of a case as its worker does at the page; a place only where known. */
    public Outcome writeDown(
            Actor worker, CaseRef ref, Role role, Identity identity, @Nullable String place) {
        var known = new EnumMap<PartyField, String>(PartyField.class);
        known.put(PartyField.NAME, identity.name());
        identity.phones().forEach(phone -> known.put(PartyField.PHONE, phone));
        if (identity.birthYear() != null) {
            known.put(PartyField.BIRTH_YEAR, String.valueOf(identity.birthYear()));
        }
        if (identity.citizenNumber() != null) {
            known.put(PartyField.CITIZEN_NUMBER, identity.citizenNumber());
        }
        if (place != null) {
            known.put(PartyField.ADDRESS, place);
        }
        return perform(worker, new AddParty.Command(ref, role, new Written(known), null));
    }

    /**
     * Other cases in which somebody of this one may stand as well: for the program, which shows of
     * them only what the one who asks may know.
     */
    public List<CaseRef> alike(CaseRef ref) {
        return access.wall().asClock(() -> parties.of(ref)).stream()
                .flatMap(party -> vault.alike(ref.province(), party.id()).stream())
                .map(other -> new CaseRef(other.of().province(), other.of().id()))
                .filter(other -> !other.equals(ref))
                .distinct()
                .toList();
    }

    /**
     * Whether these words, which go to those who work with him, say where somebody of her case is,
     * or name who told of him: compared inside, and shown to nobody.
     */
    public boolean tells(CaseRef hers, String words) {
        return new Guarded(parties, vault).isIn(hers, words);
    }

    /** The blind searches from cases, and those that an inspector looks into. */
    Searches searches() {
        return searches;
    }

    /** In which other cases the people of this one stand. */
    Links links() {
        return links;
    }

    Outcome perform(Actor actor, AddParty.Command command) {
        return access.desk().perform(actor, addParty, command);
    }

    Outcome perform(Actor actor, CorrectParty.Command command) {
        return access.desk().perform(actor, correctParty, command);
    }

    Outcome perform(Actor actor, TakeOutParty.Command command) {
        return access.desk().perform(actor, takeOutParty, command);
    }

    /** Opens these things about a person: all that are known of them, or none. */
    Answer open(Actor actor, CaseRef ref, UUID id, Purpose purpose, Set<PartyField> what) {
        return open(
                actor,
                ref,
                id,
                purpose,
                what,
                party -> {
                    var found = new EnumMap<PartyField, Sealed>(PartyField.class);
                    what.forEach(field ->
                            parties.sealed(ref, party, field)
                                    .ifPresent(each -> found.put(field, each)));
                    return found;
                });
    }

    /** Opens what stood in a field before it was corrected or the person was taken out. */
    Answer open(Actor actor, CaseRef ref, UUID id, Purpose purpose, PartyField what, int edit) {
        return open(
                actor,
                ref,
                id,
                purpose,
                Set.of(what),
                party -> {
                    var found = new EnumMap<PartyField, Sealed>(PartyField.class);
                    party.earlier().stream()
                            .filter(each -> each.field() == what && each.edit() == edit)
                            .findFirst()
                            .flatMap(each -> parties.sealed(ref, party, each))
                            .ifPresent(each -> found.put(what, each));
                    return found;
                });
    }

    private Answer open(
            Actor actor,
            CaseRef ref,
            UUID id,
            Purpose purpose,
            Set<PartyField> what,
            Function<Party, Map<PartyField, Sealed>> found) {
        var held = files.visit(actor, ref);
        var duty = held.flatMap(h -> duty(actor, what, h));
        var party = access.wall().as(actor, () -> parties.find(ref, id));
        if (duty.isEmpty() || party.isEmpty()) {
            return new Answer.Absent();
        }
        var sealed = access.wall().as(actor, () -> found.apply(party.get()));
        if (sealed.isEmpty()) {
            return new Answer.Stopped("parties.refused.unknown", List.of());
        }
        var asked = List.copyOf(sealed.values());
        try {
            return switch (vault.open(reader(actor, duty.get()), purpose, asked)) {
                case Opening.Shown shown -> {
                    var values = new EnumMap<PartyField, String>(PartyField.class);
                    var fields = List.copyOf(sealed.keySet());
                    for (var i = 0; i < fields.size(); i++) {
                        values.put(fields.get(i), shown.text(i));
                    }
                    yield new Answer.Shown(party.get(), values);
                }
                case Opening.Exhausted(var limit, var again) ->
                        new Answer.Stopped("vault.quota." + limit, List.of(Formats.minute(again)));
                case Opening.Absent() -> new Answer.Stopped("parties.refused.notnow", List.of());
            };
        } catch (VaultFault fault) {
            return new Answer.Stopped(fault.key(), fault.values());
        }
    }

    /** The duty by which this person may open all of it. */
    private static Optional<Duty> duty(Actor actor, Set<PartyField> what, CaseFiles.Held held) {
        var place = what.stream().anyMatch(PartyField::isPlace);
        var operation = place ? Operation.OPEN_PLACE : Operation.OPEN_PARTY;
        return Rights.dutyFor(actor, operation, held.subject());
    }

    static Reader reader(Actor actor, Duty duty) {
        var person = actor.person();
        return new Reader(
                person.province(),
                person.number(),
                duty.kind().name(),
                duty.organisation().number());
    }
}
