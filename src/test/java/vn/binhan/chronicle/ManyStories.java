package vn.binhan.chronicle;

import java.util.Collection;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Random stories, each from a seed of its own; {@code -Dbinhan.seed} tells one again. */
public final class ManyStories {

    private static final int FULL = 100_000;

    private ManyStories() {}

    /** How many stories a test tells: these, or a hundred thousand with {@code -Dbinhan.full}. */
    public static int most(int usual) {
        return Boolean.getBoolean("binhan.full") ? FULL : usual;
    }

    /** All that so many stories reached together. */
    public static <E> Set<E> reached(int stories, LongFunction<Set<E>> story) {
        var seed = Long.getLong("binhan.seed", System.nanoTime() >>> 1);
        System.out.println(stories + " stories -Dbinhan.seed=" + seed);
        return LongStream.range(seed, seed + stories)
                .parallel()
                .mapToObj(story)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }
}
