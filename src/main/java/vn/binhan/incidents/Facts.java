package vn.binhan.incidents;

import java.util.List;
import java.util.Set;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Story;

/**
 * What reports ask of a person, as it was told once.
 *
 * @param turn the turn of its telling
 * @param difficulties what is difficult where {@code disability} says that something is
 */
record Facts(
        int turn,
        Sex sex,
        AgeBand age,
        Ethnicity ethnicity,
        Answer disability,
        Set<Difficulty> difficulties) {

    /** Nothing has been asked. */
    static final Facts NONE =
            new Facts(
                    0,
                    Sex.NOT_ASKED,
                    AgeBand.NOT_ASKED,
                    Ethnicity.NOT_ASKED,
                    Answer.NOT_ASKED,
                    Set.of());

    /** What stands: one telling, or several by people who did not know of each other. */
    static List<Facts> standing(List<Happening> story, FactsKind about) {
        return Story.standing(Story.of(story, about)).stream().map(Facts::of).toList();
    }

    static Facts of(Happening told) {
        return new Facts(
                told.turn(),
                told.code(Sex.class, "sex").orElse(Sex.NOT_ASKED),
                told.code(AgeBand.class, "age").orElse(AgeBand.NOT_ASKED),
                told.code(Ethnicity.class, "ethnicity").orElse(Ethnicity.NOT_ASKED),
                told.code(Answer.class, "disability").orElse(Answer.NOT_ASKED),
                told.codes().several(Difficulty.class, "difficulties"));
    }

    /** Whether this says nothing at all. */
    boolean isBlank() {
        return sex == Sex.NOT_ASKED
                && age == AgeBand.NOT_ASKED
                && ethnicity == Ethnicity.NOT_ASKED
                && disability == Answer.NOT_ASKED
                && difficulties.isEmpty();
    }
}
