package vn.binhan.access;

/** A member of staff for good: the province that keeps the account and its number. */
public record PersonId(String province, long number) implements java.io.Serializable {
    private static final long serialVersionUID = 1;

    @Override
    public String toString() {
        return province + "-" + number;
    }
}
