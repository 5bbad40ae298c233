package vn.binhan.journeys;

import com.microsoft.playwright.Page;
import java.util.UUID;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.app.TestHouse.Account;
import vn.binhan.casefiles.CaseRef;

/** A centre with a worker and a head, whose cases the journeys begin with. */
final class CaseworkHouse {
    final TestHouse house = TestHouse.open();
    final OrganisationId centre;
    final Account worker;
    final Account head;

    CaseworkHouse(String centre) {
        this.centre = house.body("56", centre);
        worker = house.account(DutyKind.CASE_WORKER, this.centre);
        head = house.account(DutyKind.UNIT_HEAD, this.centre);
    }

    /** A case on which the worker has begun to work; the address of its page. */
    String begun() {
        var actor = house.access().actor(worker.person()).orElseThrow();
        var opened = house.casefiles().open(actor, centre, UUID.randomUUID());
        var ref = CaseRef.parse(((Outcome.Done) opened).result()).orElseThrow();
        if (!(house.cases().begin(actor, ref, UUID.randomUUID()) instanceof Outcome.Done)) {
            throw new IllegalStateException("No work begins on " + ref);
        }
        return "/vu-viec/" + ref;
    }

    /** A page of this width on which this person is signed in. */
    Page page(TestBrowser browser, int width, Account who) {
        var page = browser.page(width);
        browser.signIn(page, house, who.login());
        return page;
    }

    /** Goes there. */
    void open(Page page, String path) {
        page.navigate(house.url() + path);
    }

    /** The part of the address that names what it shows. */
    static String path(Page page) {
        return page.url().replaceAll("^https?://[^/]+|[?#].*", "");
    }
}
