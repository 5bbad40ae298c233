package vn.binhan.hotline;

import java.time.InstantSource;
import vn.binhan.access.Access;
import vn.binhan.directory.Directory;
import vn.binhan.intake.Intake;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.places.Places;
import vn.binhan.rosters.Rosters;

/** The door to the desk of whoever takes calls. */
public final class Hotline {
    /** Where a call is written down. */
    public static final String CALL = "/nhan-tin/goi";

    private final Access access;
    private final Intake intake;
    private final Receivers receivers;
    private final InstantSource clock;

    public Hotline(
            Access access,
            Rosters rosters,
            Places places,
            Directory directory,
            Intake intake,
            InstantSource clock) {
        this.access = access;
        this.intake = intake;
        this.receivers = new Receivers(access, rosters, places, directory);
        this.clock = clock;
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        var sending = new Sending(access, intake, receivers, clock);
        new CallPages(pages, receivers, sending, clock).routes(routes);
    }
}
