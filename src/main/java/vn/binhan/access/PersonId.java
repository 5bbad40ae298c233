package vn.binhan.access;

/** A member of staff for good: the province that keeps the account and its number. */
public record PersonId(String province, long number) implements java.io.Serializable {
    private static final long serialVersionUID = 1;

    /** The person who was printed so, for example 91-7; a malformed one is refused. */
    public static PersonId parse(String text) {
        if (!text.matches("\\d{2}-\\d{1,18}")) {
            throw new IllegalArgumentException("Not a person: " + text);
        }
        return new PersonId(text.substring(0, 2), Long.parseLong(text.substring(3)));
    }

    @Override
    public String toString() {
        return province + "-" + number;
    }
}
