package vn.binhan.access;

/** An organisation for good: the province that keeps it and its number; printed as 91-12. */
public record OrganisationId(String province, long number) {

    /** The id that was printed so; a malformed one is refused. */
    public static OrganisationId parse(String text) {
        var dash = text.indexOf('-');
        if (!text.matches("\\d{2}-\\d{1,18}")) {
            throw new IllegalArgumentException("Not an organisation: " + text);
        }
        return new OrganisationId(
                text.substring(0, dash), Long.parseLong(text.substring(dash + 1)));
    }

    @Override
    public String toString() {
        return province + "-" + number;
    }
}
