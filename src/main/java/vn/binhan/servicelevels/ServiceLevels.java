package vn.binhan.servicelevels;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.Outcome;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** The door to the province's own levels of service: how long a report may wait for a person. */
public final class ServiceLevels {
    private final Access access;
    private final WindowStore store;
    private final SetWindows setWindows;

    public ServiceLevels(JdbcClient sql, Access access) {
        this.access = access;
        this.store = new WindowStore(sql);
        this.setWindows = new SetWindows(store);
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        new LevelPages(pages, access, this).routes(routes);
    }

    /** What holds in this province now. */
    public Windows of(String province) {
        return store.of(province).map(WindowStore.Set::windows).orElseGet(Windows::usual);
    }

    Optional<WindowStore.Set> set(String province) {
        return store.of(province);
    }

    Outcome perform(Actor actor, SetWindows.Command command) {
        return access.desk().perform(actor, setWindows, command);
    }
}
