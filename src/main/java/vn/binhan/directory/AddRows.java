package vn.binhan.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.kit.Words;

/** Adds rows one by one, each as if it had been typed into the form. */
final class AddRows {
    private static final int LONGEST_LABEL = 40;

    private final Directory directory;
    private final Actor actor;
    private final OrganisationId by;
    private final Typed.Places typing;
    private final Words words;

    AddRows(Directory directory, Actor actor, OrganisationId by, Words words) {
        this.directory = directory;
        this.actor = actor;
        this.by = by;
        this.typing = directory.typing(by.province());
        this.words = words;
    }

    Directory.Pasted all(List<PastedRows.Row> rows, @Nullable UUID once) {
        var left = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        for (var row : rows) {
            var reasons = add(row, once);
            if (!reasons.isEmpty()) {
                left.add(row.line());
                var name = row.fields().getOrDefault("name", "");
                var label = name.substring(0, Math.min(name.length(), LONGEST_LABEL));
                var all = String.join(" ", reasons);
                wrong.add(words.t("directory.paste.row", row.number(), label, all));
            }
        }
        return new Directory.Pasted(rows.size() - left.size(), left, wrong);
    }

    /** The sentences that say why a row was not added; none when it was. */
    private List<String> add(PastedRows.Row row, @Nullable UUID once) {
        var read = new Typed(row.fields(), row.sets(), null).read(typing);
        var details = read.details();
        if (details == null) {
            return List.copyOf(Asked.sentences(words, read.wrong()).values());
        }
        var name = directory.body(by).map(body -> body.name()).orElse("");
        var source = row.fields().getOrDefault("source", "");
        var check =
                new Facility.Check(
                        directory.today(), Facility.How.READ, source.isEmpty() ? name : source);
        var command = new AddFacility.Command(by, details, read.safe(), check, row.once(once));
        return switch (directory.perform(actor, command)) {
            case Outcome.Done done -> List.of();
            case Outcome.Refused(var reason, var values) ->
                    List.of(words.t(reason, values.toArray()));
            case Outcome.Denied() -> List.of(words.t("directory.missing"));
        };
    }
}
