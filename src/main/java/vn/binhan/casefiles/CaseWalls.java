package vn.binhan.casefiles;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import vn.binhan.access.DutyKind;
import vn.binhan.access.PersonId;
import vn.binhan.access.Wall;
import vn.binhan.vault.CaseId;
import vn.binhan.vault.FieldClass;
import vn.binhan.vault.Purpose;
import vn.binhan.vault.Reader;
import vn.binhan.vault.Walls;

/**
 * What the vault asks before it opens anything: the people named on a case may open it, whoever
 * broke in may open where she is and how to reach her, the head of the unit may know that it
 * exists.
 */
final class CaseWalls implements Walls {
    private static final Set<FieldClass> IN_DANGER = Set.of(FieldClass.PLACE, FieldClass.CONTACT);

    private static final Set<String> WORK_ON_CASES =
            Set.of(
                    DutyKind.CASE_WORKER.name(),
                    DutyKind.UNIT_HEAD.name(),
                    DutyKind.DUTY_OFFICER.name());

    private final Wall wall;
    private final FileStore files;
    private final InstantSource clock;

    CaseWalls(Wall wall, FileStore files, InstantSource clock) {
        this.wall = wall;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public boolean mayOpen(Reader reader, CaseId of, FieldClass kind, Purpose purpose) {
        if (!WORK_ON_CASES.contains(reader.duty())) {
            return false;
        }
        var person = new PersonId(reader.province(), reader.person());
        var now = clock.instant();
        return files.find(ref(of), wall.asking(person))
                .filter(known -> known.file().state() != CaseFile.State.ERASED)
                .filter(known -> !known.barred().contains(person))
                .filter(known -> kind != FieldClass.PLACE || !known.doubted().contains(person))
                .map(known ->
                        isNamed(known, person, now)
                                || brokeIn(known, person, now)
                                        && IN_DANGER.contains(kind)
                                        && purpose == Purpose.IMMINENT_DANGER)
                .orElse(false);
    }

    @Override
    public boolean mayKnow(Reader reader, CaseId of) {
        var person = new PersonId(reader.province(), reader.person());
        return files.find(ref(of), wall.asking(person))
                .filter(known -> known.file().state() != CaseFile.State.ERASED)
                .filter(known -> !known.barred().contains(person))
                .isPresent();
    }

    private static boolean isNamed(Known known, PersonId person, Instant now) {
        return known.members().stream().anyMatch(m -> m.holdsAt(now) && m.person().equals(person));
    }

    private static boolean brokeIn(Known known, PersonId person, Instant now) {
        return known.glass().stream().anyMatch(g -> g.holdsAt(now) && g.person().equals(person));
    }

    private static CaseRef ref(CaseId of) {
        return new CaseRef(of.province(), of.id());
    }
}
