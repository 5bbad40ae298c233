package vn.binhan.directory;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/**
 * Many entries at once, pasted from a spreadsheet. Each row is added by itself; those that cannot
 * be stay in the field with one sentence each, so nothing is typed twice and nothing is lost.
 */
final class PastePages {
    private static final String HERE = "/danh-ba/dan";

    private final Pages pages;
    private final Directory directory;

    PastePages(Pages pages, Directory directory) {
        this.pages = pages;
        this.directory = directory;
    }

    void routes(Routes routes) {
        routes.get(HERE, Operation.KEEP_DIRECTORY, r -> show(r, HttpStatus.OK, "", 0, List.of()))
                .post(HERE, Operation.KEEP_DIRECTORY, this::add);
    }

    private ServerResponse show(
            ServerRequest request, HttpStatus status, String left, int added, List<String> wrong)
            throws Exception {
        return pages.show(
                request,
                status,
                "directory/paste.jte",
                Map.of("left", left, "added", added, "wrong", wrong));
    }

    private ServerResponse add(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var actor = Gate.actor(request);
        var words = pages.words(request);
        var pasted = request.param("rows").orElse("");
        var rows = PastedRows.of(pasted, words);
        if (rows.isEmpty() || rows.size() > PastedRows.MOST) {
            var why =
                    rows.isEmpty()
                            ? words.t("directory.paste.nothing")
                            : words.t("directory.paste.many", PastedRows.MOST);
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, pasted, 0, List.of(why));
        }
        var by = directory.bodies(actor, Operation.KEEP_DIRECTORY).getFirst();
        var kept = directory.addRows(actor, by, rows, form.once(), words);
        var wrong = kept.wrong();
        var status = wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return show(request, status, String.join("\n", kept.left()), kept.added(), wrong);
    }
}
