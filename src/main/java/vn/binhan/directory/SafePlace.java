package vn.binhan.directory;

import vn.binhan.places.Unit;

/** Where a place lies whose address is secret, on its way into the vault; it prints nothing. */
record SafePlace(Unit unit, String address) {
    @Override
    public String toString() {
        return "sealed";
    }
}
