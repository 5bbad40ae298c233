package vn.binhan.casefiles;

import java.time.Duration;
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
import vn.binhan.vault.CaseId;
import vn.binhan.vault.Vault;
import vn.binhan.vault.VaultFault;

/**
 * A case worker opens a case in their unit and is the first who is named on it; the key under which
 * its people will lie is made with it.
 */
final class OpenCase implements Action<OpenCase.Command, OpenCase.Facts, CaseFile> {
    /** Nobody is named for ever: after this long the naming has to be renewed. */
    static final Duration LONGEST = Duration.ofDays(365);

    record Command(OrganisationId holder, @Nullable UUID once) {}

    /**
     * @param ref the number the case will bear, drawn at random
     * @param closed why no key can be made now; absent while the vault is live
     */
    record Facts(Organisation holder, CaseRef ref, @Nullable VaultFault closed) {}

    private final FileStore files;
    private final Organisations organisations;
    private final Vault vault;

    OpenCase(FileStore files, Organisations organisations, Vault vault) {
        this.files = files;
        this.organisations = organisations;
        this.vault = vault;
    }

    @Override
    public Operation operation() {
        return Operation.OPEN_CASE;
    }

    @Override
    public @Nullable Facts read(Command command) {
        var ref = new CaseRef(command.holder().province(), UUID.randomUUID());
        return organisations
                .find(command.holder())
                .map(holder -> new Facts(holder, ref, vault.closed().orElse(null)))
                .orElse(null);
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return Subject.of(facts.ref().subject(), command.holder());
    }

    @Override
    public Decision<CaseFile> decide(Command command, Facts facts, Actor actor, Instant now) {
        var closed = facts.closed();
        if (closed != null) {
            return Decision.refuse(closed.key(), closed.values().toArray());
        }
        return Decision.accept(
                new CaseFile(
                        facts.ref(),
                        command.holder(),
                        facts.holder().unit(),
                        CaseFile.State.OPEN,
                        now,
                        1));
    }

    /** The cover and the key; who is named on it is decided by others. */
    void byClock(CaseFile file) {
        files.open(file);
        vault.addCase(new CaseId(file.ref().province(), file.ref().id()));
    }

    @Override
    public String keep(CaseFile file, Actor actor, Instant now) {
        byClock(file);
        files.name(
                file.ref(),
                actor.person(),
                Membership.Reason.MANAGES_THE_CASE,
                now,
                now.plus(LONGEST));
        return file.ref().toString();
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
