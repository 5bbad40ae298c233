package vn.binhan.ownview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhan.chronicle.Happening;
import vn.binhan.needs.Need;

/**
 * How her case goes, in as few words as there are: no place, no name, no kind of help, nothing of
 * what is done about him.
 *
 * @param needs how many things she needs
 * @param met for how many of them somebody helped
 * @param last when somebody last did something for her; absent before
 */
record Progress(Step step, int needs, int met, @Nullable Instant last) {

    /** The steps as she is told them. */
    enum Step {
        WAITING,
        BEGUN,
        PLANNING,
        HELPING,
        FOLLOWED,
        ENDED
    }

    /** To which step a happening of a case leads, by its key. */
    private static final Map<String, Step> STEPS =
            Map.of(
                    "case.begin", Step.BEGUN,
                    "case.agree", Step.BEGUN,
                    "case.reopen", Step.BEGUN,
                    "case.assess", Step.PLANNING,
                    "case.plan", Step.HELPING,
                    "case.ask_after", Step.FOLLOWED,
                    "case.close", Step.ENDED);

    static Progress of(List<Happening> story) {
        var step = Step.WAITING;
        Instant last = null;
        for (var told : story) {
            step = STEPS.getOrDefault(told.kind(), step);
            if (told.kind().startsWith("case.") && !told.kind().equals("case.archive")) {
                last = told.at();
            }
        }
        var needs = Need.of(story);
        var met = needs.stream().filter(need -> !need.isUnserved()).count();
        return new Progress(step, needs.size(), (int) met, last);
    }
}
