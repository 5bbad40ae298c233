package vn.binhan.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What waits for somebody behind the entries of the menu. Every page shows it, so all of it is
 * counted in one question, which proves by itself who asks, and remembered for some seconds: what
 * others do may show a little later, what a person does themselves shows on their next page.
 */
public final class Waiting {
    static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MANY_PEOPLE = 2_000;

    private final JdbcClient sql;
    private final Wall wall;
    private final InstantSource clock;
    private final Map<String, String> counts = new ConcurrentHashMap<>();
    private final Map<PersonId, Memory> memories = new ConcurrentHashMap<>();

    /**
     * Of one person; what is counted into a memory that was forgotten meanwhile is lost with it.
     */
    private static final class Memory {
        private volatile @Nullable Counted last;

        boolean isOver(Instant now) {
            var counted = last;
            return counted == null || !counted.holdsAt(now);
        }
    }

    private record Counted(Instant at, Map<String, Integer> found) {
        boolean holdsAt(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(REMEMBERED));
        }
    }

    Waiting(JdbcClient sql, Wall wall, InstantSource clock) {
        this.sql = sql;
        this.wall = wall;
        this.clock = clock;
    }

    /**
     * Counts what waits behind this entry.
     *
     * @param count a number as the room asks for it from its own tables, in SQL, with {@code :me}
     *     for the person as text and {@code :now} for this moment
     */
    public void behind(String entry, String count) {
        counts.put(entry, count);
    }

    /** How many things wait for this person behind each entry. */
    public Map<String, Integer> of(Actor actor) {
        var now = clock.instant();
        var memory = memories.computeIfAbsent(actor.person(), _ -> new Memory());
        var last = memory.last;
        if (last != null && last.holdsAt(now)) {
            return last.found();
        }
        var found = count(actor, now);
        memory.last = new Counted(now, found);
        if (memories.size() > MANY_PEOPLE) {
            memories.values().removeIf(each -> each.isOver(now));
        }
        return found;
    }

    /** This person did something: what waits for them is counted anew. */
    public void forget(PersonId person) {
        memories.remove(person);
    }

    private Map<String, Integer> count(Actor actor, Instant now) {
        var asked = List.copyOf(counts.keySet());
        var found = new HashMap<String, Integer>();
        if (asked.isEmpty()) {
            return found;
        }
        var columns = String.join(", ", asked.stream().map(counts::get).toList());
        sql.sql(
                        """
                        with said as materialized (
                            select set_config('binhan.me', :proof, true))
                        select %s from said
                        """
                                .formatted(columns))
                .param("proof", wall.asking(actor.person()).proof())
                .param("me", actor.person().toString())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    for (var i = 0; i < asked.size(); i++) {
                        found.put(asked.get(i), row.getInt(i + 1));
                    }
                });
        return found;
    }
}
