package vn.binhan.app;

import java.time.InstantSource;
import java.util.List;
import vn.binhan.access.Access;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.documents.DocumentReader;
import vn.binhan.documents.Originals;
import vn.binhan.documents.ReadingLimits;
import vn.binhan.drafting.Drafting;
import vn.binhan.exchange.Exchange;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.ledger.Ledger;
import vn.binhan.ledger.SigningKey;
import vn.binhan.places.Places;
import vn.binhan.programme.Programme;
import vn.binhan.publicsite.PublicSite;

/** All rooms of the house, wired by hand: what a room needs is what its line says. */
final class House implements AutoCloseable {
    /** The rooms that bring words. */
    static final List<String> WITH_WORDS =
            List.of(
                    "app",
                    "kit",
                    "access",
                    "casefiles",
                    "documents",
                    "drafting",
                    "programme",
                    "publicsite",
                    "exchange");

    private final Routes routes = new Routes();
    private final Frames frames = new Frames(WITH_WORDS, routes);
    private final Pages pages = new Pages(Templates.compiled(), frames::frame);
    private final DocumentReader reader = new DocumentReader(ReadingLimits.usual());
    private final Ledger ledger;
    private final Access access;
    private final CaseFiles casefiles;
    private final Drafting drafting;
    private final Programme programme;

    House(Database database, InstantSource clock, SigningKey signing) {
        var sql = database.sql();
        ledger = new Ledger(sql, database.transactions(), signing);
        var places = new Places(sql);
        access =
                new Access(
                        sql, database.transactions(), clock, ledger, places, database.contextKey());
        access.routes(routes, pages);
        casefiles = new CaseFiles(sql, access, ledger, clock, WorkingDays::threeAfter);
        casefiles.routes(routes, pages);
        var originals = new Originals(sql);
        drafting = new Drafting(sql, database.transactions(), clock, access, originals, reader);
        drafting.routes(routes, pages);
        programme = new Programme(sql, access, originals, drafting, places, clock);
        programme.routes(routes, pages);
        new PublicSite(programme, access.organisations()).routes(routes, pages);
        // Whatever a start prepares is in before the server opens its doors, so it is always ready.
        new Exchange(programme, sql, () -> true).routes(routes, pages);
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

    Ledger ledger() {
        return ledger;
    }

    Access access() {
        return access;
    }

    CaseFiles casefiles() {
        return casefiles;
    }

    Drafting drafting() {
        return drafting;
    }

    Programme programme() {
        return programme;
    }

    /** Ends the process that reads documents. */
    @Override
    public void close() {
        reader.close();
    }
}
