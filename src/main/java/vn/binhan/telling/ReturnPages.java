package vn.binhan.telling;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.intake.Acceptance;
import vn.binhan.intake.Intake;
import vn.binhan.intake.ReceiptView;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.SameSite;
import vn.binhan.receipts.Receipt;
import vn.binhan.receipts.Receipts;

/** Somebody comes back with her number: how it stands, words both ways, files, withdrawal. */
final class ReturnPages {
    private final Pages pages;
    private final Intake intake;
    private final Lines lines;

    ReturnPages(Pages pages, Intake intake, Lines lines) {
        this.pages = pages;
        this.intake = intake;
        this.lines = lines;
    }

    ServerResponse ask(ServerRequest request) throws Exception {
        return form(request, HttpStatus.OK, "");
    }

    /** The number never stands in an address: every step is sent as a form. */
    ServerResponse open(ServerRequest request) throws Exception {
        if (!SameSite.isOwn(request)) {
            return form(request, HttpStatus.FORBIDDEN, "telling.return.again");
        }
        var answers = Answers.of(request.params());
        if (answers.has("pass")) {
            return act(request, answers);
        }
        var source = Caller.source(request);
        var stretched = Caller.stretched(answers);
        if (stretched != null) {
            return view(request, intake.open(stretched, answers.has("twin"), source), "");
        }
        var typed = Receipt.parse(answers.text("number"));
        var view = typed.isEmpty() ? new ReceiptView.Nothing() : intake.open(typed.get(), source);
        return view(request, view, "");
    }

    private ServerResponse act(ServerRequest request, Answers answers) throws Exception {
        var pass = answers.text("pass");
        var opened = intake.again(pass);
        if (!(opened instanceof ReceiptView.Report)) {
            return form(request, HttpStatus.UNPROCESSABLE_CONTENT, "telling.return.again");
        }
        var withdraw = answers.text("go").equals("withdraw");
        var words = answers.text("story");
        var files = SentFiles.of(request, "files");
        if (files.isEmpty()) {
            return view(request, opened, "telling.files.toolarge");
        }
        if (words.length() > Answers.LONGEST_STORY) {
            return view(request, opened, "telling.toolong.story");
        }
        if (!withdraw && words.isEmpty() && files.get().isEmpty()) {
            return view(request, opened, "telling.report.nothing");
        }
        var once = Objects.requireNonNullElseGet(Form.of(request).once(), UUID::randomUUID);
        return switch (intake.add(pass, once, words, withdraw, files.get())) {
            case Acceptance.Accepted _ ->
                    view(
                            request,
                            intake.again(pass),
                            withdraw ? "telling.report.asked" : "telling.report.added");
            case Acceptance.Crowded _ -> view(request, opened, "telling.report.busy");
            case Acceptance.Refused(var why, _) ->
                    switch (why) {
                        case TOO_LARGE -> view(request, opened, "telling.files.toolarge");
                        case NO_ROOM -> view(request, opened, "telling.report.busy");
                        case PASS_OVER ->
                                form(
                                        request,
                                        HttpStatus.UNPROCESSABLE_CONTENT,
                                        "telling.return.again");
                    };
        };
    }

    private ServerResponse view(ServerRequest request, ReceiptView view, String said)
            throws Exception {
        return switch (view) {
            case ReceiptView.Nothing _ ->
                    form(request, HttpStatus.UNPROCESSABLE_CONTENT, "telling.return.nothing");
            case ReceiptView.Later _ ->
                    form(request, HttpStatus.SERVICE_UNAVAILABLE, "telling.return.later");
            case ReceiptView.Harmless _ -> pages.show(request, "telling/harmless.jte", Map.of());
            case ReceiptView.Report report ->
                    pages.show(
                            request,
                            "telling/report.jte",
                            Map.of(
                                    "report", report,
                                    "said", said,
                                    "once", UUID.randomUUID().toString()));
        };
    }

    private ServerResponse form(ServerRequest request, HttpStatus status, String wrong)
            throws Exception {
        var values = new HashMap<String, Object>();
        values.put("wrong", wrong.isEmpty() ? "" : pages.words(request).t(wrong));
        values.put("lines", lines.national());
        values.put("salt", HexFormat.of().formatHex(intake.receipts().salt()));
        values.put("rounds", Receipts.ROUNDS);
        return pages.show(request, status, "telling/return.jte", values);
    }
}
