package vn.binhan.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/**
 * The program without its rules: the table of rights compiled anew so that every duty allows
 * everything. It lies before the program's own on the class path of a test's process; the program
 * itself has no such switch.
 */
final class RemovedRules {
    private static final Path SOURCE = Path.of("src/main/java/vn/binhan/access/Rights.java");

    private RemovedRules() {}

    /** Compiles them into this folder. */
    static void into(Path folder) throws IOException {
        var text = Files.readString(SOURCE);
        text = replaced(text, "public static boolean mayEver(", "return true;");
        text =
                replaced(
                        text,
                        "public static Optional<Duty> dutyFor(",
                        "return actor.duties().stream().findFirst();");
        var sources = Files.createDirectories(folder.resolve("source/vn/binhan/access"));
        var changed = Files.writeString(sources.resolve("Rights.java"), text);
        var path =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        var options =
                List.of(
                        "-proc:none",
                        "-cp",
                        path,
                        "-d",
                        Files.createDirectories(folder.resolve("classes")).toString(),
                        changed.toString());
        var failed =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, options.toArray(String[]::new));
        if (failed != 0) {
            throw new IllegalStateException("The changed rules do not compile");
        }
    }

    /** The text with another body for the method that begins so. */
    private static String replaced(String text, String method, String body) {
        var found =
                Pattern.compile(Pattern.quote(method) + "[^{]*\\{\\n.*?\\n    }\\n", Pattern.DOTALL)
                        .matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("No method " + method);
        }
        var head = found.group().substring(0, found.group().indexOf('{') + 1);
        return text.substring(0, found.start())
                + head
                + "\n        "
                + body
                + "\n    }\n"
                + text.substring(found.end());
    }
}
