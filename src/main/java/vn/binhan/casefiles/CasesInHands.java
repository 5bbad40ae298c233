package vn.binhan.casefiles;

import java.time.InstantSource;
import java.util.stream.Stream;
import vn.binhan.access.Caseload;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.access.Wall;

/** The open cases of somebody whose duty ends, for the room that ends it. */
final class CasesInHands implements Caseload {
    private final Wall wall;
    private final HandOver handOver;
    private final InstantSource clock;

    CasesInHands(Wall wall, HandOver handOver, InstantSource clock) {
        this.wall = wall;
        this.handOver = handOver;
        this.clock = clock;
    }

    @Override
    public int open(PersonId person, OrganisationId unit, PersonId asking) {
        return wall.asClock(() -> Math.toIntExact(counted(person, unit, asking).count()));
    }

    @Override
    public int held(OrganisationId unit, PersonId asking) {
        return wall.asClock(() -> handOver.held(unit, asking));
    }

    @Override
    public int withheld(PersonId from, PersonId to, OrganisationId unit, PersonId asking) {
        return wall.asClock(
                () -> handOver.staying(counted(from, unit, asking).toList(), from, to).size());
    }

    private Stream<Known> counted(PersonId person, OrganisationId unit, PersonId asking) {
        return handOver.load(person, unit, clock.instant()).stream()
                .filter(known -> !known.barred().contains(asking));
    }

    @Override
    public void handOver(PersonId from, PersonId to, OrganisationId unit) {
        var now = clock.instant();
        wall.asClock(() -> {
            handOver.passOn(from, to, unit, now);
            return true;
        });
    }
}
