package vn.binhan.work;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.documents.Originals;

/** Files that show what was done, as they come with a form and go to whoever opens them. */
final class EvidenceFiles {
    private static final int LONGEST_NAME = 200;

    private EvidenceFiles() {}

    /** The files of the form; the server holds large ones on its disk. */
    static List<ReportProgress.File> sentWith(ServerRequest request)
            throws IOException, ServletException {
        var files = new ArrayList<ReportProgress.File>();
        var type = request.servletRequest().getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            return files;
        }
        for (var part : request.servletRequest().getParts()) {
            var submitted = part.getSubmittedFileName();
            if (submitted != null && part.getSize() > 0) {
                files.add(new ReportProgress.File(name(submitted), part::getInputStream));
            }
        }
        return files;
    }

    /** The name without a path. */
    private static String name(String submitted) {
        var name = submitted.substring(submitted.replace('\\', '/').lastIndexOf('/') + 1).strip();
        return name.isEmpty()
                ? "?"
                : name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** The file piece by piece, to be saved and not shown. */
    static ServerResponse download(Originals originals, String province, WorkStore.Evidence file) {
        var name =
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build();
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .build((_, response) -> {
                    try (var in = originals.stream(province, file.file())) {
                        in.transferTo(response.getOutputStream());
                    }
                    return null;
                });
    }
}
