package vn.binhan.papers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.Rights;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryAct;
import vn.binhan.kit.Json;
import vn.binhan.ledger.Particulars;
import vn.binhan.vault.Vault;

/**
 * Keeps what was written into a paper so far by somebody who may issue it, sealed under the key of
 * its case, for whoever goes on with it. What somebody else wrote meanwhile is never lost unseen.
 */
final class KeepUnfinished extends StoryAct<KeepUnfinished.Command> {
    private static final int LONGEST = 60_000;

    /** What was written by hand, by the names of the fields; nothing at all takes it away. */
    record Command(CaseRef ref, Map<String, String> byHand, int edit) implements StoryAct.Command {
        @Override
        public String toString() {
            return "unfinished";
        }
    }

    private final Vault vault;
    private final UnfinishedStore store;
    private final PaperKind kind;
    private final Command command;

    KeepUnfinished(
            Chronicle chronicle,
            Vault vault,
            UnfinishedStore store,
            PaperKind kind,
            Command command) {
        super(chronicle);
        this.vault = vault;
        this.store = store;
        this.kind = kind;
        this.command = command;
    }

    @Override
    public Operation operation() {
        return Operation.KEEP_PAPER;
    }

    @Override
    protected boolean onDossier() {
        return kind.home().dossier();
    }

    @Override
    protected boolean afterClosing() {
        return kind == PaperKind.CLOSURE;
    }

    @Override
    public Decision<List<Draft>> tell(Command command, Story story, Actor actor, Instant now) {
        if (Rights.dutyFor(actor, kind.operation(), story.held().subject()).isEmpty()) {
            return Decision.refuse("papers.refused.kind");
        }
        if (Json.line(command.byHand()).length() > LONGEST) {
            return Decision.refuse("papers.refused.long");
        }
        return isOvertaken(store, command.ref(), kind, command.edit(), actor)
                ? Decision.refuse("papers.refused.overtaken")
                : Decision.accept(List.of());
    }

    /** Whether somebody else kept this paper after it was shown to whoever writes now. */
    static boolean isOvertaken(
            UnfinishedStore store, CaseRef ref, PaperKind kind, int edit, Actor actor) {
        return store.find(ref, kind)
                .filter(last -> last.edit() != edit && !last.by().equals(actor.person()))
                .isPresent();
    }

    @Override
    public Particulars particulars(Told told) {
        return Particulars.none().code("kind", kind);
    }

    @Override
    public String keep(Told told, Actor actor, Instant now) {
        var ref = command.ref();
        if (command.byHand().isEmpty()) {
            store.remove(ref, kind);
        } else {
            var typed = vault.seal(UnfinishedStore.place(ref, kind), Json.line(command.byHand()));
            store.keep(ref, kind, typed, actor.person(), now);
        }
        return ref.toString();
    }
}
