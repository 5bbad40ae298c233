package vn.binhan.casefiles;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.ledger.Particulars;

/** The head of the unit says whether it was right to break in; nobody reviews their own. */
final class ReviewBrokenGlass
        extends OnCase<ReviewBrokenGlass.Command, ReviewBrokenGlass.Reviewed> {

    record Command(CaseRef ref, long glass, BrokenGlass.Finding finding)
            implements OnCase.Command {}

    record Reviewed(BrokenGlass glass, BrokenGlass.Finding finding) {}

    private final GlassStore glass;

    ReviewBrokenGlass(FileStore files, GlassStore glass, InstantSource clock) {
        super(files, clock);
        this.glass = glass;
    }

    @Override
    public Operation operation() {
        return Operation.REVIEW_BROKEN_GLASS;
    }

    @Override
    public Decision<Reviewed> decide(Command command, Known facts, Actor actor, Instant now) {
        Optional<BrokenGlass> glass =
                facts.glass().stream().filter(g -> g.number() == command.glass()).findFirst();
        if (glass.isEmpty() || glass.get().finding() != null) {
            return Decision.refuse("casefiles.refused.reviewed");
        }
        if (glass.get().person().equals(actor.person())) {
            return Decision.refuse("casefiles.refused.own");
        }
        return Decision.accept(new Reviewed(glass.get(), command.finding()));
    }

    @Override
    public String keep(Reviewed reviewed, Actor actor, Instant now) {
        glass.review(reviewed.glass(), actor.person(), reviewed.finding(), now);
        return reviewed.glass().file().toString();
    }

    @Override
    public Particulars particulars(Reviewed reviewed) {
        return Particulars.none().code("finding", reviewed.finding());
    }
}
