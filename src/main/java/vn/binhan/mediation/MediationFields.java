package vn.binhan.mediation;

import java.util.Map;
import vn.binhan.access.Actor;
import vn.binhan.chronicle.Story;
import vn.binhan.papers.FieldSource;
import vn.binhan.papers.FieldValue;
import vn.binhan.papers.PaperField;
import vn.binhan.papers.PaperKind;

/**
 * What a refused mediation gives to its notice: when it was refused. What stood against it stays in
 * her case, for whoever asked may be he.
 */
final class MediationFields implements FieldSource {

    @Override
    public boolean isFor(Story story) {
        return true;
    }

    @Override
    public Drawn draw(Actor actor, Story story, PaperKind kind) {
        return story.of(MediationKind.values())
                .reduce((_, later) -> later)
                .filter(told -> told.is(MediationKind.REFUSED))
                .map(told ->
                        Drawn.of(
                                Map.of(
                                        PaperField.NOT_MEDIATED_AT,
                                        FieldValue.of(told, FieldValue.moment(told.at())))))
                .orElse(Drawn.of(Map.of()));
    }
}
