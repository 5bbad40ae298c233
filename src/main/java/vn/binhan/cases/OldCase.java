package vn.binhan.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhan.chronicle.Draft;
import vn.binhan.ledger.Particulars;

/**
 * A case of an older register, with what was done in it, the oldest first.
 *
 * @param number as the register had it; kept sealed, so that the paper can be found again
 */
record OldCase(String number, List<Line> lines) {

    /**
     * One line of the sheet.
     *
     * @param row its place in the sheet, counted from 1 with the heading
     * @param deed absent where the text is none that can be taken over
     */
    record Line(int row, @Nullable Deed deed, Instant at, String words) {
        /** Words of a case are told to no log. */
        @Override
        public String toString() {
            return row + " " + deed;
        }
    }

    /**
     * What is wrong in a line.
     *
     * @param reason a key of the words files
     */
    record Wrong(int row, String reason) {}

    /** What would come over wrongly by the table of the flow, line by line; empty when all fits. */
    List<Wrong> wrong(Instant now) {
        var wrong = new ArrayList<Wrong>();
        var step = CaseFlow.after(Step.WAITING, Deed.BEGIN, Step.WAITING);
        var last = Instant.MIN;
        for (var line : lines) {
            var deed = line.deed();
            if (deed == null) {
                wrong.add(new Wrong(line.row(), "cases.import.deed"));
            } else if (line.at().isAfter(now)) {
                wrong.add(new Wrong(line.row(), "cases.import.future"));
            } else if (line.at().isBefore(last)) {
                wrong.add(new Wrong(line.row(), "cases.import.order"));
            } else if (deed == Deed.BEGIN
                    ? line != lines.getFirst()
                    : !CaseFlow.allows(step, deed)) {
                wrong.add(new Wrong(line.row(), "cases.import.step"));
            } else if (DoDeed.NEED_WORDS.contains(deed) && line.words().isBlank()) {
                wrong.add(new Wrong(line.row(), "cases.import.words"));
            } else {
                step = deed == Deed.BEGIN ? step : CaseFlow.after(step, deed, step);
                last = line.at();
            }
        }
        return wrong;
    }

    /**
     * The same as happenings; work began with the first line, whatever it says. Beside the
     * beginning lie the register's number and what the register says of it.
     */
    List<Draft> drafts() {
        var drafts = new ArrayList<Draft>();
        var first = lines.getFirst();
        var begun = first.deed() == Deed.BEGIN ? (number + "\n" + first.words()).strip() : number;
        drafts.add(draft(Deed.BEGIN, first.at(), begun));
        for (var line : lines) {
            if (line.deed() != Deed.BEGIN) {
                drafts.add(draft(Objects.requireNonNull(line.deed()), line.at(), line.words()));
            }
        }
        return drafts;
    }

    private static Draft draft(Deed deed, Instant at, String words) {
        return new Draft(deed, at, Particulars.none(), words);
    }
}
