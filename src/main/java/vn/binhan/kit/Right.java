package vn.binhan.kit;

/** What a route asks of the person who calls it; every route names one, or it cannot be written. */
public interface Right {
    /** The name under which the table of rights lists it. */
    String name();
}
