package vn.binhan.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.binhan.kit.Sentence;

/** A recovery share written to a file instead of on paper, readable by its owner only. */
public final class PaperFile {
    private PaperFile() {}

    /** Writes the share into this folder; the file's name says which one it is. */
    public static Path write(Path folder, int number, String text) {
        var file = folder.resolve("manh-" + number + ".txt");
        try {
            Files.createDirectories(folder);
            Disk.writeSecret(file, text);
        } catch (IOException e) {
            throw new Sentence("storage.keys.share.unwritable", file);
        }
        return file;
    }
}
