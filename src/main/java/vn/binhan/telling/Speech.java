package vn.binhan.telling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.kit.Language;

/**
 * The questions as recorded speech: a province lays a sound for each page and language into a
 * folder, {@code LANGUAGE/PAGE.mp3}; where none lies the page is silent. The languages are those of
 * tongues.csv, by ISO 639, beside those of the interface.
 */
final class Speech {
    static final String ADDRESS = "/loi-noi/{language}/{page}";

    /** More is no question read aloud, and too much for a slow network; in bytes. */
    private static final long LARGEST = 2L << 20;

    private static final Map<String, MediaType> KINDS = kinds();
    private static final Map<String, String> TONGUES = tongues();

    private final @Nullable Path folder;

    Speech(@Nullable Path folder) {
        this.folder = folder;
    }

    /**
     * One recording of a page.
     *
     * @param language its code
     * @param name the language as people know it; empty for that of the page
     */
    record Recording(String language, String name, String address) {}

    /** The recordings of this page: its own language first, then the others in their order. */
    List<Recording> of(Language shown, String page) {
        var all = new ArrayList<Recording>();
        if (folder == null || !Files.isDirectory(folder)) {
            return all;
        }
        add(all, shown.code(), "", page);
        TONGUES.forEach((code, name) -> add(all, code, name, page));
        return all;
    }

    private void add(List<Recording> to, String code, String name, String page) {
        if (file(code, page).isPresent()) {
            to.add(new Recording(code, name, "/loi-noi/" + code + "/" + page));
        }
    }

    /** The sound itself. */
    ServerResponse sound(ServerRequest request) throws IOException {
        var code = request.pathVariable("language");
        var page = request.pathVariable("page");
        var known =
                (TONGUES.containsKey(code)
                                || Arrays.stream(Language.values())
                                        .anyMatch(l -> l.code().equals(code)))
                        && Arrays.stream(Step.values()).anyMatch(step -> step.word().equals(page));
        var file = known ? file(code, page) : Optional.<Path>empty();
        if (file.isEmpty()) {
            return ServerResponse.notFound().build();
        }
        var kind = KINDS.get(ending(file.get()));
        return ServerResponse.ok()
                .contentType(kind == null ? MediaType.APPLICATION_OCTET_STREAM : kind)
                .body(Files.readAllBytes(file.get()));
    }

    private static String ending(Path file) {
        var name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.'));
    }

    private Optional<Path> file(String code, String page) {
        var in = folder;
        return in == null
                ? Optional.empty()
                : KINDS.keySet().stream()
                        .map(ending -> in.resolve(code).resolve(page + ending))
                        .filter(Speech::isSound)
                        .findFirst();
    }

    private static boolean isSound(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST;
        } catch (IOException e) {
            return false;
        }
    }

    private static Map<String, MediaType> kinds() {
        var kinds = new LinkedHashMap<String, MediaType>();
        kinds.put(".mp3", MediaType.valueOf("audio/mpeg"));
        kinds.put(".m4a", MediaType.valueOf("audio/mp4"));
        kinds.put(".wav", MediaType.valueOf("audio/wav"));
        return kinds;
    }

    private static Map<String, String> tongues() {
        try (InputStream in = Speech.class.getResourceAsStream("tongues.csv")) {
            if (in == null) {
                throw new IllegalStateException("No list of languages");
            }
            var tongues = new LinkedHashMap<String, String>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 2))
                    .forEach(parts -> tongues.put(parts[0], parts[1]));
            return tongues;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
