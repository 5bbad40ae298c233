package vn.binhan.response;

/** What somebody is asked about a report; each question has an owner and a clock of its own. */
enum Question {
    /** To take it and act on it. */
    ANSWER(Alarm.NOT_TAKEN, false),
    /** To read a second time what was judged to have not enough grounds. */
    READ(Alarm.NOT_READ, true);

    private final Alarm missed;
    private final boolean reminds;

    Question(Alarm missed, boolean reminds) {
        this.missed = missed;
        this.reminds = reminds;
    }

    /** What is heard of when nobody did it in time. */
    Alarm missed() {
        return missed;
    }

    /** Whether whoever is asked is reminded when half of the time is over. */
    boolean reminds() {
        return reminds;
    }
}
