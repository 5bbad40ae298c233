package vn.binhan.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.Rights;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryAct;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Json;
import vn.binhan.ledger.Particulars;
import vn.binhan.vault.Vault;

/**
 * Gives one paper its number: it is filled, sealed under the key of its case, entered in the
 * register and told in the story, all at once or not at all.
 */
final class IssuePaper extends StoryAct<IssuePaper.Command> {

    /** The wish to issue the paper of this act; the key makes a repetition count once. */
    record Command(CaseRef ref, @Nullable UUID once) implements StoryAct.Command {}

    private final Vault vault;
    private final PaperStore store;
    private final UnfinishedStore unfinished;
    private final Drawing.Paper paper;
    private final int edit;

    /**
     * @param paper as whoever issues it has seen it
     * @param edit the keeping of it that was seen
     */
    IssuePaper(
            Chronicle chronicle,
            Vault vault,
            PaperStore store,
            UnfinishedStore unfinished,
            Drawing.Paper paper,
            int edit) {
        super(chronicle);
        this.unfinished = unfinished;
        this.edit = edit;
        this.vault = vault;
        this.store = store;
        this.paper = paper;
    }

    @Override
    public Operation operation() {
        return paper.kind().operation();
    }

    @Override
    protected boolean onDossier() {
        return paper.kind().home().dossier();
    }

    /** The minutes of a closing are written after it. */
    @Override
    protected boolean afterClosing() {
        return paper.kind() == PaperKind.CLOSURE;
    }

    @Override
    public Decision<List<Draft>> tell(Command command, Story story, Actor actor, Instant now) {
        if (!paper.stopped().isEmpty()) {
            return Decision.refuse(paper.stopped(), paper.why().toArray());
        }
        var ours =
                Rights.dutyFor(actor, operation(), story.held().subject())
                        .filter(duty -> duty.organisation().equals(paper.issuer()));
        if (story.turn() != paper.turn() || ours.isEmpty()) {
            return Decision.refuse("papers.refused.changed");
        }
        if (KeepUnfinished.isOvertaken(unfinished, paper.ref(), paper.kind(), edit, actor)) {
            return Decision.refuse("papers.refused.overtaken");
        }
        if (!paper.missing().isEmpty()) {
            return Decision.refuse("papers.refused.missing", names(paper.missing()));
        }
        if (!paper.revealing().isEmpty()) {
            return Decision.refuse("papers.refused.revealing", names(paper.revealing()));
        }
        return Decision.accept(List.of(new Draft(PaperEvent.ISSUED, now, codes())));
    }

    private static String names(List<PaperField> fields) {
        return fields.stream().map(PaperField::placeholder).collect(Collectors.joining(", "));
    }

    private Particulars codes() {
        return Particulars.none()
                .code("kind", paper.kind())
                .numbered("issuer", paper.issuer().province(), paper.issuer().number());
    }

    @Override
    public String keep(Told told, Actor actor, Instant now) {
        var ref = paper.ref();
        var day = LocalDate.ofInstant(now, Formats.ZONE);
        var number = store.next(paper.issuer(), day.getYear(), paper.kind().book());
        store.enter(paper.issuer(), day.getYear(), paper.kind(), number, day);
        var id = UUID.randomUUID();
        var issued =
                new PaperStore.Issued(
                        id,
                        paper.kind(),
                        paper.issuer(),
                        day.getYear(),
                        number,
                        now,
                        actor.person());
        store.add(
                ref,
                issued,
                vault.seal(PaperStore.place(ref, id, "content"), paper.filled(number, day)),
                vault.seal(PaperStore.place(ref, id, "origins"), Json.line(paper.origins())));
        var codes = codes().number("number", number).number("year", day.getYear()).id("paper", id);
        var drafts = List.of(new Draft(PaperEvent.ISSUED, now, codes));
        super.keep(new Told(told.story(), drafts), actor, now);
        unfinished.remove(ref, paper.kind());
        return id.toString();
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
