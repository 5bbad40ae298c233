package vn.binhan.drafting;

import org.jspecify.annotations.Nullable;

/**
 * One field of a plan's head as it stands in the draft: its value in words, where it was read, how
 * sure the reader was.
 */
public record HeaderField(
        String value, @Nullable Integer from, @Nullable Integer to, double confidence) {}
