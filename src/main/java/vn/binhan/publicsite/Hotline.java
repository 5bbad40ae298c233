package vn.binhan.publicsite;

import java.time.LocalDate;
import java.util.List;

/**
 * A number that people can call; its words name the source in which we read it.
 *
 * @param word the middle of the keys of its name, remark and source
 * @param number as people read it aloud
 * @param national whether it serves the whole country
 * @param checkedOn the day on which it was last held against that source
 */
record Hotline(String word, String number, boolean national, LocalDate checkedOn) {

    /** After so many days without a check a number is shown as old. */
    static final int DAYS_FRESH = 180;

    private static final LocalDate READ = LocalDate.of(2026, 11, 21);

    // spotless:off
    static final List<Hotline> ALL = List.of(
            new Hotline("children",  "111",           true,  READ),
            new Hotline("peace",     "1900 969 680",  true,  READ),
            new Hotline("farmers",   "1800 1768",     true,  READ),
            new Hotline("hochiminh", "1900 54 55 59", false, READ),
            new Hotline("thanhhoa",  "1800 1744",     false, READ),
            new Hotline("cantho",    "1800 8065",     false, READ));
    // spotless:on

    static List<Hotline> national(boolean national) {
        return ALL.stream().filter(line -> line.national() == national).toList();
    }

    /** The address that makes a telephone dial. */
    String address() {
        return "tel:" + number.replace(" ", "");
    }

    /** Whether nobody has held the number against its source for too long. */
    boolean isOld(LocalDate today) {
        return checkedOn.plusDays(DAYS_FRESH).isBefore(today);
    }
}
