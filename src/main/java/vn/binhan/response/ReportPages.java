package vn.binhan.response;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.intake.Reading;
import vn.binhan.intake.Telling;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** The page of one report: what was told on one side, what is to be done on the other. */
final class ReportPages {
    private static final HttpStatus UNPROCESSABLE = HttpStatus.UNPROCESSABLE_CONTENT;

    private final Pages pages;
    private final Response response;
    private final Sheets sheets;

    ReportPages(Pages pages, Response response, Sheets sheets) {
        this.pages = pages;
        this.response = response;
        this.sheets = sheets;
    }

    void routes(Routes routes) {
        var report = "/truc-ban/{ref}";
        routes.get(report, Operation.READ_DUTY_DESK, r -> show(r, HttpStatus.OK, Map.of(), false))
                .post(report + "/nhan", Operation.TAKE_REPORT, this::take)
                .post(report + "/mo", Operation.READ_REPORT, this::open)
                .post(report + "/da-bao", Operation.SIGN_HAND_OVER, this::sign)
                .post(report + "/giao", Operation.GIVE_REPORT, this::give)
                .post(report + "/xac-minh", Operation.CHECK_REPORT, this::check)
                .post(report + "/doc-lai", Operation.READ_REPORT_SECOND, this::readAgain)
                .post(report + "/noi-nhan", Operation.SEND_TO_OTHER, this::other)
                .post(report + "/nhan-lai", Operation.ANSWER_REPORT, this::answer)
                .post(report + "/an-toan", Operation.CONFIRM_SAFE, this::safe)
                .post(report + "/tep/{file}", Operation.READ_REPORT, this::file);
    }

    private ServerResponse show(
            ServerRequest request, HttpStatus status, Map<String, String> errors, boolean open)
            throws Exception {
        var actor = Gate.actor(request);
        var words = pages.words(request);
        var sheet = ref(request).flatMap(ref -> sheets.of(actor, ref, words));
        if (sheet.isEmpty()) {
            return CaseFiles.absent(pages, request);
        }
        var values = new HashMap<String, Object>();
        values.put("sheet", sheet.get());
        values.put("told", open ? sheets.open(actor, sheet.get(), words) : Content.NOT_ASKED);
        values.put("place", response.placeOf(sheet.get().kept().report()));
        values.put("errors", errors);
        values.put("form", Form.of(request));
        return pages.show(request, status, "response/report.jte", values);
    }

    private ServerResponse open(ServerRequest request) throws Exception {
        return show(request, HttpStatus.OK, Map.of(), true);
    }

    /** One added file, by a deliberate act: what was made anew of it, or the original. */
    private ServerResponse file(ServerRequest request) throws Exception {
        var ref = ref(request);
        var file = request.pathVariable("file");
        if (ref.isEmpty() || !file.matches("[0-9a-f-]{36}")) {
            return CaseFiles.absent(pages, request);
        }
        var as = one(FileAs.class, Form.of(request).text("as")).orElse(FileAs.ORIGINAL);
        var id = UUID.fromString(file);
        return switch (sheets.file(Gate.actor(request), ref.get(), id, as == FileAs.ORIGINAL)) {
            case Reading.Shown<byte[]>(var bytes) ->
                    ServerResponse.ok()
                            .contentType(MediaType.parseMediaType(as.type))
                            .header(HttpHeaders.CONTENT_DISPOSITION, as.disposition)
                            .header(HttpHeaders.CACHE_CONTROL, "no-store")
                            .header("X-Content-Type-Options", "nosniff")
                            .body(bytes);
            case Reading.Stopped<byte[]>(var why, var values) -> {
                var sentence = pages.words(request).t(why, values.toArray());
                yield show(request, UNPROCESSABLE, Map.of("", sentence), false);
            }
            case Reading.Absent<byte[]>() -> CaseFiles.absent(pages, request);
        };
    }

    /** How a file leaves the vault; its own name may say who sent it and stays behind. */
    private enum FileAs {
        PICTURE("image/jpeg", "inline; filename=\"anh.jpg\""),
        SOUND("audio/ogg", "inline; filename=\"am-thanh.ogg\""),
        ORIGINAL("application/octet-stream", "attachment; filename=\"tep-goc\"");

        private final String type;
        private final String disposition;

        FileAs(String type, String disposition) {
            this.type = type;
            this.disposition = disposition;
        }
    }

    private ServerResponse take(ServerRequest request) throws Exception {
        var ref = ref(request);
        if (ref.isEmpty()) {
            return CaseFiles.absent(pages, request);
        }
        var command = new TakeReport.Command(ref.get());
        var take = response.acts().take();
        return switch (response.perform(Gate.actor(request), take, command)) {
            case Outcome.Done done -> Pages.to("/truc-ban/" + ref.get() + "?bao=response.taken");
            // Somebody was quicker: the desk shows what is so now.
            case Outcome.Refused _ -> Pages.to("/truc-ban?bao=response.gone");
            case Outcome.Denied _ -> CaseFiles.absent(pages, request);
        };
    }

    private ServerResponse sign(ServerRequest request) throws Exception {
        var ref = ref(request);
        if (ref.isEmpty()) {
            return CaseFiles.absent(pages, request);
        }
        var form = Form.of(request);
        var duty = form.text("duty");
        var notice = NoticeForm.of(form, duty, response.now());
        var command = new SignDuty.Command(ref.get(), duty, notice);
        var outcome = response.perform(Gate.actor(request), response.acts().sign(), command);
        if (outcome instanceof Outcome.Refused(var reason, var _)
                && reason.startsWith("response.refused.before")) {
            var field = reason.endsWith("when") ? NoticeForm.HOUR : NoticeForm.BEFORE;
            var sentence = pages.words(request).t(reason);
            return show(request, UNPROCESSABLE, Map.of(field + duty, sentence), false);
        }
        return back(request, outcome, "response.signed");
    }

    private ServerResponse give(ServerRequest request) throws Exception {
        var ref = ref(request);
        var to = Form.of(request).text("to").split("\\|", -1);
        if (ref.isEmpty()) {
            return CaseFiles.absent(pages, request);
        }
        if (to.length != 2) {
            var sentence = pages.words(request).t("response.refused.colleague");
            return show(request, UNPROCESSABLE, Map.of("to", sentence), false);
        }
        var command =
                new GiveReport.Command(
                        ref.get(), PersonId.parse(to[0]), OrganisationId.parse(to[1]));
        var outcome = response.perform(Gate.actor(request), response.acts().give(), command);
        return outcome instanceof Outcome.Done
                ? Pages.to("/truc-ban?bao=response.given")
                : back(request, outcome, "response.given");
    }

    private ServerResponse check(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var ref = ref(request);
        if (ref.isEmpty()) {
            return CaseFiles.absent(pages, request);
        }
        var groups = EnumSet.noneOf(Verdict.Group.class);
        form.texts("groups").forEach(g -> one(Verdict.Group.class, g).ifPresent(groups::add));
        var command =
                new CheckReport.Command(
                        ref.get(),
                        form.number("edit", 0),
                        one(Verdict.Result.class, form.text("result")).orElse(null),
                        one(Verdict.Regime.class, form.text("regime")).orElse(null),
                        form.text("crime").equals("yes"),
                        form.text("receipt").equals("yes"),
                        new Verdict.Words(
                                form.text("seen"),
                                form.text("heard"),
                                form.text("known"),
                                form.text("reason"),
                                groups,
                                form.text("passedTo")),
                        form.once());
        var outcome = response.perform(Gate.actor(request), response.acts().check(), command);
        if (outcome instanceof Outcome.Done(var came)) {
            return came.equals(Verdict.Result.VERIFIED.name())
                    ? Pages.to("/truc-ban/cho-mo?bao=response.verified")
                    : Pages.to(
                            "/truc-ban/"
                                    + ref.get()
                                    + (came.equals("beside")
                                            ? "?bao=response.beside"
                                            : "?bao=response.checked"));
        }
        return back(request, outcome, "response.checked");
    }

    private ServerResponse readAgain(ServerRequest request) throws Exception {
        var ref = ref(request);
        return ref.isEmpty()
                ? CaseFiles.absent(pages, request)
                : back(
                        request,
                        response.perform(
                                Gate.actor(request),
                                response.acts().second(),
                                new SecondReading.Command(
                                        ref.get(), Form.of(request).text("agrees").equals("yes"))),
                        "response.readagain");
    }

    private ServerResponse other(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var ref = ref(request);
        var step = one(SendToOther.Step.class, form.text("step"));
        if (ref.isEmpty() || step.isEmpty()) {
            return CaseFiles.absent(pages, request);
        }
        var command =
                new SendToOther.Command(
                        ref.get(),
                        step.get(),
                        one(Telling.Receiver.class, form.text("receiver")).orElse(null),
                        one(VerdictStore.How.class, form.text("how")).orElse(null));
        return back(
                request,
                response.perform(Gate.actor(request), response.acts().other(), command),
                "response.other." + step.get());
    }

    /** Words for the holder of the receipt, where she may be written to. */
    private ServerResponse answer(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var ref = ref(request);
        return ref.isEmpty()
                ? CaseFiles.absent(pages, request)
                : back(
                        request,
                        response.answer(
                                Gate.actor(request), ref.get(), form.text("words"), form.once()),
                        "response.answered");
    }

    private ServerResponse safe(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var ref = ref(request);
        return ref.isEmpty()
                ? CaseFiles.absent(pages, request)
                : back(
                        request,
                        response.confirmSafe(
                                Gate.actor(request), ref.get(), form.text("safe"), form.once()),
                        "response.safe");
    }

    private ServerResponse back(ServerRequest request, Outcome outcome, String notice)
            throws Exception {
        return switch (outcome) {
            case Outcome.Done _ ->
                    Pages.to("/truc-ban/" + ref(request).orElseThrow() + "?bao=" + notice);
            case Outcome.Refused(var reason, var values) -> {
                var sentence = pages.words(request).t(reason, values.toArray());
                yield show(request, UNPROCESSABLE, Map.of("", sentence), false);
            }
            case Outcome.Denied() -> CaseFiles.absent(pages, request);
        };
    }

    private static Optional<CaseRef> ref(ServerRequest request) {
        return CaseRef.parse(request.pathVariable("ref"));
    }

    static <E extends Enum<E>> Optional<E> one(Class<E> kind, String text) {
        try {
            return Optional.of(Enum.valueOf(kind, text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
