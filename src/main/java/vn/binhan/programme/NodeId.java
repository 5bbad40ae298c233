package vn.binhan.programme;

import vn.binhan.plans.PlanId;

/** One line of a plan for good, through all versions of the plan; printed as 91-12/7. */
public record NodeId(PlanId plan, int key) {

    /** The id that was printed so; a malformed one is refused. */
    public static NodeId parse(String text) {
        var parts = text.strip().split("/", -1);
        if (parts.length != 2 || !parts[1].matches("\\d{1,9}")) {
            throw new IllegalArgumentException("Not a line of a plan: " + text);
        }
        return new NodeId(PlanId.parse(parts[0]), Integer.parseInt(parts[1]));
    }

    @Override
    public String toString() {
        return plan + "/" + key;
    }
}
