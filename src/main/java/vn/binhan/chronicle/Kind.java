package vn.binhan.chronicle;

import vn.binhan.ledger.FactKind;

/** A kind of happening; each room lists its own in an enum. */
public interface Kind extends FactKind {}
