package vn.binhan.demo;

import java.nio.file.Path;
import java.time.Instant;
import vn.binhan.storage.PaperFile;
import vn.binhan.vault.Unlocking;
import vn.binhan.vault.VaultFault;
import vn.binhan.vault.VaultKeys;

/**
 * The keys of a demonstration: made and rehearsed by the program itself, the shares in files beside
 * the key. Where people are real, people keep the shares apart.
 */
public final class RehearsedKeys {
    private RehearsedKeys() {}

    /** Makes and rehearses the keys beside this data unless that was done before. */
    public static void beside(Path data) {
        try {
            var keys = VaultKeys.in(VaultKeys.beside(data), data);
            if (!keys.exist()) {
                keys.create(Unlocking.plain(), Instant.now());
            }
            if (keys.standing().orElseThrow().rehearsed().isPresent()) {
                return;
            }
            var papers = keys.papers(Unlocking.plain());
            for (var paper : papers) {
                PaperFile.write(keys.folder(), paper.number(), paper.text() + "\n");
            }
            var two = papers.subList(0, 2).stream().map(VaultKeys.Paper::text).toList();
            keys.rehearse(two, Instant.now());
        } catch (VaultFault fault) {
            // The vault stays closed; the start says why.
            return;
        }
    }
}
