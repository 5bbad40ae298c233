package vn.binhan.issuing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.Subject;
import vn.binhan.drafting.Draft;
import vn.binhan.drafting.DraftId;
import vn.binhan.drafting.Drafting;
import vn.binhan.drafting.HeaderField;
import vn.binhan.plans.Plan;
import vn.binhan.plans.PlanId;
import vn.binhan.plans.PlanVersion;
import vn.binhan.plans.Plans;

/**
 * Opens a draft of the next version of a plan from a new document that was read; the plan and the
 * draft of the document stay as they are.
 */
final class ReviseFromDocument
        implements Action<
                ReviseFromDocument.Command, ReviseFromDocument.Facts, ReviseFromDocument.Facts> {

    /**
     * @param document the draft that was read from the document, absent when none was chosen
     */
    record Command(
            PlanId plan, @Nullable DraftId document, NextLines.How how, @Nullable UUID once) {}

    /**
     * @param document the draft of the document while it is nobody's next version and not issued
     * @param open the draft of the next version on which somebody works line by line already
     */
    record Facts(
            NextLines.How how,
            Plan plan,
            PlanVersion version,
            Draft issued,
            Optional<Draft> document,
            Optional<DraftId> open) {}

    private final Plans plans;
    private final Drafting drafting;

    ReviseFromDocument(Plans plans, Drafting drafting) {
        this.plans = plans;
        this.drafting = drafting;
    }

    @Override
    public Operation operation() {
        return Operation.ISSUE_PLAN;
    }

    @Override
    public @Nullable Facts read(Command command) {
        var plan = plans.lock(command.plan()).orElse(null);
        if (plan == null) {
            return null;
        }
        var version = plans.newest(plan);
        var issued = drafting.find(new DraftId(plan.id().province(), version.draft()));
        var document =
                Optional.ofNullable(command.document())
                        .filter(id -> id.province().equals(plan.id().province()))
                        .flatMap(drafting::lock)
                        .filter(draft -> draft.revises() == null);
        return issued.map(draft ->
                        new Facts(command.how(), plan, version, draft, document, open(plan, draft)))
                .orElse(null);
    }

    /** A draft that was made from another document may be made anew; one of the plan's own not. */
    private Optional<DraftId> open(Plan plan, Draft issued) {
        var revised = new Revised(plan.id(), plan.version()).toString();
        return drafting.openRevision(plan.id().province(), revised)
                .filter(id -> drafting.find(id).orElseThrow().source() == issued.source());
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return Subject.of("plan:" + facts.plan().id(), facts.plan().owner());
    }

    @Override
    public Decision<Facts> decide(Command command, Facts facts, Actor actor, Instant now) {
        if (facts.open().isPresent()) {
            return Decision.refuse(RevisePlan.OPEN, facts.open().get());
        }
        var own =
                facts.document()
                        .filter(draft ->
                                actor.duties().stream()
                                        .anyMatch(
                                                duty -> duty.organisation().equals(draft.owner())));
        return own.isEmpty()
                ? Decision.refuse("issuing.refused.nodocument")
                : Decision.accept(facts);
    }

    @Override
    public String keep(Facts decided, Actor actor, Instant now) {
        var plan = decided.plan();
        var document = decided.document().orElseThrow();
        var next =
                NextLines.of(
                        decided.version().items(),
                        document.items(),
                        decided.how(),
                        plans.nextKey(plan.id()));
        var replaces = decided.how() == NextLines.How.REPLACES;
        return drafting.reviseFrom(
                        plan.owner(),
                        document.source(),
                        replaces ? document.header() : header(decided),
                        replaces ? document.bases() : decided.version().bases(),
                        next.lines(),
                        next.nextKey(),
                        new Revised(plan.id(), plan.version()).toString(),
                        actor,
                        now)
                .toString();
    }

    /** The head of an amended plan stays; it has no place in the text of the new document. */
    private static Map<String, HeaderField> header(Facts decided) {
        var header = new LinkedHashMap<String, HeaderField>();
        decided.version()
                .header()
                .forEach((name, value) -> header.put(name, new HeaderField(value, null, null, 1)));
        return header;
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
