package vn.binhan.shelter;

import java.util.Objects;
import java.util.Optional;
import vn.binhan.access.Subject;
import vn.binhan.directory.Directory;
import vn.binhan.directory.Facility;
import vn.binhan.directory.FacilityRef;

/** The shelters whose places are kept: those that take people in and that a body answers for. */
record Kept(Directory directory) {

    Optional<Facility> find(FacilityRef ref) {
        return directory
                .one(ref)
                .filter(Facility::takesIn)
                .filter(facility -> facility.keeper() != null);
    }

    /** The places of a shelter for rights and record. */
    static Subject subject(Facility facility) {
        return Subject.of("places:" + facility.ref(), Objects.requireNonNull(facility.keeper()));
    }
}
