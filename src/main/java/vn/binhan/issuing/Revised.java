package vn.binhan.issuing;

import vn.binhan.plans.PlanId;

/** The version of a plan that a draft revises; printed as 91-12@1. */
record Revised(PlanId plan, int version) {

    /** What a draft says it revises. */
    static Revised parse(String text) {
        var at = text.indexOf('@');
        return new Revised(
                PlanId.parse(text.substring(0, at)), Integer.parseInt(text.substring(at + 1)));
    }

    @Override
    public String toString() {
        return plan + "@" + version;
    }
}
