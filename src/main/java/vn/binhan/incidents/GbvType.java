package vn.binhan.incidents;

import java.util.Map;

/** The six core types of the GBVIMS: one incident has one, the most specific; or none is known. */
enum GbvType {
    RAPE,
    SEXUAL_ASSAULT,
    PHYSICAL_ASSAULT,
    FORCED_MARRIAGE,
    DENIAL_OF_RESOURCES,
    PSYCHOLOGICAL_ABUSE,
    /** Every question was answered with no. */
    NOT_GBV,
    /** A question before the first yes was not answered, so no type is said. */
    UNKNOWN;

    /** Asks in order and stops at the first yes; an open question before it leaves it unknown. */
    static GbvType of(Map<Question, Answer> answers) {
        for (var question : Question.values()) {
            switch (answers.getOrDefault(question, Answer.NOT_ASKED)) {
                case YES -> {
                    return question.type();
                }
                case NO -> {}
                default -> {
                    return UNKNOWN;
                }
            }
        }
        return NOT_GBV;
    }
}
