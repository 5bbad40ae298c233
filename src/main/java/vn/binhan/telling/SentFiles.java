package vn.binhan.telling;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;
import vn.binhan.intake.Enclosure;

/** Pictures and sounds that came with a form. */
final class SentFiles {
    private static final int LONGEST_NAME = 120;

    private SentFiles() {}

    /** Those of this field; empty when they cannot be read or are more than a report may bring. */
    static Optional<List<Enclosure>> of(ServerRequest request, String field) throws IOException {
        var type = request.servletRequest().getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) {
            return Optional.of(List.of());
        }
        var files = new ArrayList<Enclosure>();
        var bytes = 0L;
        try {
            for (var part : request.servletRequest().getParts()) {
                var name = part.getSubmittedFileName();
                if (!part.getName().equals(field) || name == null || part.getSize() == 0) {
                    continue;
                }
                bytes += part.getSize();
                if (files.size() == Enclosure.MOST
                        || part.getSize() > Enclosure.LARGEST
                        || bytes > Enclosure.LARGEST_TOGETHER) {
                    return Optional.empty();
                }
                try (var content = part.getInputStream()) {
                    files.add(new Enclosure(bare(name), content.readAllBytes()));
                }
            }
        } catch (ServletException | IllegalStateException e) {
            return Optional.empty();
        }
        return Optional.of(files);
    }

    private static String bare(String submitted) {
        var name = submitted.substring(submitted.replace('\\', '/').lastIndexOf('/') + 1).strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
