package vn.binhan.telling;

import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.intake.Acceptance;
import vn.binhan.intake.Door;
import vn.binhan.intake.Intake;
import vn.binhan.intake.Submission;
import vn.binhan.intake.Telling;
import vn.binhan.kit.Pages;
import vn.binhan.kit.SameSite;
import vn.binhan.kit.Words;
import vn.binhan.receipts.Receipts;

/** The questions, one a page, all at one address; nothing is kept before the last button. */
final class AskPages {
    private static final HttpStatus BUSY = HttpStatus.SERVICE_UNAVAILABLE;
    private static final Answers NOTHING_TYPED = new Answers(Map.of());

    private final Pages pages;
    private final SealedForms forms;
    private final CommuneSearch communes;
    private final Intake intake;
    private final Lines lines;
    private final Speech speech;

    AskPages(
            Pages pages,
            SealedForms forms,
            CommuneSearch communes,
            Intake intake,
            Lines lines,
            Speech speech) {
        this.pages = pages;
        this.forms = forms;
        this.communes = communes;
        this.intake = intake;
        this.lines = lines;
        this.speech = speech;
    }

    ServerResponse begin(ServerRequest request) throws Exception {
        var fresh = forms.fresh(pages.words(request).language());
        return show(request, HttpStatus.OK, Questions.Next.to(fresh), Map.of());
    }

    ServerResponse answer(ServerRequest request) throws Exception {
        var answers = Answers.of(request.params());
        var opened = forms.open(answers.text("state"));
        if (opened.isEmpty() || !SameSite.isOwn(request)) {
            return pages.show(
                    request,
                    opened.isEmpty() ? HttpStatus.BAD_REQUEST : HttpStatus.FORBIDDEN,
                    "telling/stale.jte",
                    Map.of("lines", lines.national()));
        }
        var spoken = new Sheet(opened.get().telling()).language(pages.words(request).language());
        var filled = opened.get().with(spoken.done());
        var next = Questions.after(filled, answers, communes::of, communes::at);
        if (next.send()) {
            return send(request, next, answers);
        }
        var status = next.wrong().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return show(request, status, next, next.wrong(), answers);
    }

    private ServerResponse send(ServerRequest request, Questions.Next next, Answers answers)
            throws Exception {
        var files = SentFiles.of(request, "files");
        if (files.isEmpty()) {
            return tooLarge(request, next);
        }
        var filled = next.filled();
        var telling = filled.telling();
        var submission =
                new Submission(
                        filled.submission(),
                        Caller.stretched(answers),
                        Door.PUBLIC_PAGE,
                        telling,
                        files.get());
        return switch (intake.accept(submission, Caller.entry(request, answers))) {
            case Acceptance.Accepted(var receipt) -> {
                var values = new HashMap<String, Object>();
                values.put("receipt", receipt == null ? "" : receipt.shown());
                values.put("danger", telling.danger());
                values.put("self", telling.whom() == Telling.Whom.SELF);
                values.put("lines", lines.national());
                yield pages.show(request, "telling/receipt.jte", values);
            }
            case Acceptance.Crowded crowded -> crowded(request, next, crowded);
            case Acceptance.Refused(var why, var again) ->
                    why == Acceptance.Why.TOO_LARGE
                            ? tooLarge(request, next)
                            : busy(request, next, again);
        };
    }

    private ServerResponse tooLarge(ServerRequest request, Questions.Next next) throws Exception {
        var wrong = Map.of("files", "telling.files.toolarge");
        return show(request, HttpStatus.CONTENT_TOO_LARGE, next, wrong);
    }

    /**
     * Very many report at once: a browser with script works and sends again by itself, any other
     * page holds the word that lets it in after the pause.
     */
    private ServerResponse crowded(
            ServerRequest request, Questions.Next next, Acceptance.Crowded crowded)
            throws Exception {
        var values = values(request, next, Map.of("", "telling.crowded"), NOTHING_TYPED);
        values.put("crowded", crowded);
        return later(pages.show(request, BUSY, "telling/ask.jte", values), crowded.pause());
    }

    /** Nothing was kept; her answers are still in the page, so that she can send them again. */
    private ServerResponse busy(ServerRequest request, Questions.Next next, Duration pause)
            throws Exception {
        return later(show(request, BUSY, next, Map.of("", "telling.busy")), pause);
    }

    private static ServerResponse later(ServerResponse page, Duration pause) {
        return ServerResponse.from(page)
                .header("Retry-After", Long.toString(pause.toSeconds()))
                .build((servletRequest, servletResponse) -> {
                    page.writeTo(servletRequest, servletResponse, List::of);
                    return null;
                });
    }

    private ServerResponse show(
            ServerRequest request,
            HttpStatus status,
            Questions.Next next,
            Map<String, String> wrong)
            throws Exception {
        return show(request, status, next, wrong, NOTHING_TYPED);
    }

    private ServerResponse show(
            ServerRequest request,
            HttpStatus status,
            Questions.Next next,
            Map<String, String> wrong,
            Answers typed)
            throws Exception {
        return pages.show(request, status, "telling/ask.jte", values(request, next, wrong, typed));
    }

    private Map<String, Object> values(
            ServerRequest request, Questions.Next next, Map<String, String> wrong, Answers typed) {
        var words = pages.words(request);
        var values = new HashMap<String, Object>();
        values.put("filled", next.filled());
        values.put("state", forms.seal(next.filled()));
        values.put("choices", next.choices());
        values.put("wrong", said(words, wrong));
        values.put("typed", typed);
        values.put("lines", lines.national());
        values.put("recordings", speech.of(words.language(), next.filled().step().word()));
        values.put("salt", HexFormat.of().formatHex(intake.receipts().salt()));
        values.put("rounds", Receipts.ROUNDS);
        return values;
    }

    private static LinkedHashMap<String, String> said(Words words, Map<String, String> wrong) {
        var sentences = new LinkedHashMap<String, String>();
        wrong.forEach((field, key) -> sentences.put(field, words.t(key)));
        return sentences;
    }
}
