package vn.binhan.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Duty;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Subject;
import vn.binhan.casefiles.CaseFile;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.ledger.Entry;
import vn.binhan.ledger.Particulars;
import vn.binhan.places.UnitKey;
import vn.binhan.vault.VaultFault;

/**
 * A worker takes cases of an older register over into this program: all of a sheet or none of it,
 * and the same sheet once, however often it is sent. Every line stands in the record as if it had
 * been told here, with the true time of what happened.
 */
final class ImportCases
        implements Action<ImportCases.Command, ImportCases.Facts, ImportCases.Taken> {

    record Command(OrganisationId holder, List<OldCase> cases) {}

    /**
     * @param refs one new reference for each case
     * @param closed why nothing can be sealed now; absent while the vault is live
     */
    record Facts(List<CaseRef> refs, @Nullable VaultFault closed) {}

    /** New cases and what their stories begin with, opened by whoever answers for them. */
    record Taken(List<Chronicle.Beginning> cases) {}

    private final Chronicle chronicle;
    private final CaseFiles files;

    ImportCases(Chronicle chronicle, CaseFiles files) {
        this.chronicle = chronicle;
        this.files = files;
    }

    @Override
    public Operation operation() {
        return Operation.IMPORT_CASES;
    }

    @Override
    public Facts read(Command command) {
        return new Facts(refs(command), chronicle.sealing().orElse(null));
    }

    private static List<CaseRef> refs(Command command) {
        var province = command.holder().province();
        return command.cases().stream().map(_ -> new CaseRef(province, UUID.randomUUID())).toList();
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return Subject.of("unit:" + command.holder(), command.holder());
    }

    @Override
    public Decision<Taken> decide(Command command, Facts facts, Actor actor, Instant now) {
        var closed = facts.closed();
        if (closed != null) {
            return Decision.refuse(closed.key(), closed.values().toArray());
        }
        if (command.cases().isEmpty()) {
            return Decision.refuse("cases.import.none");
        }
        if (command.cases().size() > OldSheet.MOST) {
            return Decision.refuse("cases.import.many", OldSheet.MOST);
        }
        if (command.cases().stream().anyMatch(each -> !each.wrong(now).isEmpty())) {
            return Decision.refuse("cases.import.wrong");
        }
        var unit = unit(command.holder(), actor);
        var taken = new ArrayList<Chronicle.Beginning>();
        for (var i = 0; i < command.cases().size(); i++) {
            var ref = facts.refs().get(i);
            var file = new CaseFile(ref, command.holder(), unit, CaseFile.State.OPEN, now, 1);
            var held = new CaseFiles.Held(file, Subject.of(ref.subject(), command.holder()));
            taken.add(new Chronicle.Beginning(held, command.cases().get(i).drafts()));
        }
        return Decision.accept(new Taken(List.copyOf(taken)));
    }

    /** What the body serves, as the duty says by which the worker takes the cases over. */
    private static UnitKey unit(OrganisationId holder, Actor actor) {
        return actor.duties().stream()
                .filter(duty -> duty.organisation().equals(holder))
                .map(Duty::unit)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String keep(Taken taken, Actor actor, Instant now) {
        var covers = taken.cases().stream().map(each -> each.held().file()).toList();
        var sealing = files.managing().openAll(covers, actor.person());
        chronicle.begin(taken.cases(), sealing, actor.person(), now);
        return String.valueOf(covers.size());
    }

    @Override
    public List<Entry> parts(Taken taken, Actor actor, Instant now) {
        var entries = new ArrayList<Entry>();
        for (var each : taken.cases()) {
            var file = each.held().file();
            entries.add(entry(file, Operation.OPEN_CASE, Particulars.none(), actor, now));
            for (var draft : each.drafts()) {
                entries.add(entry(file, Operation.WORK_ON_CASE, told(draft), actor, now));
            }
        }
        return entries;
    }

    private static Particulars told(Draft draft) {
        return draft.codes().told(draft.kind()).moment("happened", draft.at());
    }

    private static Entry entry(
            CaseFile file, Operation operation, Particulars said, Actor actor, Instant now) {
        return new Entry(
                file.ref().province(),
                now,
                actor.person().number(),
                DutyKind.CASE_WORKER.name(),
                file.holder().number(),
                operation.name(),
                file.ref().subject(),
                file.unit(),
                said);
    }

    @Override
    public Particulars particulars(Taken taken) {
        return Particulars.none().number("cases", taken.cases().size());
    }

    /** The same lines are the same sheet. */
    @Override
    public UUID once(Command command) {
        var all = new StringBuilder().append(command.holder());
        for (var each : command.cases()) {
            all.append('\u0001').append(each.number());
            for (var line : each.lines()) {
                all.append('\u0002').append(line.deed()).append(line.at()).append(line.words());
            }
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var sum = ByteBuffer.wrap(digest.digest(all.toString().getBytes(UTF_8)));
            return new UUID(sum.getLong(), sum.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
