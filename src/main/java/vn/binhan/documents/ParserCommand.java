package vn.binhan.documents;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line that starts the parsing process with as few rights as the system allows. */
final class ParserCommand {

    /** Packed by Spring Boot, classes lie inside the jar and need its loader. */
    private static final String NESTED = "nested:";

    private static final String LOADER =
            "org.springframework.boot.loader.launch.PropertiesLauncher";

    private ParserCommand() {}

    /** The ways to start it, the safest first; each later one needs less of the system. */
    static List<List<String>> ways(int heapMegabytes) {
        List<String> plain = java(heapMegabytes);
        List<List<String>> ways = new ArrayList<>();
        Path unshare = Path.of("/usr/bin/unshare");
        Path setpriv = Path.of("/usr/bin/setpriv");
        if ("root".equals(System.getProperty("user.name")) && Files.isExecutable(setpriv)) {
            List<String> powerless =
                    List.of(
                            setpriv.toString(),
                            "--no-new-privs",
                            "--inh-caps=-all",
                            "--bounding-set=-all");
            List<String> nobody = List.of("--reuid=nobody", "--regid=nogroup", "--clear-groups");
            List<String> offline =
                    Files.isExecutable(unshare) ? List.of(unshare.toString(), "--net") : List.of();
            for (List<String> user : List.of(nobody, List.<String>of())) {
                ways.add(joined(offline, powerless, user, plain));
                ways.add(joined(powerless, user, plain));
            }
        }
        ways.add(plain);
        return ways;
    }

    private static List<String> java(int heapMegabytes) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx" + heapMegabytes + "m",
                        "-Xss2m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-UsePerfData",
                        "-XX:MaxMetaspaceSize=128m",
                        "-Djava.awt.headless=true",
                        "-Dfile.encoding=UTF-8",
                        "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"),
                        "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                        "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                        "-Dlog4j.provider=org.apache.logging.log4j.simple.internal.SimpleProvider",
                        "-cp",
                        classPath()));
        if (codeSource().contains(NESTED)) {
            command.add(command.size() - 2, "-Dloader.main=" + ParserMain.class.getName());
            command.add(LOADER);
        } else {
            command.add(ParserMain.class.getName());
        }
        return List.copyOf(command);
    }

    /** The program's own class path with whole paths, as the process may start elsewhere. */
    private static String classPath() {
        List<String> whole = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            whole.add(Path.of(part).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, whole);
    }

    private static String codeSource() {
        var source = ParserMain.class.getProtectionDomain().getCodeSource();
        return source == null ? "" : String.valueOf(source.getLocation());
    }

    @SafeVarargs
    private static List<String> joined(List<String>... parts) {
        List<String> all = new ArrayList<>();
        for (List<String> part : parts) {
            all.addAll(part);
        }
        return List.copyOf(all);
    }
}
