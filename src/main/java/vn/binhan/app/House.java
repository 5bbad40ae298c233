package vn.binhan.app;

import java.time.InstantSource;
import java.util.List;
import vn.binhan.access.Access;
import vn.binhan.documents.Originals;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.ledger.Ledger;
import vn.binhan.places.Places;
import vn.binhan.programme.Programme;

/** All rooms of the house, wired by hand: what a room needs is what its line says. */
final class House {
    /** The rooms that bring words. */
    static final List<String> WITH_WORDS =
            List.of("app", "kit", "access", "documents", "drafting", "programme", "publicsite");

    private final Frames frames = new Frames(WITH_WORDS);
    private final Pages pages = new Pages(Templates.compiled(), frames::frame);
    private final Routes routes = new Routes();
    private final Access access;
    private final Programme programme;

    House(Database database, InstantSource clock) {
        var sql = database.sql();
        var ledger = new Ledger(sql);
        var places = new Places(sql);
        access = new Access(sql, database.transactions(), clock, ledger, places);
        access.routes(routes, pages);
        var originals = new Originals(sql);
        programme = new Programme(sql, access, originals, clock);
        programme.routes(routes, pages);
    }

    Pages pages() {
        return pages;
    }

    Frames frames() {
        return frames;
    }

    Routes routes() {
        return routes;
    }

    Access access() {
        return access;
    }

    Programme programme() {
        return programme;
    }
}
