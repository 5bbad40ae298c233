package vn.binhan.hotline;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.intake.Telling;
import vn.binhan.kit.Form;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.kit.Words;
import vn.binhan.receipts.Receipt;

/**
 * The screen on which a call is written down. One form holds all of it; where somebody is in danger
 * its report goes ahead, and the rest follows under the same key.
 */
final class CallPages {
    private static final HttpStatus UNPROCESSABLE = HttpStatus.UNPROCESSABLE_CONTENT;

    private final Pages pages;
    private final Receivers receivers;
    private final InstantSource clock;
    private final Sending sending;

    CallPages(Pages pages, Receivers receivers, Sending sending, InstantSource clock) {
        this.pages = pages;
        this.sending = sending;
        this.receivers = receivers;
        this.clock = clock;
    }

    void routes(Routes routes) {
        routes.get(Hotline.CALL, Operation.RECEIVE_TELLING, this::ring)
                .post(Hotline.CALL, Operation.HAND_OVER_CALL, this::answer);
    }

    /** What came with the request, once read. */
    private record Heard(
            UUID once, Call call, String place, String chosen, String pinned, Words words) {}

    private ServerResponse ring(ServerRequest request) throws Exception {
        var none = new Heard(UUID.randomUUID(), Call.empty(), "", "", "", pages.words(request));
        return show(request, HttpStatus.OK, sheet(request, none), Map.of(), Set.of(), "");
    }

    private ServerResponse answer(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var words = pages.words(request);
        var key = form.once();
        var heard =
                new Heard(
                        key == null ? UUID.randomUUID() : key,
                        Call.of(form).heard(),
                        form.text("place"),
                        form.text("commune"),
                        form.text("pinned"),
                        words);
        var sheet = sheet(request, heard);
        return switch (form.text("go")) {
            case "now" -> ahead(request, sheet, words);
            case "end" -> end(request, sheet, words, false);
            case "cut" -> end(request, sheet, words, true);
            default -> show(request, HttpStatus.OK, sheet, Map.of(), Set.of(), "");
        };
    }

    /** The report of somebody in danger, before the call is over. */
    private ServerResponse ahead(ServerRequest request, CallSheet sheet, Words words)
            throws Exception {
        var urgent = sheet.with(sheet.call().urgent());
        return sending.send(Gate.actor(request), urgent, words, true).isEmpty()
                ? show(
                        request,
                        UNPROCESSABLE,
                        urgent,
                        Map.of(),
                        Set.of(),
                        words.t("hotline.refused.room"))
                : show(request, HttpStatus.OK, urgent.pin(), Map.of(), Set.of(), went(words));
    }

    private String went(Words words) {
        return words.t("hotline.ahead", Formats.minute(clock.instant()));
    }

    private ServerResponse end(ServerRequest request, CallSheet sheet, Words words, boolean cut)
            throws Exception {
        var errors = errors(sheet, words);
        var open = cut ? Set.<Call.Open>of() : sheet.toAsk();
        if (!errors.isEmpty() || !open.isEmpty()) {
            var waits = sheet.call().danger() == Telling.Answer.YES && sheet.pinned().isEmpty();
            var gone = waits && !sending.send(Gate.actor(request), sheet, words, true).isEmpty();
            return show(
                    request,
                    UNPROCESSABLE,
                    gone ? sheet.pin() : sheet,
                    errors,
                    open,
                    gone ? went(words) : "");
        }
        var receipt = sending.send(Gate.actor(request), sheet, words, false);
        return receipt.isEmpty()
                ? show(
                        request,
                        UNPROCESSABLE,
                        sheet,
                        Map.of("", words.t("hotline.refused.room")),
                        Set.of(),
                        "")
                : ended(request, sheet, receipt.getFirst());
    }

    private ServerResponse ended(ServerRequest request, CallSheet sheet, Receipt receipt)
            throws Exception {
        return pages.show(
                request,
                "hotline/ended.jte",
                Map.of(
                        "sheet", sheet,
                        "groups", List.of(receipt.shown().split(" ")),
                        "told", Receivers.named(sheet.receivers(), sheet.call().consent().to())));
    }

    /** One sentence for each thing that has to be put right, by its field. */
    private static Map<String, String> errors(CallSheet sheet, Words words) {
        var call = sheet.call();
        var errors = new LinkedHashMap<String, String>();
        if (call.isEmpty() && sheet.place().isEmpty()) {
            errors.put("note", words.t("hotline.refused.empty"));
        }
        if (call.note().length() > CallSheet.LONGEST_NOTE) {
            errors.put("note", words.t("hotline.refused.long"));
        }
        if (call.lacksNumber()) {
            errors.put("address", words.t("hotline.refused.number"));
        }
        call.consent()
                .refusal(call.danger(), call.whom(), call.silent())
                .ifPresent(why -> errors.put(field(why), words.t("hotline.refused." + why)));
        return errors;
    }

    private static String field(String why) {
        return switch (why) {
            case "who", "nothers" -> "agreedBy";
            case "words" -> "agreedWords";
            case "reason" -> "reason";
            default -> "without";
        };
    }

    private CallSheet sheet(ServerRequest request, Heard heard) {
        var now = clock.instant();
        var province = Gate.actor(request).person().province();
        var found = receivers.communes(heard.place(), province, day(now));
        var commune =
                found.stream()
                        .filter(each -> each.key().code().equals(heard.chosen()))
                        .findFirst()
                        .orElse(found.size() == 1 ? found.getFirst() : null);
        var all = receivers.of(commune, heard.words(), now);
        var told = new HashSet<>(heard.call().consent().to());
        if (Receivers.isComplete(all)) {
            told.retainAll(all.stream().map(Receivers.Receiver::key).toList());
        }
        return new CallSheet(
                heard.once(),
                heard.call().with(heard.call().consent().to(told)),
                heard.place(),
                found,
                commune,
                all,
                Set.of(),
                Map.of(),
                heard.pinned(),
                "");
    }

    private ServerResponse show(
            ServerRequest request,
            HttpStatus status,
            CallSheet sheet,
            Map<String, String> errors,
            Set<Call.Open> open,
            String ahead)
            throws Exception {
        return pages.show(
                request,
                status,
                "hotline/call.jte",
                Map.of("sheet", sheet.drawn(errors, open, ahead)));
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, Formats.ZONE);
    }
}
