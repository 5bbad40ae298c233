package vn.binhan.today;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for somebody; codes only, nothing of what anybody said.
 *
 * @param due by when; absent where no time is known
 * @param what the word for what it is, with {0} for its short name
 * @param name a few signs of its random number
 * @param why the words for what is to be done and why now
 * @param href where it is done
 */
public record Item(
        Danger danger,
        @Nullable Instant due,
        String what,
        String name,
        List<String> why,
        String href) {

    /** The order of danger and deadline; what has no time comes after what has one. */
    static final Comparator<Item> URGENCY =
            Comparator.comparing(Item::danger)
                    .thenComparing(
                            Item::due, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
                    .thenComparing(Item::href);

    /** The address where it is done, whatever part of the page. */
    String place() {
        var part = href.indexOf('#');
        return part < 0 ? href : href.substring(0, part);
    }

    /** How much danger somebody is in as long as nobody does it, the most first. */
    public enum Danger {
        /** Somebody may be hurt or killed now. */
        IMMEDIATE("red"),
        HIGH("red"),
        /** Danger, or nobody has judged yet. */
        RAISED("amber"),
        STANDARD("grey");

        private final String colour;

        Danger(String colour) {
            this.colour = colour;
        }

        /** The colour of the tag that shows it. */
        String colour() {
            return colour;
        }
    }
}
