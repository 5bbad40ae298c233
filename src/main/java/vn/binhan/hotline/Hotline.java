package vn.binhan.hotline;

import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    /** Where a caller's running case is found. */
    public static final String RUNNING = "/nhan-tin/vu-viec";

    private final JdbcClient sql;
    private final Access access;
    private final Rosters rosters;
    private final Intake intake;
    private final Receivers receivers;
    private final InstantSource clock;

    public Hotline(
            JdbcClient sql,
            Access access,
            Rosters rosters,
            Places places,
            Directory directory,
            Intake intake,
            InstantSource clock) {
        this.sql = sql;
        this.access = access;
        this.rosters = rosters;
        this.intake = intake;
        this.receivers = new Receivers(access, rosters, places, directory);
        this.clock = clock;
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        var sending = new Sending(access, intake, receivers, clock);
        new CallPages(pages, receivers, sending, clock).routes(routes);
        var running = new RunningStore(sql);
        new RunningPages(pages, access, intake, rosters, receivers, running, clock).routes(routes);
    }
}
