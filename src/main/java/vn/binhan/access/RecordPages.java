package vn.binhan.access;

import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.ledger.Ledger;

/** The pages on which the record is read, its root is put on paper, and it is given out whole. */
final class RecordPages {
    private static final int PER_PAGE = 50;

    private final Pages pages;
    private final Ledger ledger;
    private final People people;
    private final InstantSource clock;

    RecordPages(Pages pages, Ledger ledger, People people, InstantSource clock) {
        this.pages = pages;
        this.ledger = ledger;
        this.people = people;
        this.clock = clock;
    }

    void routes(Routes routes) {
        routes.get("/so-ghi", Operation.READ_RECORD, this::list)
                .get("/so-ghi/dau-niem", Operation.READ_RECORD, this::root)
                .get("/so-ghi/tep", Operation.EXPORT_RECORD, this::export);
    }

    private ServerResponse list(ServerRequest request) throws Exception {
        var province = Gate.actor(request).person().province();
        var page = Math.max(1, Form.of(request).number("trang", 1));
        var entries = ledger.newest(province, (page - 1) * PER_PAGE, PER_PAGE + 1);
        var values = new HashMap<String, Object>();
        values.put("entries", entries.subList(0, Math.min(PER_PAGE, entries.size())));
        values.put("page", page);
        values.put("more", entries.size() > PER_PAGE);
        values.put("names", people.names(province));
        return pages.show(request, "access/record.jte", values);
    }

    private ServerResponse root(ServerRequest request) throws Exception {
        ledger.seal(clock.instant());
        var values = new HashMap<String, Object>();
        values.put("root", ledger.root().orElse(null));
        values.put("key", ledger.publicKey());
        return pages.show(request, "access/root.jte", values);
    }

    private ServerResponse export(ServerRequest request) {
        return ServerResponse.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"so-ghi.txt\"")
                .build((servletRequest, answer) -> {
                    ledger.export(
                            new OutputStreamWriter(
                                    answer.getOutputStream(), StandardCharsets.UTF_8));
                    return null;
                });
    }
}
