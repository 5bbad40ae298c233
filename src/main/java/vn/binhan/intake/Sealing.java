package vn.binhan.intake;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.places.UnitKey;
import vn.binhan.receipts.Receipt;
import vn.binhan.receipts.Receipts;
import vn.binhan.vault.Postbox;

/** Puts what somebody sent into its envelope. */
final class Sealing {
    private static final Pattern CODE = Pattern.compile("\\d{1,8}");

    private final Postbox postbox;
    private final Receipts receipts;
    private final Supplier<Served> served;

    /**
     * The provinces that have staff here.
     *
     * @param home where reports go that name no place, or one of elsewhere
     */
    record Served(String home, Set<String> all) {}

    Sealing(Postbox postbox, Receipts receipts, Supplier<Served> served) {
        this.postbox = postbox;
        this.receipts = receipts;
        this.served = served;
    }

    /**
     * @param derived the receipt of a form without script, which lies in the envelope until it is
     *     stretched
     */
    Arrival report(Submission sent, @Nullable Receipt derived, Instant now) {
        var telling = sent.telling();
        var area = telling.area();
        var stretched = sent.stretched();
        var packet =
                new Packet(
                        telling, "", false, derived == null ? "" : derived.digits(), sent.files());
        return sealed(
                sent.submission(),
                packet,
                new Clear(
                        province(area),
                        sent.door(),
                        telling.danger(),
                        telling.official(),
                        area == null || !isCode(area.commune()) ? null : area.commune(),
                        telling.whom() != Telling.Whom.SELF
                                && telling.whom() != Telling.Whom.NOT_SAID,
                        telling.wishes().contains(Telling.Wish.STOP_HIM),
                        stretched == null ? null : receipts.lookup(stretched),
                        null),
                now);
    }

    /** What the holder of a receipt adds to her report. */
    Arrival addition(
            String province,
            UUID report,
            UUID submission,
            String words,
            boolean withdraw,
            List<Enclosure> files,
            Instant now) {
        return sealed(
                submission,
                new Packet(null, words, withdraw, "", files),
                new Clear(
                        province,
                        Door.RECEIPT,
                        Telling.Answer.NOT_SAID,
                        Telling.Answer.NOT_SAID,
                        null,
                        false,
                        false,
                        null,
                        report),
                now);
    }

    /** What stands beside the envelope. */
    private record Clear(
            String province,
            Door door,
            Telling.Answer danger,
            Telling.Answer official,
            @Nullable UnitKey commune,
            boolean others,
            boolean exact,
            byte @Nullable [] lookup,
            @Nullable UUID belongs) {}

    private Arrival sealed(UUID submission, Packet packet, Clear clear, Instant now) {
        var id = receipts.number(submission);
        var bytes = packet.bytes();
        try {
            return new Arrival(
                    clear.province,
                    id,
                    clear.door,
                    clear.danger,
                    clear.official,
                    clear.commune,
                    now,
                    clear.others,
                    clear.exact,
                    clear.lookup,
                    clear.belongs,
                    receipts.content(submission, bytes),
                    postbox.seal(bytes, Arrival.context(id)));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private String province(Telling.@Nullable Area area) {
        var here = served.get();
        return area != null && here.all().contains(area.province()) ? area.province() : here.home();
    }

    private static boolean isCode(UnitKey unit) {
        return CODE.matcher(unit.code()).matches();
    }
}
