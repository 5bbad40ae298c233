package vn.binhan.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Actor;
import vn.binhan.access.Operation;
import vn.binhan.access.Organisation;
import vn.binhan.access.Rights;
import vn.binhan.kit.AddressText;
import vn.binhan.kit.Formats;
import vn.binhan.vault.FieldClass;
import vn.binhan.vault.FieldContext;
import vn.binhan.vault.Opening;
import vn.binhan.vault.Purpose;
import vn.binhan.vault.Reader;
import vn.binhan.vault.Sealed;
import vn.binhan.vault.Vault;
import vn.binhan.vault.VaultFault;

/**
 * Where secret places lie: each under a key of its own in the vault, opened for somebody who brings
 * or visits a person, on record, within the quota for places.
 */
final class SafePlaces {
    /** What the address of a secret place may be opened for. */
    static final Set<Purpose> PURPOSES =
            Set.of(Purpose.IMMINENT_DANGER, Purpose.VISIT_OR_ESCORT, Purpose.REFERRAL);

    private static final String TABLE = "directory/place";

    private final JdbcClient sql;
    private final Vault vault;

    SafePlaces(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** What became of the wish to know where it lies. */
    sealed interface Answer {
        record Shown(String unit, String address) implements Answer {
            @Override
            public String toString() {
                return "shown";
            }
        }

        /** One sentence that says what to do: a key of the words files with its values. */
        record Stopped(String reason, List<Object> values) implements Answer {}
    }

    /** Whether the name of this body tells nothing about where a place in its care may lie. */
    static boolean mayKeep(Organisation body) {
        return body.unit().code().length() == 2;
    }

    /** Why nothing can be sealed now; absent while the vault is live. */
    @Nullable VaultFault closed() {
        return vault.closed().orElse(null);
    }

    /** Seals the place of a new entry in the caller's transaction. */
    void add(FacilityRef ref, SafePlace place) {
        vault.addCase(ref.safe());
        write(
                ref,
                place,
                """
                insert into directory.place (province, id, sealed)
                values (:province, :id, :sealed)
                """);
    }

    /** Seals where it lies now; the place before is gone from the tables. */
    void move(FacilityRef ref, SafePlace place) {
        write(
                ref,
                place,
                """
                update directory.place set sealed = :sealed
                where province = :province and id = :id
                """);
    }

    private void write(FacilityRef ref, SafePlace place, String statement) {
        var text = place.unit().name() + "\n" + place.address();
        sql.sql(statement)
                .param("province", ref.province())
                .param("id", ref.id())
                .param("sealed", vault.seal(at(ref), text).stored())
                .update();
    }

    /** Opens where it lies for this person and purpose; the record has it before. */
    Answer open(Actor actor, Facility facility, Purpose purpose) {
        var duty =
                Rights.dutyFor(
                        actor,
                        Operation.OPEN_SAFE_PLACE,
                        facility.subject(actor.duties().getFirst().organisation()));
        var sealed = sealed(facility.ref());
        if (duty.isEmpty() || sealed.isEmpty() || !PURPOSES.contains(purpose)) {
            return new Answer.Stopped("directory.refused.notopen", List.of());
        }
        var person = actor.person();
        var reader =
                new Reader(
                        person.province(),
                        person.number(),
                        duty.get().kind().name(),
                        duty.get().organisation().number());
        try {
            return switch (vault.open(reader, purpose, List.of(sealed.get()))) {
                case Opening.Shown shown -> {
                    var lines = shown.text(0).split("\n", 2);
                    yield new Answer.Shown(lines[0], lines[1]);
                }
                case Opening.Exhausted(var limit, var again) ->
                        new Answer.Stopped("vault.quota." + limit, List.of(Formats.minute(again)));
                case Opening.Absent() -> new Answer.Stopped("directory.refused.notopen", List.of());
            };
        } catch (VaultFault fault) {
            return new Answer.Stopped(fault.key(), fault.values());
        }
    }

    /** The same as it lies in the vault, for whoever its walls let in. */
    Opening open(Reader reader, FacilityRef ref, Purpose purpose) {
        return sealed(ref)
                .map(sealed -> vault.open(reader, purpose, List.of(sealed)))
                .orElse(new Opening.Absent());
    }

    /** Whether these words say where one of the places of this province lies; shown to nobody. */
    boolean tells(String province, String words) {
        var all =
                sql.sql("select id, sealed from directory.place where province = :province")
                        .param("province", province)
                        .query((row, n) -> {
                            var ref = new FacilityRef(province, row.getObject(1, UUID.class));
                            return Sealed.read(at(ref), row.getBytes(2));
                        })
                        .list();
        return !vault.such(all, place -> AddressText.says(words, place.split("\n", 2)[1]))
                .isEmpty();
    }

    private Optional<Sealed> sealed(FacilityRef ref) {
        return sql.sql(
                        """
                        select sealed from directory.place
                        where province = :province and id = :id
                        """)
                .param("province", ref.province())
                .param("id", ref.id())
                .query((row, n) -> Sealed.read(at(ref), row.getBytes(1)))
                .optional();
    }

    private static FieldContext at(FacilityRef ref) {
        return new FieldContext(ref.safe(), FieldClass.PLACE, TABLE, "sealed", ref.id().toString());
    }
}
