package vn.binhan.risk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Story;

/**
 * How danger stands in a case, folded from its story.
 *
 * @param judgements all of them, in the order of the story
 * @param standing those that count now: one, or several that were made without knowing each other
 * @param level the highest of those that count; absent before the first
 * @param dueAt when danger must be judged again, at the latest; absent before the first judgement
 * @param because what made it due before its time; absent otherwise
 */
public record Risk(
        List<Judgement> judgements,
        List<Judgement> standing,
        @Nullable Level level,
        @Nullable Instant dueAt,
        @Nullable Change because) {

    /**
     * A judgement counts until somebody who saw it judges anew. What was written late, about an
     * earlier day, never lowers anything: it counts beside what is known since, and the highest
     * stands.
     */
    public static Risk of(List<Happening> story) {
        var all = Story.of(story, RiskKind.JUDGED).map(Judgement::of).toList();
        var standing =
                all.stream()
                        .filter(one -> all.stream().noneMatch(other -> replaces(other, one)))
                        .toList();
        var level = standing.stream().map(Judgement::level).max(Comparator.naturalOrder());
        if (level.isEmpty()) {
            return new Risk(all, standing, null, null, null);
        }
        var newest =
                standing.stream().map(Judgement::at).max(Comparator.naturalOrder()).orElseThrow();
        var usual = newest.plus(level.get().goodFor());
        var seen = standing.stream().mapToInt(Judgement::turn).max().orElseThrow();
        return Story.of(story, RiskKind.CHANGED)
                .filter(change -> change.at().isAfter(newest) || change.turn() > seen)
                .map(change -> new Old(due(change, newest), change(change)))
                .min(Comparator.comparing(Old::due))
                .filter(old -> old.due().isBefore(usual))
                .map(old -> new Risk(all, standing, level.get(), old.due(), old.because()))
                .orElseGet(() -> new Risk(all, standing, level.get(), usual, null));
    }

    /** By when a judgement that has grown old is to be made anew, and what made it old. */
    private record Old(Instant due, Change because) {}

    private static boolean replaces(Judgement later, Judgement earlier) {
        return later.over() >= earlier.turn()
                && later.turn() > earlier.turn()
                && !later.at().isBefore(earlier.at());
    }

    /** What was written down only after the judgement cannot have been known to it. */
    private static Instant due(Happening changed, Instant judged) {
        var known = changed.at().isAfter(judged) ? changed.at() : changed.told();
        return known.plus(change(changed).within());
    }

    private static Change change(Happening changed) {
        return changed.code(Change.class, "change").orElse(Change.OTHER);
    }

    /** The judgement to show: the newest of those that count. */
    public Optional<Judgement> shown() {
        return standing.isEmpty() ? Optional.empty() : Optional.of(standing.getLast());
    }

    /** Whether two people judged without knowing of each other, so that a person must decide. */
    public boolean isDisputed() {
        return standing.stream().map(Judgement::level).distinct().count() > 1;
    }
}
