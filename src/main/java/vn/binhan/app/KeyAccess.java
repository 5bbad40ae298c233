package vn.binhan.app;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.binhan.kit.Sentence;
import vn.binhan.vault.Unlocking;
import vn.binhan.vault.VaultKeys;

/** Where the keys lie and what takes them, as the command line says; by default beside the data. */
public final class KeyAccess {
    @Option(names = "--keys", paramLabel = "DIR")
    @Nullable Path folder;

    @Option(names = "--passphrase-file", paramLabel = "FILE")
    @Nullable Path passphraseFile;

    @Option(names = "--token", paramLabel = "FILE")
    @Nullable Path token;

    private char @Nullable [] typed;

    /** The keys of this data; refused when they would lie inside it. */
    public VaultKeys of(Path data) {
        return VaultKeys.in(folder == null ? VaultKeys.beside(data) : folder, data);
    }

    /** What unlocks them: a passphrase from its file, or asked for where somebody can answer. */
    public Unlocking unlocking() {
        return new Unlocking(() -> passphrase(KeyAccess::ask), token);
    }

    /** The same without asking anybody. */
    public Unlocking quietly() {
        return new Unlocking(() -> passphrase(() -> null), token);
    }

    private char @Nullable [] passphrase(Supplier<char @Nullable []> otherwise) {
        if (passphraseFile == null) {
            if (typed == null) {
                typed = otherwise.get();
            }
            return typed;
        }
        try {
            return Files.readString(passphraseFile).strip().toCharArray();
        } catch (IOException e) {
            throw new Sentence("app.keys.passphrase.unreadable", passphraseFile);
        }
    }

    private static char @Nullable [] ask() {
        Console console = System.console();
        return console == null || !console.isTerminal()
                ? null
                : console.readPassword("Cụm mật khẩu / Passphrase: ");
    }
}
