package vn.binhan.intake;

import java.util.List;

/**
 * A picture or a sound that somebody adds, as it came; what it really is, its bytes say later.
 *
 * @param name the file's name, which is sealed like the content
 */
public record Enclosure(String name, byte[] content) {
    /** The largest single file, in bytes. */
    public static final int LARGEST = 20 << 20;

    /** How many files one report may bring; more can be added with the receipt. */
    public static final int MOST = 10;

    /** The most bytes of all files of one report. */
    public static final int LARGEST_TOGETHER = 24 << 20;

    /** Whether these are more or larger than one report may bring. */
    static boolean areTooLarge(List<Enclosure> files) {
        return files.size() > MOST
                || files.stream().anyMatch(file -> file.content().length > LARGEST)
                || files.stream().mapToLong(file -> file.content().length).sum() > LARGEST_TOGETHER;
    }

    @Override
    public String toString() {
        return "enclosure";
    }
}
