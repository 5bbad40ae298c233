package vn.binhan.response;

import java.time.Duration;

/**
 * How long somebody may take. The law says "at once" and names no number: these are the province's
 * own levels of service, and are always shown as internal.
 *
 * @param answer until somebody must have taken the report
 * @param answerInDanger the same when somebody is in danger now
 * @param act until whoever took it must have checked it or handed it on
 * @param actInDanger the same when somebody is in danger now
 */
record Windows(Duration answer, Duration answerInDanger, Duration act, Duration actInDanger) {

    /** What holds where a province has set nothing else. */
    static Windows usual() {
        return new Windows(
                Duration.ofMinutes(30),
                Duration.ofMinutes(10),
                Duration.ofMinutes(120),
                Duration.ofMinutes(30));
    }

    Duration answer(boolean danger) {
        return danger ? answerInDanger : answer;
    }

    Duration act(boolean danger) {
        return danger ? actInDanger : act;
    }
}
