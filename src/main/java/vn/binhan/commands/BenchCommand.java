package vn.binhan.commands;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.binhan.bench.Benches;
import vn.binhan.kit.Sentence;

/** {@code bench NAME}: one measurement; its last line is the name and its figures. */
@Command(name = "bench")
final class BenchCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "NAME")
    String name = "";

    @Option(names = "--from", paramLabel = "DIR")
    @Nullable Path from;

    @Override
    public Integer call() throws Exception {
        var all = Benches.all(Binhan.class);
        var bench = all.get(name);
        if (bench == null) {
            throw new Sentence("commands.bench.unknown", name, String.join(", ", all.keySet()));
        }
        var line = new StringBuilder(name);
        bench.measure(from)
                .forEach((key, value) -> line.append(' ').append(key).append('=').append(value));
        System.out.println(line);
        return 0;
    }
}
