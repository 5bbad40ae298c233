package vn.binhan.telling;

import java.util.UUID;
import vn.binhan.intake.Telling;

/**
 * What one person has filled in so far, and on which page she is.
 *
 * @param submission 128 random bits that make the report count once however often it is sent
 * @param expires until when the open page can be sent, in seconds since 1970
 * @param checked she has seen the summary: a changed answer leads back to it
 * @param area the chosen commune as it was shown
 */
record Filled(
        UUID submission, long expires, Step step, boolean checked, Telling telling, String area) {

    Filled at(Step next) {
        return new Filled(submission, expires, next, checked || next == Step.CHECK, telling, area);
    }

    Filled with(Telling told) {
        return new Filled(submission, expires, step, checked, told, area);
    }

    Filled in(Telling told, String shown) {
        return new Filled(submission, expires, step, checked, told, shown);
    }

    /** The page after this one; once the summary was seen every page leads to it. */
    Filled on() {
        return at(checked ? Step.CHECK : step.next());
    }

    @Override
    public String toString() {
        return "filled";
    }
}
