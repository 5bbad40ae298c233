package vn.binhan.stories;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import vn.binhan.app.HouseTime;
import vn.binhan.app.TestHouse;
import vn.binhan.kit.Formats;

/** One house for all stories, in which it is the moment that a story says. */
final class StoryHouse {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu");
    private static StoryHouse one;

    final TestHouse house;
    private final HouseTime time;
    private int turn;

    private StoryHouse(TestHouse house, HouseTime time) {
        this.house = house;
        this.time = time;
    }

    /** The first story waits for it. */
    static synchronized StoryHouse open() {
        if (one == null) {
            var time = new HouseTime();
            var fresh = TestHouse.fresh(time);
            Runtime.getRuntime().addShutdownHook(new Thread(fresh::close));
            one = new StoryHouse(fresh.house(), time);
        }
        return one;
    }

    /** It becomes this minute, such as "20:10 14/11/2026"; whoever does something signs in anew. */
    void at(String minute) {
        time.become(house, moment(minute));
        turn++;
    }

    /** The minute round of the program. */
    void minutePasses() {
        house.measures().lookAfter();
        house.accountability().lookAfter();
    }

    static Instant moment(String minute) {
        return LocalDateTime.parse(minute, MINUTE).atZone(Formats.ZONE).toInstant();
    }

    /** Another number after each step of time. */
    int turn() {
        return turn;
    }
}
