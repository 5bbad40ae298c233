package vn.binhan.documents;

import java.time.Duration;

/**
 * How much one file may cost.
 *
 * @param maxBytes the largest file that is opened
 * @param maxTime the longest reading of one file, or of one page of a scan
 * @param maxCharacters the longest text that is handed out
 * @param heapMegabytes the memory of the process that parses
 * @param maxOcrPages the most scanned pages recognised in one file
 * @param filesPerProcess after so many files the parsing process is replaced by a fresh one
 */
public record ReadingLimits(
        long maxBytes,
        Duration maxTime,
        int maxCharacters,
        int heapMegabytes,
        int maxOcrPages,
        int filesPerProcess) {

    public ReadingLimits {
        if (maxBytes < 1 || maxBytes > Integer.MAX_VALUE - 1024) {
            throw new IllegalArgumentException("maxBytes must be between 1 and 2 GB");
        }
        if (maxTime.toMillis() < 1 || maxCharacters < 1 || heapMegabytes < 64) {
            throw new IllegalArgumentException("time and text above 0, heap of 64 MB or more");
        }
        if (maxOcrPages < 1 || filesPerProcess < 1) {
            throw new IllegalArgumentException("at least one page and one file");
        }
    }

    /**
     * 60 MB, 30 seconds, 600,000 characters (some 250 pages, what the program's own memory bears
     * for two documents at once), 256 MB of heap, 100 scanned pages.
     */
    public static ReadingLimits usual() {
        return new ReadingLimits(60L * 1024 * 1024, Duration.ofSeconds(30), 600_000, 256, 100, 200);
    }
}
