package vn.binhan.chronicle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.kit.Json;
import vn.binhan.ledger.Particulars;
import vn.binhan.vault.Vault;

/**
 * Keeps what somebody has written into a form of a case so far, sealed with the case: a phone that
 * dies or a call that comes in between loses nothing. It tells nothing in the story.
 */
final class KeepWriting extends StoryAct<KeepWriting.Command> {
    private static final int LONGEST = 60_000;

    /**
     * @param form where the form is sent, below the address of the case
     * @param page where it stands, likewise
     * @param typed what stands in its fields
     * @param inDossier whether the pages are those of a file that came out of a case
     */
    record Command(
            CaseRef ref,
            String form,
            String page,
            Map<String, List<String>> typed,
            boolean inDossier)
            implements StoryAct.Command {
        @Override
        public String toString() {
            return "writing";
        }
    }

    private final Vault vault;
    private final WritingStore store;
    private final Command command;

    KeepWriting(Chronicle chronicle, Vault vault, WritingStore store, Command command) {
        super(chronicle);
        this.vault = vault;
        this.store = store;
        this.command = command;
    }

    @Override
    public Operation operation() {
        return Operation.KEEP_WRITING;
    }

    @Override
    protected boolean onDossier() {
        return command.inDossier();
    }

    @Override
    protected boolean afterClosing() {
        return true;
    }

    @Override
    public Decision<List<Draft>> tell(Command command, Story story, Actor actor, Instant now) {
        return Json.line(command.typed()).length() > LONGEST
                ? Decision.refuse("chronicle.refused.long")
                : Decision.accept(List.of());
    }

    @Override
    public String keep(Told told, Actor actor, Instant now) {
        var person = actor.person();
        var place = WritingStore.place(command.ref(), person, command.form());
        var content = vault.seal(place, Json.line(command.typed()));
        store.keep(command.ref(), person, command.form(), command.page(), content, now);
        return command.ref().toString();
    }

    @Override
    public Particulars particulars(Told told) {
        return Particulars.none();
    }
}
