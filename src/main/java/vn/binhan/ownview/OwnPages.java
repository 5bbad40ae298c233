package vn.binhan.ownview;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Operation;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.intake.Intake;
import vn.binhan.intake.ReceiptView;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.kit.SameSite;
import vn.binhan.receipts.Receipt;
import vn.binhan.receipts.Receipts;

/** Her own view on a phone: nothing stands in an address, nothing is kept, every step is a form. */
final class OwnPages {
    private static final int LONGEST = 4_000;

    private final Pages pages;
    private final Intake intake;
    private final OwnDesk desk;

    OwnPages(Pages pages, Intake intake, OwnDesk desk) {
        this.pages = pages;
        this.intake = intake;
        this.desk = desk;
    }

    void routes(Routes routes) {
        routes.get(OwnView.ADDRESS, Operation.READ_OPEN_PAGES, r -> form(r, HttpStatus.OK, ""))
                .post(OwnView.ADDRESS, Operation.TELL, this::answer);
    }

    private ServerResponse answer(ServerRequest request) throws Exception {
        if (!SameSite.isOwn(request)) {
            return form(request, HttpStatus.FORBIDDEN, "ownview.again");
        }
        var form = Form.of(request);
        if (!form.text("own").isEmpty()) {
            return act(request, form);
        }
        return switch (report(request, form)) {
            case ReceiptView.Report report ->
                    show(request, desk.open(report, form.text("words")), "");
            case ReceiptView.Harmless _ -> show(request, new OwnDesk.Answer.Harmless(), "");
            case ReceiptView.Later _ -> show(request, new OwnDesk.Answer.Later(), "");
            case ReceiptView.Nothing _ -> show(request, new OwnDesk.Answer.Nothing(), "");
        };
    }

    private ReceiptView report(ServerRequest request, Form form) throws InterruptedException {
        if (!form.text("pass").isEmpty()) {
            return intake.again(form.text("pass"));
        }
        var source =
                request.remoteAddress()
                        .map(address -> address.getAddress().getHostAddress())
                        .orElse("");
        var hex = form.text("stretched");
        if (hex.matches("[0-9a-f]{" + 2 * Receipts.LENGTH + "}")) {
            var twin = !form.text("twin").isEmpty();
            return intake.open(HexFormat.of().parseHex(hex), twin, source);
        }
        Optional<Receipt.Typed> typed = Receipt.parse(form.text("number"));
        return typed.isEmpty() ? new ReceiptView.Nothing() : intake.open(typed.get(), source);
    }

    private ServerResponse act(ServerRequest request, Form form) throws Exception {
        var own = form.text("own");
        var words = form.text("story");
        if (words.length() > LONGEST) {
            return show(request, desk.again(own), "ownview.toolong");
        }
        if (form.text("go").equals("withdraw") && form.text("sure").isEmpty()) {
            return show(request, desk.again(own), "", form.number("consent", 0));
        }
        var once = Objects.requireNonNullElseGet(form.once(), UUID::randomUUID);
        var said =
                switch (form.text("go")) {
                    case "write" ->
                            words.isBlank()
                                    ? "ownview.nothing"
                                    : done(desk.write(own, once, words), "ownview.sent");
                    case "withdraw" ->
                            done(
                                    desk.withdraw(own, form.number("consent", 0)),
                                    "ownview.withdrawn");
                    case "ask" ->
                            StoryPages.one(Asked.What.class, form.text("what"))
                                    .map(what -> done(desk.ask(own, what, words), "ownview.asked"))
                                    .orElse("ownview.choose");
                    default -> "";
                };
        return show(request, desk.again(own), said);
    }

    private static String done(boolean done, String said) {
        return done ? said : "ownview.busy";
    }

    private ServerResponse show(ServerRequest request, OwnDesk.Answer answer, String said)
            throws Exception {
        return show(request, answer, said, 0);
    }

    /**
     * @param ending which consent she may be about to take back; 0 for none
     */
    private ServerResponse show(
            ServerRequest request, OwnDesk.Answer answer, String said, int ending)
            throws Exception {
        return switch (answer) {
            case OwnDesk.Answer.Nothing _ ->
                    form(request, HttpStatus.UNPROCESSABLE_CONTENT, "ownview.wrong");
            case OwnDesk.Answer.Later _ ->
                    form(request, HttpStatus.SERVICE_UNAVAILABLE, "ownview.later");
            case OwnDesk.Answer.Harmless _ -> pages.show(request, "ownview/harmless.jte", Map.of());
            case OwnDesk.Answer.Shown(var sheet) ->
                    pages.show(
                            request,
                            "ownview/own.jte",
                            Map.of(
                                    "sheet", sheet,
                                    "said", said,
                                    "ending", ending,
                                    "once", UUID.randomUUID().toString()));
        };
    }

    private ServerResponse form(ServerRequest request, HttpStatus status, String wrong)
            throws Exception {
        var values = new HashMap<String, Object>();
        values.put("wrong", wrong.isEmpty() ? "" : pages.words(request).t(wrong));
        values.put("salt", HexFormat.of().formatHex(intake.receipts().salt()));
        values.put("rounds", Receipts.ROUNDS);
        return pages.show(request, status, "ownview/enter.jte", values);
    }
}
