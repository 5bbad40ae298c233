package vn.binhan.ledger;

/**
 * A place in the order of the record: the transaction that wrote a row, and the row's number. Once
 * no older transaction is open, nothing can come to stand before it any more.
 */
record Point(long turn, long row) {
    /** Before the first row. */
    static final Point BEGINNING = new Point(0, 0);

    boolean isBefore(Point other) {
        return turn != other.turn ? turn < other.turn : row < other.row;
    }
}
