package vn.binhan.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Actor;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.kit.Words;

/**
 * Many entries at once, pasted from a spreadsheet. Each row is added by itself; those that cannot
 * be stay in the field with one sentence each, so nothing is typed twice and nothing is lost.
 */
final class PastePages {
    private static final String HERE = "/danh-ba/dan";
    private static final int LONGEST_LABEL = 40;

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
        var typing = directory.typing(by.province());
        var left = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        for (var row : rows) {
            var reasons = add(actor, by, typing, row, form, words);
            if (!reasons.isEmpty()) {
                left.add(row.line());
                var label = row.fields().getOrDefault("name", "");
                var cut = label.substring(0, Math.min(label.length(), LONGEST_LABEL));
                var all = String.join(" ", reasons);
                wrong.add(words.t("directory.paste.row", row.number(), cut, all));
            }
        }
        var status = wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return show(request, status, String.join("\n", left), rows.size() - left.size(), wrong);
    }

    /** Adds one row; the sentences that say why not are empty when it was added. */
    private List<String> add(
            Actor actor,
            OrganisationId by,
            Typed.Places typing,
            PastedRows.Row row,
            Form form,
            Words words) {
        var read = new Typed(row.fields(), Map.of(), null).read(typing);
        var details = read.details();
        if (details == null) {
            return List.copyOf(Asked.sentences(words, read.wrong()).values());
        }
        var name = directory.body(by).map(body -> body.name()).orElse("");
        var source = row.fields().getOrDefault("source", "");
        var check =
                new Facility.Check(
                        directory.today(), Facility.How.READ, source.isEmpty() ? name : source);
        var command =
                new AddFacility.Command(by, details, read.safe(), check, row.once(form.once()));
        return switch (directory.perform(actor, command)) {
            case Outcome.Done done -> List.of();
            case Outcome.Refused(var reason, var values) ->
                    List.of(words.t(reason, values.toArray()));
            case Outcome.Denied() -> List.of(words.t("directory.missing"));
        };
    }
}
