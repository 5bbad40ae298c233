package vn.binhan.cases;

import java.time.InstantSource;
import java.util.HashMap;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** The list of a worker's and a unit's cases, in the order of danger and deadline. */
final class ListPages {
    private final Pages pages;
    private final Cases cases;
    private final InstantSource clock;

    ListPages(Pages pages, Cases cases, InstantSource clock) {
        this.pages = pages;
        this.cases = cases;
        this.clock = clock;
    }

    void routes(Routes routes) {
        routes.get("/vu-viec", Operation.READ_CASE, this::list)
                .post("/vu-viec/tim", Operation.READ_CASE, this::find);
    }

    /** What was typed stays out of the address, where a machine would remember it. */
    private ServerResponse find(ServerRequest request) throws Exception {
        var typed = Form.of(request).text("q");
        var asked = CaseSearch.of(typed, pages.words(request));
        if (asked.isEmpty()) {
            return list(request);
        }
        var found = cases.found(Gate.actor(request), asked.get());
        var values = new HashMap<String, Object>();
        values.put("typed", typed);
        values.put("found", found.stream().limit(Cases.MOST).toList());
        values.put("most", found.size() > Cases.MOST ? Cases.MOST : 0);
        values.put("now", clock.instant());
        return pages.show(request, HttpStatus.OK, "cases/found.jte", values);
    }

    private ServerResponse list(ServerRequest request) throws Exception {
        var actor = Gate.actor(request);
        var desk = cases.desk(actor);
        var values = new HashMap<String, Object>();
        values.put("own", desk.own());
        values.put("units", desk.units());
        values.put("most", desk.more() ? Cases.MOST : 0);
        values.put("worker", actor.holds(DutyKind.CASE_WORKER));
        values.put("head", actor.holds(DutyKind.UNIT_HEAD));
        values.put("closed", cases.waitingForArchive(actor));
        values.put("now", clock.instant());
        return pages.show(request, HttpStatus.OK, "cases/list.jte", values);
    }
}
