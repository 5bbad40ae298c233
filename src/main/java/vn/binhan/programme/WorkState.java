package vn.binhan.programme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a piece of work stands today, in words and colour; no data is a state of its own. */
public enum WorkState {
    DONE("green"),
    OVERDUE("red"),
    DUE_SOON("amber"),
    UNDER_WAY("blue"),
    NO_DATA("grey");

    /** How many days before its day work is called due soon. */
    static final int SOON_DAYS = 14;

    private final String colour;

    WorkState(String colour) {
        this.colour = colour;
    }

    public String colour() {
        return colour;
    }

    /** The state of work whose parts stand like this; it is done only when every part is. */
    static WorkState together(List<WorkState> parts) {
        if (parts.contains(OVERDUE)) {
            return OVERDUE;
        }
        if (parts.contains(DUE_SOON)) {
            return DUE_SOON;
        }
        var first = parts.getFirst();
        return parts.stream().allMatch(first::equals) ? first : UNDER_WAY;
    }

    /**
     * The state of work with this report and this day.
     *
     * @param percent what was last reported, absent for no data
     * @param due the day it is due, absent when there is none
     */
    public static WorkState of(
            @Nullable Integer percent, @Nullable LocalDate due, LocalDate today) {
        if (percent != null && percent == 100) {
            return DONE;
        }
        if (due != null && today.isAfter(due)) {
            return OVERDUE;
        }
        if (due != null && !today.plusDays(SOON_DAYS).isBefore(due)) {
            return DUE_SOON;
        }
        return percent == null ? NO_DATA : UNDER_WAY;
    }
}
