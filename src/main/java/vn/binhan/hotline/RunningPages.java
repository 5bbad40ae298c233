package vn.binhan.hotline;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Organisation;
import vn.binhan.access.Outcome;
import vn.binhan.access.PersonId;
import vn.binhan.intake.Intake;
import vn.binhan.kit.Form;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.receipts.Receipt;
import vn.binhan.rosters.Rosters;
import vn.binhan.rosters.Rung;

/** The page on which somebody on call finds the running case of a caller, by a number read out. */
final class RunningPages {
    /** The number of no case. */
    private static final UUID NOTHING = new UUID(0, 0);

    private final Pages pages;
    private final Access access;
    private final Intake intake;
    private final Rosters rosters;
    private final Receivers receivers;
    private final RunningStore store;
    private final SeeRunningCase see;
    private final InstantSource clock;

    RunningPages(
            Pages pages,
            Access access,
            Intake intake,
            Rosters rosters,
            Receivers receivers,
            RunningStore store,
            InstantSource clock) {
        this.pages = pages;
        this.access = access;
        this.intake = intake;
        this.rosters = rosters;
        this.receivers = receivers;
        this.store = store;
        this.see = new SeeRunningCase(store);
        this.clock = clock;
    }

    void routes(Routes routes) {
        routes.get(
                        Hotline.RUNNING,
                        Operation.SEE_RUNNING_CASE,
                        r -> ask(r, HttpStatus.OK, Map.of()))
                .post(Hotline.RUNNING, Operation.SEE_RUNNING_CASE, this::look);
    }

    private ServerResponse ask(ServerRequest request, HttpStatus status, Map<String, String> errors)
            throws Exception {
        return pages.show(
                request,
                status,
                "hotline/ask.jte",
                Map.of("form", Form.of(request), "errors", errors));
    }

    private ServerResponse look(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var actor = Gate.actor(request);
        var words = pages.words(request);
        var home = actor.person().province();
        var receipt = Receipt.parse(form.text("number"));
        var number = CaseNumber.parse(form.text("number"), home);
        var why = Call.one(SeeRunningCase.Why.class, form.text("why"));
        var checked = Call.one(SeeRunningCase.Checked.class, form.text("checked"));
        var errors = new LinkedHashMap<String, String>();
        if (receipt.isEmpty() && number.isEmpty()) {
            errors.put("number", words.t("hotline.running.refused.number"));
        }
        if (why.isEmpty()) {
            errors.put("why", words.t("hotline.running.refused.why"));
        }
        if (checked.isEmpty()) {
            errors.put("checked", words.t("hotline.running.refused.checked"));
        }
        if (!errors.isEmpty()) {
            return ask(request, HttpStatus.UNPROCESSABLE_CONTENT, errors);
        }
        var again = access.wall().as(actor, store::takeTurn);
        if (again.isPresent()) {
            var from = Formats.minute(again.get().plusSeconds(59));
            return ask(
                    request,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Map.of("number", words.t("hotline.running.refused.later", from)));
        }
        var meant = receipt.isEmpty() ? number.orElseThrow() : of(receipt.get(), home);
        var seen = new AtomicReference<@Nullable RunningCase>();
        var command = new SeeRunningCase.Command(meant, why.get(), checked.get(), seen);
        var outcome = access.desk().perform(actor, see, command);
        var running = seen.get();
        return outcome instanceof Outcome.Done && running != null
                ? show(request, actor, running, checked.get())
                : ask(
                        request,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Map.of("number", words.t("hotline.running.refused.none")));
    }

    /** A receipt that finds no report is looked up as a case that does not exist. */
    private CaseNumber of(Receipt.Typed receipt, String home) throws InterruptedException {
        return intake.reportOf(receipt)
                .map(CaseNumber::of)
                .orElseGet(() -> new CaseNumber(home, NOTHING, NOTHING));
    }

    private ServerResponse show(
            ServerRequest request, Actor actor, RunningCase running, SeeRunningCase.Checked checked)
            throws Exception {
        var now = clock.instant();
        var unit = access.organisations().find(running.holder());
        var values = new HashMap<String, Object>();
        values.put("running", running);
        values.put("checked", checked);
        values.put("names", access.names(actor.person().province(), running.people()));
        values.put("unit", unit.map(Organisation::name).orElse(""));
        values.put("phones", unit.map(body -> receivers.phonesOf(body, now)).orElse(List.of()));
        values.put("present", present(running, now));
        return pages.show(request, "hotline/running.jte", values);
    }

    /** Who of those that answer for it is on duty at this moment. */
    private Set<PersonId> present(RunningCase running, Instant now) {
        return rosters.onDuty(running.holder(), now, Set.of()).stream()
                .filter(Rung.Someone.class::isInstance)
                .map(Rung.Someone.class::cast)
                .filter(rung -> rung.as() == Rung.As.ON_DUTY || rung.as() == Rung.As.STANDS_IN)
                .map(Rung.Someone::person)
                .collect(Collectors.toSet());
    }
}
