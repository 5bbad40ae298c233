package vn.binhan.servicelevels;

import java.time.Duration;

/**
 * How long somebody may take. The law says "at once" and names no number: these are the province's
 * own levels of service, and are always shown as internal.
 *
 * @param answer until somebody must have taken the report
 * @param answerInDanger the same when somebody is in danger now
 * @param act until whoever took it must have checked it or handed it on
 * @param actInDanger the same when somebody is in danger now
 * @param read until a second person must have read what was judged to have not enough grounds
 * @param readInDanger the same when somebody is in danger now
 */
public record Windows(
        Duration answer,
        Duration answerInDanger,
        Duration act,
        Duration actInDanger,
        Duration read,
        Duration readInDanger) {

    /** What holds where a province has set nothing else. */
    public static Windows usual() {
        return ofMinutes(30, 10, 120, 30, 240, 60);
    }

    static Windows ofMinutes(
            int answer, int answerInDanger, int act, int actInDanger, int read, int readInDanger) {
        return new Windows(
                Duration.ofMinutes(answer),
                Duration.ofMinutes(answerInDanger),
                Duration.ofMinutes(act),
                Duration.ofMinutes(actInDanger),
                Duration.ofMinutes(read),
                Duration.ofMinutes(readInDanger));
    }

    /** Until somebody must have taken the report. */
    public Duration answer(boolean danger) {
        return danger ? answerInDanger : answer;
    }

    /** Until whoever took it must have checked it or handed it on. */
    public Duration act(boolean danger) {
        return danger ? actInDanger : act;
    }

    /** Until a second person must have read a report that was judged to have not enough grounds. */
    public Duration read(boolean danger) {
        return danger ? readInDanger : read;
    }
}
