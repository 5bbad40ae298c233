package vn.binhan.drafting;

/** A draft for good: the province that keeps it and its number; printed as 91-3. */
public record DraftId(String province, long number) {

    /** The id that was printed so; a malformed one is refused. */
    public static DraftId parse(String text) {
        if (!text.matches("\\d{2}-\\d{1,18}")) {
            throw new IllegalArgumentException("Not a draft: " + text);
        }
        return new DraftId(text.substring(0, 2), Long.parseLong(text.substring(3)));
    }

    @Override
    public String toString() {
        return province + "-" + number;
    }
}
