import com.sass_lang.embedded_protocol.OutputStyle;
import de.larsgrefer.sass.embedded.SassCompilerFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compiles the style sheets of the house once per build: styles folder, load path, output folder. */
public class CompileStyles {
    public static void main(String[] args) throws Exception {
        var styles = Path.of(args[0]);
        var modules = Path.of(args[1]);
        var out = Files.createDirectories(Path.of(args[2]));
        if (isFresh(styles, out)) {
            return;
        }
        try (var sass = SassCompilerFactory.bundled()) {
            sass.setOutputStyle(OutputStyle.COMPRESSED);
            sass.setGenerateSourceMaps(false);
            sass.setQuietDeps(true);
            sass.getLoadPaths().add(modules.toFile());
            sass.getLoadPaths().add(modules.getParent().toFile());
            try (var sheets = Files.list(styles)) {
                for (var sheet : sheets.filter(CompileStyles::isEntry).sorted().toList()) {
                    var css = sass.compileFile(sheet.toFile()).getCss();
                    var name = sheet.getFileName().toString().replace(".scss", ".css");
                    Files.writeString(out.resolve(name), css);
                }
            }
        }
    }

    private static boolean isEntry(Path sheet) {
        var name = sheet.getFileName().toString();
        return name.endsWith(".scss") && !name.startsWith("_");
    }

    private static boolean isFresh(Path styles, Path out) throws Exception {
        try (var sheets = Files.list(styles);
                var made = Files.list(out)) {
            var newest = sheets.mapToLong(s -> s.toFile().lastModified()).max().orElse(0);
            var oldest =
                    made.filter(f -> f.toString().endsWith(".css"))
                            .mapToLong(f -> f.toFile().lastModified())
                            .min()
                            .orElse(-1);
            return oldest > newest;
        }
    }
}
