package vn.binhan.access;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What waits for somebody behind the entries of the menu. Every page shows it, so all of it is
 * counted in one question, which proves by itself who asks.
 */
public final class Waiting {
    private final JdbcClient sql;
    private final Wall wall;
    private final InstantSource clock;
    private final Map<String, String> counts = new ConcurrentHashMap<>();

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

    /** How many things wait for this person behind these entries; none behind the others. */
    public Map<String, Integer> of(Actor actor, Collection<String> entries) {
        var asked = entries.stream().filter(counts::containsKey).toList();
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
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(row -> {
                    for (var i = 0; i < asked.size(); i++) {
                        found.put(asked.get(i), row.getInt(i + 1));
                    }
                });
        return found;
    }
}
