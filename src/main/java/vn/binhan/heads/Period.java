package vn.binhan.heads;

import org.jspecify.annotations.Nullable;

/** The years a plan runs; a plan "up to 2025" has no first year. */
public record Period(@Nullable Integer from, @Nullable Integer to) {}
