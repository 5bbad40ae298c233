package vn.binhan.cases;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** Closed cases of a unit on their way to the archive of the office, and taking one out again. */
final class ArchivePages {
    /** Where they are listed. */
    static final String PAGE = "/vu-viec/luu-tru";

    private final Pages pages;
    private final Access access;
    private final Cases cases;
    private final InstantSource clock;

    ArchivePages(Pages pages, Access access, Cases cases, InstantSource clock) {
        this.pages = pages;
        this.access = access;
        this.cases = cases;
        this.clock = clock;
    }

    void routes(Routes routes) {
        routes.get(PAGE, Operation.REVIEW_CASE, r -> list(r, HttpStatus.OK, Map.of()))
                .post(PAGE, Operation.OPEN_ARCHIVED, this::open);
    }

    private ServerResponse list(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var actor = Gate.actor(request);
        var waiting = cases.closed(actor, false, Cases.MOST + 1);
        var values = new HashMap<String, Object>();
        values.put("waiting", waiting.stream().limit(Cases.MOST).toList());
        values.put("most", waiting.size() > Cases.MOST ? Cases.MOST : 0);
        values.put("there", cases.closed(actor, true, Cases.MOST));
        values.put("rule", cases.archiveRule());
        values.put("errors", errors);
        values.put("form", Form.of(request));
        values.put("now", clock.instant());
        return pages.show(request, status, "cases/archive.jte", values);
    }

    private ServerResponse open(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var words = pages.words(request);
        var ref = CaseRef.parse(form.text("ref"));
        if (ref.isEmpty()) {
            var sentence = words.t("cases.refused.archive.which");
            return list(request, HttpStatus.UNPROCESSABLE_CONTENT, Map.of("ref", sentence));
        }
        var why = StoryPages.one(OpenArchived.Why.class, form.text("why")).orElse(null);
        var command = new OpenArchived.Command(ref.get(), why);
        var outcome =
                access.desk().perform(Gate.actor(request), cases.acts().openArchived(), command);
        return switch (outcome) {
            case Outcome.Done _ -> Pages.to("/vu-viec/" + ref.get() + "?bao=cases.takenout");
            case Outcome.Refused(var reason, var values) ->
                    list(
                            request,
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            Map.of("why", words.t(reason, values.toArray())));
            case Outcome.Denied() -> CaseFiles.absent(pages, request);
        };
    }
}
