package vn.binhan.plans;

/** A plan for good, through all its versions: the province that keeps it and its number; 91-12. */
public record PlanId(String province, long number) {

    /** The id that was printed so; a malformed one is refused. */
    public static PlanId parse(String text) {
        if (!text.matches("\\d{2}-\\d{1,18}")) {
            throw new IllegalArgumentException("Not a plan: " + text);
        }
        return new PlanId(text.substring(0, 2), Long.parseLong(text.substring(3)));
    }

    @Override
    public String toString() {
        return province + "-" + number;
    }
}
