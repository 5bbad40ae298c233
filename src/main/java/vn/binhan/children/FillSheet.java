package vn.binhan.children;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.ledger.Particulars;

/** Fills in one of the three sheets; filled in again, the newest counts and the older stay. */
final class FillSheet extends OnChild<FillSheet.Command> {
    private static final int LONGEST = 8_000;

    /**
     * @param danger how dangerous it is now; asked by the second sheet only
     */
    record Command(
            CaseRef ref,
            Instant at,
            @Nullable Sheet sheet,
            Map<String, String> values,
            ChildFile.@Nullable Danger danger,
            @Nullable Integer seen,
            @Nullable UUID once)
            implements OnChild.Command {
        @Override
        public String toString() {
            return "sheet";
        }
    }

    FillSheet(Chronicle chronicle) {
        super(chronicle, Operation.WORK_ON_CASE);
    }

    @Override
    Decision<Draft> says(Command command, ChildFile file, Actor actor) {
        var sheet = command.sheet();
        if (sheet == null) {
            return Decision.refuse("children.refused.sheet");
        }
        var values = new LinkedHashMap<String, String>();
        sheet.fields()
                .forEach(field -> values.put(field, command.values().getOrDefault(field, "")));
        if (values.values().stream().allMatch(String::isBlank)) {
            return Decision.refuse("children.refused.empty");
        }
        var danger = command.danger();
        if (sheet == Sheet.FIRST_RISK && danger == null) {
            return Decision.refuse("children.refused.danger");
        }
        var codes = Particulars.none().code("sheet", sheet);
        if (sheet == Sheet.FIRST_RISK && danger != null) {
            codes = codes.code("danger", danger);
        }
        var text = Filled.text(values);
        return text.length() > LONGEST
                ? Decision.refuse("children.refused.long")
                : Decision.accept(new Draft(ChildEvent.SHEET_FILLED, command.at(), codes, text));
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
