package vn.binhan.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.binhan.app.KeyAccess;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Sentence;
import vn.binhan.kit.Words;
import vn.binhan.storage.DataFolder;
import vn.binhan.storage.PaperFile;
import vn.binhan.vault.VaultKeys;

/** {@code keys}: the ceremonies around the root key; none needs the server, most no database. */
@Command(
        name = "keys",
        subcommands = {
            KeysCommand.Status.class,
            KeysCommand.Shares.class,
            KeysCommand.Rehearse.class,
            KeysCommand.Recover.class,
            RotateCommand.class
        })
final class KeysCommand {

    /** What every ceremony needs to know. */
    abstract static class Ceremony implements Callable<Integer> {
        @Option(names = "--data", paramLabel = "DIR")
        @Nullable Path data;

        @Mixin KeyAccess access = new KeyAccess();

        @Spec CommandSpec spec = CommandSpec.create();

        final Path folder() {
            return data == null ? DataFolder.usual() : data;
        }

        final VaultKeys keys() {
            return access.of(folder());
        }

        final Words words() {
            return Binhan.words(spec);
        }

        final void say(String key, Object... values) {
            out().println(words().t(key, values));
        }

        static PrintStream out() {
            return new PrintStream(System.out, true, StandardCharsets.UTF_8);
        }

        /** The papers from files, or typed here one after the other. */
        final List<String> papers(@Nullable List<Path> files) throws IOException {
            var texts = new ArrayList<String>();
            if (files != null) {
                for (var file : files) {
                    if (!Files.isReadable(file)) {
                        throw new Sentence("commands.keys.share.unreadable", file);
                    }
                    texts.add(Files.readString(file));
                }
                return texts;
            }
            var console = System.console();
            if (console == null || !console.isTerminal()) {
                return texts;
            }
            for (var number = 1; number <= 2; number++) {
                console.printf("%s%n", words().t("commands.keys.share.type", number));
                var text = new StringBuilder();
                for (var line = console.readLine();
                        line != null && !line.isBlank();
                        line = console.readLine()) {
                    text.append(line).append('\n');
                }
                texts.add(text.toString());
            }
            return texts;
        }
    }

    /** {@code keys status}: which key there is and whether its recovery was rehearsed. */
    @Command(name = "status")
    static final class Status extends Ceremony {
        @Override
        public Integer call() {
            var keys = keys();
            var standing = keys.standing();
            if (standing.isEmpty()) {
                say("vault.closed.nokey");
                return 0;
            }
            var there = standing.get();
            say("commands.keys.status", there.fingerprint(), keys.folder());
            say("commands.keys.guard." + there.guard());
            if (there.rehearsed().isEmpty()) {
                say("vault.closed.unrehearsed");
            } else {
                say(
                        "commands.keys.rehearsed",
                        Formats.minute(Instant.parse(there.rehearsed().get())));
            }
            return 0;
        }
    }

    /** {@code keys shares}: the three papers; makes the key first when there is none. */
    @Command(name = "shares")
    static final class Shares extends Ceremony {
        @Option(names = "--to", paramLabel = "DIR")
        @Nullable Path to;

        @Override
        public Integer call() {
            var keys = keys();
            if (!keys.exist()) {
                // A new key is plain unless a passphrase or token is given.
                keys.create(access.quietly(), Instant.now());
                say("commands.keys.made", keys.folder());
            }
            var papers = keys.papers(access.unlocking());
            var fingerprint = keys.standing().orElseThrow().fingerprint();
            for (var paper : papers) {
                var text = words().t("commands.keys.paper", paper.number(), fingerprint);
                var whole = "# " + text + "\n" + paper.text() + "\n";
                if (to == null) {
                    out().println();
                    out().print(whole);
                } else {
                    PaperFile.write(to, paper.number(), whole);
                }
            }
            out().println();
            say(
                    to == null ? "commands.keys.papers" : "commands.keys.papers.files",
                    String.valueOf(to));
            return 0;
        }
    }

    /** {@code keys rehearse}: two papers prove that they bring the key back. */
    @Command(name = "rehearse")
    static final class Rehearse extends Ceremony {
        @Option(names = "--share", paramLabel = "FILE")
        @Nullable List<Path> shares;

        @Override
        public Integer call() throws IOException {
            var fingerprint = keys().rehearse(papers(shares), Instant.now());
            say("commands.keys.rehearsal.passed", fingerprint);
            return 0;
        }
    }

    /** {@code keys recover}: writes the lost key file anew from two papers. */
    @Command(name = "recover")
    static final class Recover extends Ceremony {
        @Option(names = "--share", paramLabel = "FILE")
        @Nullable List<Path> shares;

        @Override
        public Integer call() throws IOException {
            var fingerprint = keys().recover(papers(shares), access.quietly(), Instant.now());
            say("commands.keys.recovered", fingerprint, keys().folder());
            return 0;
        }
    }
}
