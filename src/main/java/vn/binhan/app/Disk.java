package vn.binhan.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** What the program asks of the disk beyond single files. */
final class Disk {
    private Disk() {}

    /** Returns when everything written so far on the file system of this path is on the disk. */
    static void sync(Path path) throws IOException {
        Command.run(List.of("sync", "-f", path.toString()), path);
    }

    /** Removes a folder with all it holds, if it is there. */
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
