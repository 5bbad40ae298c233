package vn.binhan.casefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.app.TestHouse.Account;

/** A case and everybody around it: every duty in every relation to it, kept from it or not. */
final class CaseCrowd {

    /** What ties a person to the case. */
    enum Tie {
        SAME_UNIT,
        OTHER_UNIT,
        NAMED,
        NAMED_FROM_OTHER_UNIT,
        NAMED_NO_LONGER;

        boolean isElsewhere() {
            return this == OTHER_UNIT || this == NAMED_FROM_OTHER_UNIT;
        }
    }

    /** One person in one relation. */
    record Cell(DutyKind duty, Tie tie, boolean barred, Account account, Actor actor) {
        /**
         * Whether the case is there for them, as a careful reader of the need-to-know would say.
         */
        boolean sees() {
            var works = EnumSet.of(DutyKind.CASE_WORKER, DutyKind.UNIT_HEAD, DutyKind.DUTY_OFFICER);
            var named = tie == Tie.NAMED || tie == Tie.NAMED_FROM_OTHER_UNIT;
            return !barred && (heads() || (named && works.contains(duty)));
        }

        /** Whether they answer for the unit that has the case. */
        boolean heads() {
            return duty == DutyKind.UNIT_HEAD
                    && tie != Tie.OTHER_UNIT
                    && tie != Tie.NAMED_FROM_OTHER_UNIT;
        }
    }

    static final TestHouse HOUSE = TestHouse.open();

    private static @Nullable CaseCrowd crowd;

    final CaseRef ref;
    final String party;
    final List<Cell> cells = new ArrayList<>();

    private CaseCrowd() {
        var unit = HOUSE.body("91", "Đơn vị có hồ sơ thử");
        var other = HOUSE.body("91", "Đơn vị bên cạnh thử");
        var worker = HOUSE.person(DutyKind.CASE_WORKER, unit);
        var opened =
                HOUSE.casefiles().perform(worker, new OpenCase.Command(unit, UUID.randomUUID()));
        ref = CaseRef.parse(((Outcome.Done) opened).result()).orElseThrow();
        party = somebody(ref, worker);
        for (var duty : DutyKind.values()) {
            for (var tie : Tie.values()) {
                for (var barred : new boolean[] {false, true}) {
                    cells.add(cell(worker, duty, tie, barred, tie.isElsewhere() ? other : unit));
                }
            }
        }
    }

    /** The same crowd for every test; none of them changes who it is. */
    static synchronized CaseCrowd around() {
        if (crowd == null) {
            crowd = new CaseCrowd();
        }
        return crowd;
    }

    /** A person of the case; their number. */
    private static String somebody(CaseRef ref, Actor worker) {
        HOUSE.access()
                .wall()
                .asClock(() ->
                        HOUSE.sql()
                                .sql(
                                        """
                                        insert into parties.party (province, id, file, role, added_at, added_by)
                                        values (:province, :id, :file, 'SURVIVOR', now(), :by)
                                        """)
                                .param("province", ref.province())
                                .param("id", ref.id())
                                .param("file", ref.id())
                                .param("by", worker.person().toString())
                                .update());
        return ref.id().toString();
    }

    private Cell cell(Actor worker, DutyKind duty, Tie tie, boolean barred, OrganisationId body) {
        var files = HOUSE.casefiles();
        var account = HOUSE.account(duty, body);
        var actor = HOUSE.access().actor(account.person()).orElseThrow();
        if (tie.name().startsWith("NAMED")) {
            var until = Instant.now().plus(Duration.ofDays(9));
            var share = new ShareCase.Command(ref, actor.person(), Membership.Reason.HELPS, until);
            assertThat(files.perform(worker, share)).isInstanceOf(Outcome.Done.class);
        }
        if (tie == Tie.NAMED_NO_LONGER) {
            var naming =
                    files.look(worker, ref).orElseThrow().members().stream()
                            .filter(m -> m.person().equals(actor.person()))
                            .findFirst()
                            .orElseThrow();
            files.perform(worker, new EndNaming.Command(ref, naming.number()));
        }
        if (barred) {
            files.conflicts().bar(ref, Map.of(actor.person(), ConflictSource.KIN), Instant.now());
        }
        return new Cell(duty, tie, barred, account, actor);
    }
}
