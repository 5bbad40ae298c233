package vn.binhan.commands;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import vn.binhan.app.Rooms;
import vn.binhan.kit.Language;
import vn.binhan.kit.Sentence;
import vn.binhan.kit.Words;
import vn.binhan.vault.VaultFault;

/** The command line: every command ends with 0 only when its work was done, 2 for wrong use. */
@CommandLine.Command(
        name = "binhan",
        subcommands = {
            RunCommand.class,
            DemoCommand.class,
            PlanCommand.class,
            LedgerCommand.class,
            UnitsCommand.class,
            KeysCommand.class,
            BenchCommand.class,
            RehearseCommand.class
        },
        mixinStandardHelpOptions = true)
public final class Binhan {
    private final Words words;

    private Binhan(Words words) {
        this.words = words;
    }

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one command and returns its exit code; errors are one sentence on standard error. */
    static int run(String... args) {
        var left = new ArrayList<>(Arrays.asList(args));
        var words = words(left);
        var commandLine = new CommandLine(new Binhan(words));
        commandLine.setExecutionExceptionHandler((error, command, parsed) -> {
            if (error instanceof Sentence sentence) {
                System.err.println(sentence.in(words));
            } else if (error instanceof VaultFault fault) {
                System.err.println(words.t(fault.key(), fault.values().toArray()));
            } else {
                System.err.println(words.t("commands.fault", String.valueOf(error)));
            }
            return 1;
        });
        commandLine.setParameterExceptionHandler((error, parsed) -> {
            System.err.println(words.t("commands.usage", String.valueOf(error.getMessage())));
            return 2;
        });
        return commandLine.execute(left.toArray(String[]::new));
    }

    /** The words of the language in which this command was asked to speak. */
    static Words words(CommandLine.Model.CommandSpec command) {
        return ((Binhan) command.root().userObject()).words;
    }

    /** The words of the asked language; {@code --lang en} may stand anywhere. */
    private static Words words(List<String> args) {
        var language = Language.VI;
        var at = args.indexOf("--lang");
        if (at >= 0 && at + 1 < args.size()) {
            language = Language.of(args.get(at + 1));
            args.remove(at + 1);
            args.remove(at);
        }
        return Words.load(language, Rooms.WITH_WORDS);
    }
}
