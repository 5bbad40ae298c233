package vn.binhan.places;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the tables add to what is known: the units of the first list that are missing, and for each
 * province one reform. Communes that became parts of each other belong together and are taken whole
 * or not at all.
 */
record LoadPlan(List<Unit> first, List<Made> reforms, LoadReport report) {

    /** One reform to be written down. */
    record Made(
            String province,
            String basis,
            List<Unit> units,
            List<Reform.Link> links,
            Set<UnitKey> endings,
            List<Hamlet> hamlets) {}

    record Hamlet(UnitKey from, String name, UnitKey to) {}

    /**
     * @param undone what undone reforms of this day had done; it is not made again
     */
    static LoadPlan of(
            Register register, UnitTables tables, LocalDate day, Collection<String> undone) {
        return new Planning(register, tables, day, new HashSet<>(undone)).plan();
    }
}
