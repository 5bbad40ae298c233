package vn.binhan.app;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.accountability.Accountability;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.cases.Cases;
import vn.binhan.children.Children;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.consents.Consents;
import vn.binhan.contact.Contact;
import vn.binhan.directory.Directory;
import vn.binhan.incidents.Incidents;
import vn.binhan.intake.Intake;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.ledger.Ledger;
import vn.binhan.measures.Measures;
import vn.binhan.mediation.Mediation;
import vn.binhan.needs.Needs;
import vn.binhan.ownview.OwnView;
import vn.binhan.papers.FieldSource;
import vn.binhan.papers.Papers;
import vn.binhan.response.Response;
import vn.binhan.risk.Change;
import vn.binhan.risk.Risks;
import vn.binhan.shelter.Shelter;
import vn.binhan.today.Today;
import vn.binhan.vault.Vault;
import vn.binhan.vault.Walls;

/** The rooms in which a case is worked on, wired by hand like the rest of the house. */
public final class Casework {
    private final Chronicle chronicle;
    private final Consents consents;
    private final Incidents incidents;
    private final Needs needs;
    private final Shelter shelter;
    private final OwnView ownView;
    private final Contact contact;
    private final Children children;
    private final Risks risks;
    private final Cases cases;
    private final Measures measures;
    private final Accountability accountability;
    private final Mediation mediation;
    private final Papers papers;
    private final Today today;
    private Function<Actor, Today.PlanWork> plans = _ -> new Today.PlanWork(0, 0);

    Casework(
            JdbcClient sql,
            Access access,
            CaseFiles casefiles,
            Vault vault,
            Intake intake,
            Response response,
            Directory directory,
            Measures.Beside beside,
            Ledger ledger,
            InstantSource clock) {
        chronicle = new Chronicle(sql, access, casefiles, vault);
        consents = new Consents(access, chronicle, clock);
        response.whenNoticeGiven(consents::notified);
        incidents = new Incidents(access, chronicle, clock);
        needs = new Needs(sql, access, casefiles, chronicle, clock);
        shelter =
                new Shelter(
                        sql, access, casefiles, chronicle, directory, needs, beside.law(), clock);
        ownView =
                new OwnView(sql, access, casefiles, chronicle, intake, vault, beside.law(), clock);
        contact = new Contact(access, chronicle, intake, clock);
        risks = new Risks(access, chronicle, clock);
        measures =
                new Measures(
                        sql,
                        access,
                        casefiles,
                        chronicle,
                        vault,
                        beside,
                        end -> Risks.changed(Change.ORDER_LAPSES, end),
                        clock);
        children =
                new Children(
                        sql,
                        access,
                        casefiles,
                        chronicle,
                        beside.law(),
                        beside.places(),
                        measures.dossiers(),
                        clock);
        cases =
                new Cases(
                        sql,
                        access,
                        casefiles,
                        chronicle,
                        response,
                        children,
                        measures,
                        beside.law(),
                        clock);
        accountability =
                new Accountability(
                        sql,
                        new Accountability.Rooms(
                                access,
                                casefiles,
                                chronicle,
                                measures,
                                beside.law(),
                                beside.places()),
                        clock);
        mediation = new Mediation(access, chronicle, accountability, clock);
        papers = new Papers(sql, access, casefiles, chronicle, vault, beside.places(), clock);
        today =
                new Today(
                        List.of(
                                response::today,
                                cases::today,
                                measures::today,
                                accountability::today,
                                needs::today,
                                children::today),
                        actor -> plans.apply(actor),
                        clock);
    }

    /** What the vault asks before it opens anything, the nearest first. */
    static Walls walls(JdbcClient sql, Access access, InstantSource clock) {
        var cases = CaseFiles.walls(sql, access, clock);
        return Shelter.walls(sql, clock, Directory.walls(sql, access, cases));
    }

    /** Has the plans tell how the work stands that they give to somebody. */
    void plansTell(Function<Actor, Today.PlanWork> by) {
        plans = by;
    }

    void routes(Routes routes, Pages pages) {
        today.routes(routes, pages);
        consents.routes(routes, pages);
        incidents.routes(routes, pages);
        needs.routes(routes, pages);
        shelter.routes(routes, pages);
        ownView.routes(routes, pages);
        contact.routes(routes, pages);
        children.routes(routes, pages);
        risks.routes(routes, pages);
        chronicle.routes(routes, pages);
        cases.routes(routes, pages);
        measures.routes(routes, pages);
        accountability.routes(routes, pages);
        mediation.routes(routes, pages);
        papers.routes(
                routes,
                pages,
                new Papers.Sources(
                        FieldSource.both(cases.fields(), mediation.fields()),
                        measures.fields(),
                        accountability.fields(),
                        children.fields()));
    }

    /** Does what time has made due in dossiers about him. */
    void lookAfter() {
        measures.lookAfter();
        accountability.lookAfter();
    }

    Chronicle chronicle() {
        return chronicle;
    }

    public Consents consents() {
        return consents;
    }

    public Needs needs() {
        return needs;
    }

    Shelter shelter() {
        return shelter;
    }

    OwnView ownView() {
        return ownView;
    }

    public Risks risks() {
        return risks;
    }

    public Cases cases() {
        return cases;
    }

    Measures measures() {
        return measures;
    }

    Accountability accountability() {
        return accountability;
    }
}
