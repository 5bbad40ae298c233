package vn.binhan.shelter;

import vn.binhan.chronicle.Kind;

/** What stories tell about places to sleep; never which shelter, except in sealed words. */
enum StayEvent implements Kind {
    HELD("stay.held"),
    GIVEN_UP("stay.given_up"),
    ESCORTED("stay.escorted"),
    ARRIVED("stay.arrived"),
    LEFT("stay.left"),
    /** The shelter found the place empty. */
    FOUND_EMPTY("stay.found_empty"),
    COMMUNE_TOLD("stay.commune_told");

    private final String key;

    StayEvent(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
