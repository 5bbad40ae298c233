package vn.binhan.access;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** The page of what somebody who leaves still has to hand over, as numbers only. */
final class LeavingPage {
    private final Pages pages;
    private final People people;
    private final EndDuty endDuty;
    private final InstantSource clock;

    LeavingPage(Pages pages, People people, EndDuty endDuty, InstantSource clock) {
        this.pages = pages;
        this.people = people;
        this.endDuty = endDuty;
        this.clock = clock;
    }

    void routes(Routes routes) {
        routes.get("/nguoi-dung/{person}/ban-giao", Operation.READ_PEOPLE, this::show);
    }

    /** A duty with what would be left when it ends. */
    record Left(Duty duty, EndDuty.Facts facts) {
        boolean nothing() {
            return facts.open() == 0 && facts.held() == 0;
        }
    }

    private ServerResponse show(ServerRequest request) throws Exception {
        var by = Gate.actor(request).person();
        var province = by.province();
        var person = PersonId.parse(request.pathVariable("person"));
        var today = LocalDate.ofInstant(clock.instant(), Formats.ZONE);
        var found = people.actor(person, today);
        if (found.isEmpty() || !person.province().equals(province)) {
            return pages.show(request, HttpStatus.FORBIDDEN, "access/denied.jte", Map.of());
        }
        List<Left> left = new ArrayList<>();
        for (var duty : found.get().duties()) {
            var command = new EndDuty.Command(by, person, duty.kind(), duty.organisation(), null);
            left.add(new Left(duty, endDuty.read(command)));
        }
        return pages.show(
                request,
                "access/leaving.jte",
                Map.of("person", found.get(), "left", left, "names", people.names(province)));
    }
}
