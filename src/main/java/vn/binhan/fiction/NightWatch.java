package vn.binhan.fiction;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.binhan.access.Access;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.OrganisationKind;
import vn.binhan.access.Outcome;
import vn.binhan.kit.Formats;
import vn.binhan.places.Places;
import vn.binhan.places.Unit;
import vn.binhan.rosters.Rosters;

/**
 * Invented people on duty in communes: each commune has an office with one head who is on duty day
 * and night, and above it a body of the province. They have no way to sign in.
 */
public final class NightWatch {
    private final Access access;
    private final Rosters rosters;

    public NightWatch(Access access, Rosters rosters) {
        this.access = access;
        this.rosters = rosters;
    }

    /** The communes of today that lie in this province, in the order of their codes. */
    public static List<Unit> communes(Places places, String province) {
        var today = LocalDate.now(Formats.ZONE);
        var register = places.register();
        return register.units().stream()
                .filter(unit -> unit.level().equals("commune") && unit.stoodOn(today))
                .filter(unit ->
                        register.aboveThen(unit, "province")
                                .filter(above -> above.key().code().equals(province))
                                .isPresent())
                .sorted(Comparator.comparing(unit -> unit.key().code()))
                .toList();
    }

    /**
     * Puts somebody on duty in each commune of the province of the body above them; the same seed
     * gives the same names.
     */
    public void over(Places places, OrganisationId above, long seed) {
        var communes = communes(places, above.province());
        var people = Population.strangers(seed, communes.size());
        for (var i = 0; i < communes.size(); i++) {
            var commune = communes.get(i);
            var office =
                    access.organisations()
                            .add(
                                    above.province(),
                                    "Phòng Văn hóa - Xã hội, " + commune.name(),
                                    null,
                                    OrganisationKind.OTHER,
                                    commune.key(),
                                    null);
            var person =
                    access.addPerson(
                            above.province(),
                            people.get(i).name() + " (hư cấu)",
                            "truc." + commune.key().code());
            access.giveDuty(person, DutyKind.UNIT_HEAD, office);
            var head = access.actor(person).orElseThrow();
            done(rosters.roundTheClock(head, office, person));
            done(rosters.setAbove(head, office, above));
        }
    }

    private static void done(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException("An invented roster was refused");
        }
    }
}
