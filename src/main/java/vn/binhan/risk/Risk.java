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
        var changed =
                Story.of(story, RiskKind.CHANGED)
                        .filter(change -> change.at().isAfter(newest))
                        .min(Comparator.comparing(Risk::due));
        return changed.filter(change -> due(change).isBefore(usual))
                .map(change -> new Risk(all, standing, level.get(), due(change), change(change)))
                .orElseGet(() -> new Risk(all, standing, level.get(), usual, null));
    }

    private static boolean replaces(Judgement later, Judgement earlier) {
        return later.over() >= earlier.turn()
                && later.turn() > earlier.turn()
                && !later.at().isBefore(earlier.at());
    }

    private static Instant due(Happening changed) {
        return changed.at().plus(change(changed).within());
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
