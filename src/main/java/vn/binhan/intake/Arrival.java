package vn.binhan.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.ledger.Entry;
import vn.binhan.ledger.Particulars;
import vn.binhan.places.UnitKey;

/**
 * One report on its way in: what must be known at once, in the clear, and one sealed envelope. The
 * same bytes go into the table and into the spool.
 *
 * @param others somebody tells it about another person
 * @param exact it asks for something under the law: its time is kept to the second
 * @param lookup the name under which its receipt finds it; absent until the receipt is stretched
 * @param belongs the earlier report to which this adds
 * @param content a keyed hash of what was told: whether a form sent again says something else
 */
record Arrival(
        String province,
        UUID id,
        Door door,
        Telling.Answer danger,
        Telling.Answer official,
        @Nullable UnitKey commune,
        Instant at,
        boolean others,
        boolean exact,
        byte @Nullable [] lookup,
        @Nullable UUID belongs,
        byte[] content,
        byte[] envelope) {
    private static final int FORM = 1;

    /** What the envelope is bound to. */
    static byte[] context(UUID id) {
        return ("arrival|" + id).getBytes(StandardCharsets.UTF_8);
    }

    /** What the record says of it: that it came, with the hour only, and nothing of whom. */
    Entry fact() {
        return Entry.byNobody(
                province,
                hour(at),
                "PUBLIC",
                belongs == null ? "RECEIVE_REPORT" : "RECEIVE_ADDITION",
                "case:" + (belongs == null ? id : belongs),
                commune,
                Particulars.none()
                        .code("door", door)
                        .code("danger", danger)
                        .code("official", official));
    }

    /** As the spool keeps it. */
    byte[] bytes() {
        var into = new ByteArrayOutputStream(envelope.length + 256);
        try (var out = new DataOutputStream(into)) {
            out.writeByte(FORM);
            out.writeUTF(province);
            out.writeLong(id.getMostSignificantBits());
            out.writeLong(id.getLeastSignificantBits());
            out.writeUTF(door.name());
            out.writeUTF(danger.name());
            out.writeUTF(official.name());
            out.writeUTF(commune == null ? "" : commune.code() + "|" + commune.since());
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            out.writeBoolean(others);
            out.writeBoolean(exact);
            out.writeUTF(belongs == null ? "" : belongs.toString());
            bytes(out, lookup == null ? new byte[0] : lookup);
            bytes(out, content);
            bytes(out, envelope);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return into.toByteArray();
    }

    /** The arrival again; empty when these bytes are none. */
    static Optional<Arrival> of(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORM) {
                return Optional.empty();
            }
            var province = in.readUTF();
            var id = new UUID(in.readLong(), in.readLong());
            var door = Door.valueOf(in.readUTF());
            var danger = Telling.Answer.valueOf(in.readUTF());
            var official = Telling.Answer.valueOf(in.readUTF());
            var commune = in.readUTF().split("\\|", 2);
            var at = Instant.ofEpochSecond(in.readLong(), in.readInt());
            var others = in.readBoolean();
            var exact = in.readBoolean();
            var belongs = in.readUTF();
            var lookup = bytes(in);
            return Optional.of(
                    new Arrival(
                            province,
                            id,
                            door,
                            danger,
                            official,
                            commune.length < 2
                                    ? null
                                    : new UnitKey(commune[0], LocalDate.parse(commune[1])),
                            at,
                            others,
                            exact,
                            lookup.length == 0 ? null : lookup,
                            belongs.isEmpty() ? null : UUID.fromString(belongs),
                            bytes(in),
                            bytes(in)));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        var length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("Cut");
        }
        return in.readNBytes(length);
    }

    /** The same as something that adds to this report: what came under its number before stays. */
    Arrival beside(String there, UUID other) {
        return new Arrival(
                there, other, door, danger, official, commune, at, others, exact, lookup, id,
                content, envelope);
    }

    static Instant hour(Instant at) {
        return at.truncatedTo(java.time.temporal.ChronoUnit.HOURS);
    }

    @Override
    public String toString() {
        return "arrival " + province + "-" + id;
    }
}
