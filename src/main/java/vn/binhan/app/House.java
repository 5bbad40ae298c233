package vn.binhan.app;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Access;
import vn.binhan.budget.Budgets;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.coverage.CoveragePages;
import vn.binhan.directory.Directory;
import vn.binhan.documents.DocumentReader;
import vn.binhan.documents.Originals;
import vn.binhan.documents.ReadingLimits;
import vn.binhan.drafting.Drafting;
import vn.binhan.exchange.Exchange;
import vn.binhan.gazetteer.Gazetteer;
import vn.binhan.hotline.Hotline;
import vn.binhan.intake.Intake;
import vn.binhan.issuing.Issuing;
import vn.binhan.kinship.Kinship;
import vn.binhan.kit.Language;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.kit.Words;
import vn.binhan.law.Law;
import vn.binhan.ledger.Ledger;
import vn.binhan.ledger.SigningKey;
import vn.binhan.measures.Measures;
import vn.binhan.openid.OpenId;
import vn.binhan.openid.ProviderSettings;
import vn.binhan.parties.Parties;
import vn.binhan.places.Places;
import vn.binhan.plans.Plans;
import vn.binhan.programme.Programme;
import vn.binhan.publicsite.PublicSite;
import vn.binhan.response.Response;
import vn.binhan.rosters.Rosters;
import vn.binhan.rulebook.Rulebook;
import vn.binhan.servicelevels.ServiceLevels;
import vn.binhan.signin.OwnAddress;
import vn.binhan.signin.SignIn;
import vn.binhan.storage.Database;
import vn.binhan.telling.PublicFace;
import vn.binhan.vault.Vault;
import vn.binhan.work.Work;

/** All rooms of the house, wired by hand: what a room needs is what its line says. */
public final class House implements AutoCloseable {
    private final Routes routes = new Routes();
    private final OpenPages openPages = new OpenPages(routes);
    private final Frames frames = new Frames(Rooms.WITH_WORDS, routes);
    private final Pages pages = new Pages(Templates.compiled(), frames::frame, frames::words);
    private final DocumentReader reader = new DocumentReader(ReadingLimits.usual());
    private final Law law;
    private final Ledger ledger;
    private final Places places;
    private final Vault vault;
    private final Access access;
    private final SignIn signIn;
    private final CaseFiles casefiles;
    private final Kinship kinship;
    private final Parties parties;
    private final Rosters rosters;
    private final Intake intake;
    private final Response response;
    private final Directory directory;
    private final Drafting drafting;
    private final Plans plans;
    private final Programme programme;
    private final Work work;
    private final Issuing issuing;
    private final Casework casework;

    /** A house on this machine alone, without an identity provider. */
    public House(
            Database database, InstantSource clock, SigningKey signing, SignIn.Settings settings) {
        this(
                database,
                clock,
                signing,
                settings,
                OwnAddress.onThisMachine(),
                null,
                Intake.Means.passing(),
                PublicFace.Settings.passing());
    }

    /**
     * @param settings how strictly people sign in, and the key of their second factors
     * @param address the address under which people reach this house
     * @param provider the province's identity provider; absent when none is named
     * @param face what seals the public forms, and where the quick exit leads
     * @param means with which reports are sealed, looked up and kept aside
     */
    public House(
            Database database,
            InstantSource clock,
            SigningKey signing,
            SignIn.Settings settings,
            OwnAddress address,
            @Nullable ProviderSettings provider,
            Intake.Means means,
            PublicFace.Settings face) {
        var sql = database.sql();
        law = new Law(sql, clock);
        ledger = new Ledger(sql, database.transactions(), signing);
        places = new Places(sql);
        access = new Access(sql, database.transactions(), clock, ledger, database.contextKey());
        signIn =
                new SignIn(
                        sql,
                        database.transactions(),
                        clock,
                        access,
                        ledger,
                        places,
                        settings,
                        address);
        var openId =
                Optional.ofNullable(provider)
                        .map(described -> new OpenId(sql, clock, access, described));
        openId.ifPresent(door -> door.routes(routes, pages, signIn, address));
        signIn.routes(routes, pages, openId.map(door -> door));
        var walls = Casework.walls(sql, access, clock);
        vault = new Vault(sql, database.transactions(), clock, ledger, walls);
        casefiles =
                new CaseFiles(
                        sql,
                        access,
                        ledger,
                        vault,
                        clock,
                        moment -> law.workingDaysAfter(3, moment));
        casefiles.routes(routes, pages);
        kinship = new Kinship(sql, database.transactions(), access, casefiles, vault, clock);
        kinship.routes(routes, pages);
        access.routes(routes, pages, signIn, casefiles.caseload(), kinship::staffAdded);
        parties = new Parties(sql, access, casefiles, kinship, vault, clock);
        parties.routes(routes, pages);
        rosters = new Rosters(sql, access, casefiles, clock);
        rosters.routes(routes, pages);
        var lane = database.lane();
        intake =
                new Intake(
                        sql,
                        lane,
                        access,
                        ledger,
                        new Ledger(lane, database.transactions(), signing),
                        vault,
                        casefiles,
                        parties,
                        means,
                        clock);
        var levels = new ServiceLevels(sql, access);
        levels.routes(routes, pages);
        response =
                new Response(
                        sql,
                        new Response.Rooms(
                                access, casefiles, rosters, parties, vault, law, ledger, places,
                                intake, levels),
                        clock);
        response.routes(routes, pages);
        frames.waiting(access.waiting());
        frames.alarm(response::alarm);
        directory = new Directory(sql, access, places, law, vault, clock);
        var beside = new Measures.Beside(parties, rosters, law, places, directory);
        directory.routes(routes, pages);
        casework =
                new Casework(
                        sql, access, casefiles, vault, intake, response, directory, beside, ledger,
                        clock);
        casework.routes(routes, pages);
        new Hotline(sql, access, rosters, places, directory, intake, clock).routes(routes, pages);
        new PublicFace(intake, places, directory, face, clock).routes(routes, pages);
        new Gazetteer(places, access, List.of(directory::naming), clock).routes(routes, pages);
        new Rulebook(law, access, clock).routes(routes, pages);
        var originals = new Originals(sql);
        drafting = new Drafting(sql, database.transactions(), clock, access, originals, reader);
        drafting.routes(routes, pages);
        plans = new Plans(sql, access, originals);
        plans.routes(routes, pages);
        programme = new Programme(sql, access, plans, clock);
        programme.routes(routes, pages);
        work = new Work(sql, access, originals, plans, programme);
        work.routes(routes, pages);
        casework.plansTell(work::today);
        issuing = new Issuing(access, drafting, plans, programme, work);
        issuing.routes(routes, pages);
        new Budgets(sql, access, plans, programme).routes(routes, pages);
        new CoveragePages(access, places, plans, programme, work).routes(routes, pages);
        new PublicSite(plans, programme, work, access.organisations()).routes(routes, pages);
        // Whatever a start prepares is in before the server opens its doors, so it is always ready.
        new Exchange(plans, programme, sql, () -> true).routes(routes, pages);
    }

    OpenPages openPages() {
        return openPages;
    }

    Pages pages() {
        return pages;
    }

    /** Every text of the interface in this language. */
    public Words words(Language language) {
        return frames.words(language);
    }

    Routes routes() {
        return routes;
    }

    Law law() {
        return law;
    }

    Ledger ledger() {
        return ledger;
    }

    public Places places() {
        return places;
    }

    public Vault vault() {
        return vault;
    }

    public Access access() {
        return access;
    }

    public SignIn signIn() {
        return signIn;
    }

    public CaseFiles casefiles() {
        return casefiles;
    }

    Kinship kinship() {
        return kinship;
    }

    public Parties parties() {
        return parties;
    }

    public Rosters rosters() {
        return rosters;
    }

    public Intake intake() {
        return intake;
    }

    public Response response() {
        return response;
    }

    public Directory directory() {
        return directory;
    }

    public Drafting drafting() {
        return drafting;
    }

    public Plans plans() {
        return plans;
    }

    public Programme programme() {
        return programme;
    }

    public Work work() {
        return work;
    }

    public Issuing issuing() {
        return issuing;
    }

    public Casework casework() {
        return casework;
    }

    /** Ends the process that reads documents. */
    @Override
    public void close() {
        reader.close();
    }
}
