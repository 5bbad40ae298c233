package vn.binhan.ownview;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Access;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.intake.Intake;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.law.Clock;
import vn.binhan.law.Due;
import vn.binhan.law.Law;
import vn.binhan.law.Rule;
import vn.binhan.law.Rules;
import vn.binhan.vault.Vault;

/** The door to what she sees of her own case. */
public final class OwnView {
    /** The page on which she opens it; its address and title say nothing. */
    public static final String ADDRESS = "/xem-them";

    /** Where the rule book cannot say it, she is answered after so many working days. */
    private static final int DAYS = 2;

    private final Access access;
    private final CaseFiles files;
    private final Chronicle chronicle;
    private final Intake intake;
    private final Law law;
    private final InstantSource clock;
    private final FactorStore factors;
    private final OwnDesk desk;
    private final Acts acts;

    /** What people do about her own view, each in its own class. */
    record Acts(SetFactor set, OpenTogether together, AnswerHer answer) {}

    public OwnView(
            JdbcClient sql,
            Access access,
            CaseFiles files,
            Chronicle chronicle,
            Intake intake,
            Vault vault,
            Law law,
            InstantSource clock) {
        this.access = access;
        this.files = files;
        this.chronicle = chronicle;
        this.intake = intake;
        this.law = law;
        this.clock = clock;
        this.factors = new FactorStore(sql);
        var proofs = new Proofs();
        this.desk =
                new OwnDesk(
                        access,
                        files,
                        chronicle,
                        intake,
                        vault,
                        factors,
                        proofs,
                        this::answerBy,
                        clock);
        this.acts =
                new Acts(
                        new SetFactor(chronicle, factors, proofs),
                        new OpenTogether(chronicle),
                        new AnswerHer(chronicle));
        files.whenErased(factors::remove);
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        new OwnPages(pages, intake, desk).routes(routes);
        new BesidePages(new StoryPages(pages, access, chronicle, clock), this).routes(routes);
    }

    /** By when she has to be answered (rule C14, two working days). */
    private Instant answerBy(Instant asked) {
        var course = Clock.Course.from(asked);
        var due = law.clock("C14", Rules.CaseKind.OTHER_GENDER_BASED, course, asked).due();
        return due instanceof Due.By by ? by.at() : law.workingDaysAfter(DAYS, asked);
    }

    /** The rule by which she has to be answered now (C14). */
    Rule answerRule() {
        return law.rules().basis("C14", LocalDate.ofInstant(clock.instant(), Formats.ZONE));
    }

    Access access() {
        return access;
    }

    CaseFiles files() {
        return files;
    }

    FactorStore factors() {
        return factors;
    }

    OwnDesk desk() {
        return desk;
    }

    Acts acts() {
        return acts;
    }
}
