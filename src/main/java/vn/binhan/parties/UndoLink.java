package vn.binhan.parties;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.Subject;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.kinship.Kinship;
import vn.binhan.ledger.Particulars;
import vn.binhan.places.UnitKey;

/**
 * Takes back what was written down about two people of two cases: everything is as it was before,
 * and that it was once thought so stays as history.
 */
final class UndoLink implements Action<UndoLink.Command, UndoLink.Facts, UndoLink.Undone> {

    record Command(CaseRef ref, UUID link, PersonLink.@Nullable Why why) {}

    record Facts(CaseFiles.Held held, PersonLink link) {}

    record Undone(PersonLink link, PersonLink.Why why) {}

    private final CaseFiles files;
    private final LinkStore links;
    private final Kinship kinship;
    private final OnePerson onePerson;

    UndoLink(CaseFiles files, LinkStore links, Kinship kinship, OnePerson onePerson) {
        this.files = files;
        this.links = links;
        this.kinship = kinship;
        this.onePerson = onePerson;
    }

    @Override
    public Operation operation() {
        return Operation.UNDO_LINK;
    }

    @Override
    public @Nullable Facts read(Command command) {
        var ref = command.ref();
        var link = link(command);
        if (link == null) {
            return null;
        }
        kinship.beforePeopleOf(ref.province());
        Stream.of(ref, link.there().ref()).sorted(CaseRef.IN_ORDER).forEach(files::hold);
        links.alone(ref.province());
        var now = link(command);
        return now == null ? null : files.hold(ref).map(held -> new Facts(held, now)).orElse(null);
    }

    private @Nullable PersonLink link(Command command) {
        return links.of(command.ref()).stream()
                .filter(each -> each.id().equals(command.link()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return facts.held().subject();
    }

    @Override
    public @Nullable UnitKey unit(Facts facts) {
        return facts.held().file().unit();
    }

    @Override
    public Decision<Undone> decide(Command command, Facts facts, Actor actor, Instant now) {
        var why = command.why();
        if (!facts.link().isStanding()) {
            return Decision.refuse("parties.refused.link.undone");
        }
        return why == null || why == PersonLink.Why.TAKEN_OUT
                ? Decision.refuse("parties.refused.link.why")
                : Decision.accept(new Undone(facts.link(), why));
    }

    @Override
    public String keep(Undone decided, Actor actor, Instant now) {
        onePerson.part(decided.link(), actor.person(), decided.why(), now);
        return decided.link().id().toString();
    }

    @Override
    public Particulars particulars(Undone decided) {
        return Particulars.none().id("link", decided.link().id()).code("why", decided.why());
    }
}
