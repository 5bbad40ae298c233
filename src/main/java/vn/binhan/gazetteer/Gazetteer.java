package vn.binhan.gazetteer;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import vn.binhan.access.Access;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.places.Places;
import vn.binhan.places.UnitKey;

/** The door to the pages on places. */
public final class Gazetteer {

    /** A room whose records speak of units: asked before a reform that made them is undone. */
    public interface UnitUse {
        /** How many records would be left without their unit. */
        long records(Set<UnitKey> units);
    }

    private final Places places;
    private final Access access;
    private final List<UnitUse> uses;
    private final InstantSource clock;

    /** The rooms that keep records of units are asked before a reform is undone. */
    public Gazetteer(Places places, Access access, List<UnitUse> uses, InstantSource clock) {
        this.places = places;
        this.access = access;
        this.uses = List.copyOf(uses);
        this.clock = clock;
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        new PlacePages(pages, places, clock).routes(routes);
        new ReformPages(pages, places, access, new UndoReform(places, access, uses)).routes(routes);
    }
}
