package vn.binhan.publicsite;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhan.plans.Plan;
import vn.binhan.plans.Plans.Edition;
import vn.binhan.programme.Node;
import vn.binhan.programme.RollUp;

/**
 * An issued plan as anybody may read it: no names of staff, no sentences, files or remarks.
 *
 * @param issuer the body that issued it, the owner's name when the document names none
 */
record OpenPlan(
        Plan plan,
        String issuer,
        Edition edition,
        RollUp sum,
        List<Node> objectives,
        List<Node> targets,
        List<Part> contents,
        List<Body> bodies) {

    /**
     * A piece of work with its parts.
     *
     * @param standing how it stands, in words
     * @param doers the bodies that have it now, with their roles
     */
    record Part(String line, String standing, List<String> doers, List<Part> below) {}

    /**
     * A body that the plan gives work to.
     *
     * @param today who does its work now, absent when that is the body itself or not known
     */
    record Body(
            String name, String role, @Nullable String today, String standing, List<Part> duties) {}
}
