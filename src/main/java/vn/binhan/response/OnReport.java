package vn.binhan.response;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Subject;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.places.UnitKey;
import vn.binhan.servicelevels.ServiceLevels;

/** An act on one report, by somebody for whom its case is there. */
interface OnReport<C extends OnReport.Command, D> extends Action<C, OnReport.Facts, D> {

    /** What every such command says. */
    interface Command {
        CaseRef ref();
    }

    /** What an act finds: the case's cover, the report, whose it was and is. */
    record Facts(CaseFiles.Held held, ReportStore.Kept kept, List<Turn> turns) {

        Optional<Turn> current() {
            return turns.isEmpty() || turns.getLast().over() != null
                    ? Optional.empty()
                    : Optional.of(turns.getLast());
        }

        /** Whether this person has taken the report and still has it. */
        boolean isOf(Actor actor) {
            return current().filter(turn -> actor.person().equals(turn.takenBy())).isPresent();
        }

        Report report() {
            return kept.report();
        }
    }

    Shelf shelf();

    /**
     * Where reports lie.
     *
     * @param receipt hears within the transaction how a report stands
     */
    record Shelf(
            CaseFiles files,
            ReportStore reports,
            TurnStore turns,
            ServiceLevels levels,
            BiConsumer<CaseRef, Report.State> receipt) {
        /** Writes down how a report stands; when nothing is left to do it is nobody's any more. */
        void stand(CaseRef ref, Report.State state, Instant now) {
            reports.stand(ref, state, now);
            receipt.accept(ref, state);
            if (state.settled()) {
                settle(ref, Question.ANSWER, now);
            }
            if (state != Report.State.DOUBTED) {
                settle(ref, Question.READ, now);
            }
        }

        private void settle(CaseRef ref, Question question, Instant now) {
            turns.of(ref, question)
                    .forEach(turn -> turns.end(ref, turn.number(), Turn.Why.SETTLED, now));
        }

        @Nullable Facts read(CaseRef ref) {
            var held = files.hold(ref).orElse(null);
            var kept = held == null ? null : reports.lock(ref).orElse(null);
            return held == null || kept == null ? null : new Facts(held, kept, turns.of(ref));
        }
    }

    @Override
    default @Nullable Facts read(C command) {
        return shelf().read(command.ref());
    }

    @Override
    default Subject subject(C command, Facts facts) {
        return facts.held().subject();
    }

    @Override
    default @Nullable UnitKey unit(Facts facts) {
        return facts.held().file().unit();
    }
}
