package vn.binhan.parties;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.access.PersonId;
import vn.binhan.app.TestHouse;
import vn.binhan.casefiles.CaseRef;

/** A unit of one worker who opens cases and writes down their people. */
final class CaseFolk {
    final TestHouse house;
    final OrganisationId unit;
    final Actor worker;

    CaseFolk(TestHouse house) {
        this.house = house;
        this.unit = house.body("91", "Đơn vị có người liên quan thử");
        this.worker = house.person(DutyKind.CASE_WORKER, unit);
    }

    CaseRef open() {
        var opened = house.casefiles().open(worker, unit, UUID.randomUUID());
        return CaseRef.parse(((Outcome.Done) opened).result()).orElseThrow();
    }

    void name(CaseRef ref, PersonId colleague) {
        var until = Instant.now().plus(Duration.ofDays(9));
        var named = house.casefiles().share(worker, ref, colleague, until);
        if (!(named instanceof Outcome.Done)) {
            throw new IllegalStateException("Not named: " + named);
        }
    }

    Outcome add(CaseRef ref, @Nullable Role role, Map<PartyField, String> known) {
        return house.parties()
                .perform(
                        worker,
                        new AddParty.Command(ref, role, new Written(known), UUID.randomUUID()));
    }

    UUID added(CaseRef ref, Role role, Map<PartyField, String> known) {
        return UUID.fromString(((Outcome.Done) add(ref, role, known)).result());
    }

    boolean sees(Actor actor, CaseRef ref) {
        return house.casefiles().visit(actor, ref).isPresent();
    }
}
