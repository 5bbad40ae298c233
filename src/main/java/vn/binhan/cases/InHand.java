package vn.binhan.cases;

import org.jspecify.annotations.Nullable;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;

/**
 * How much one person of a unit has in hand; open cases only, and none that must not exist for the
 * one who looks.
 *
 * @param person who has them; absent for cases that lie in nobody's hands
 * @param open cases that are theirs
 * @param helping cases of others in which they help or stand in
 * @param immediate of theirs, those in which somebody may be hurt or killed now
 * @param high of theirs, those in high danger
 * @param unjudged of theirs, those whose danger nobody has judged yet
 * @param late of theirs, those whose next task is overdue
 */
record InHand(
        OrganisationId unit,
        @Nullable PersonId person,
        int open,
        int helping,
        int immediate,
        int high,
        int unjudged,
        int late) {

    /** Somebody who could take a case at once. */
    static InHand nothing(OrganisationId unit, PersonId person) {
        return new InHand(unit, person, 0, 0, 0, 0, 0, 0);
    }

    boolean isNobodys() {
        return person == null;
    }
}
