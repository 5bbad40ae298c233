package vn.binhan.drafting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Organisations;
import vn.binhan.access.Subject;
import vn.binhan.documents.Originals;

/** Takes a document in: its bytes are kept unchanged, its reading follows. */
final class ReceiveDocument
        implements Action<ReceiveDocument.Command, Organisation, ReceiveDocument.Command> {

    record Command(
            OrganisationId owner,
            String name,
            long bytes,
            Originals.Content content,
            @Nullable UUID once) {}

    private final SourceStore sources;
    private final Organisations organisations;

    ReceiveDocument(SourceStore sources, Organisations organisations) {
        this.sources = sources;
        this.organisations = organisations;
    }

    @Override
    public Operation operation() {
        return Operation.IMPORT_PLAN;
    }

    @Override
    public @Nullable Organisation read(Command command) {
        return organisations.find(command.owner()).orElse(null);
    }

    @Override
    public Subject subject(Command command, Organisation owner) {
        return Subject.of("source", command.owner());
    }

    @Override
    public Decision<Command> decide(Command command, Organisation owner, Actor actor, Instant now) {
        return command.bytes() == 0
                ? Decision.refuse("drafting.receive.nothing")
                : Decision.accept(command);
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        var number =
                sources.receive(
                        decided.owner(), decided.name(), decided.content(), actor.person(), now);
        return decided.owner().province() + "-" + number;
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
