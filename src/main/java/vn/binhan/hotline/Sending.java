package vn.binhan.hotline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.intake.Acceptance;
import vn.binhan.intake.Door;
import vn.binhan.intake.Intake;
import vn.binhan.intake.Submission;
import vn.binhan.intake.Telling;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Language;
import vn.binhan.kit.Words;
import vn.binhan.receipts.Receipt;

/** The way of a call out of the screen: a sealed report, and a signature for each hand-over. */
final class Sending {
    private final Access access;
    private final Intake intake;
    private final Receivers receivers;
    private final InstantSource clock;
    private final HandOver handOver = new HandOver();

    Sending(Access access, Intake intake, Receivers receivers, InstantSource clock) {
        this.access = access;
        this.intake = intake;
        this.receivers = receivers;
        this.clock = clock;
    }

    /**
     * Takes the report in, and lets the call taker sign to whom it went; none where it is on no
     * disk.
     *
     * @param ahead the call goes on, and the rest of it follows
     */
    List<Receipt> send(Actor actor, CallSheet sheet, Words words, boolean ahead) {
        var now = clock.instant();
        var call = ahead ? sheet.call().with(sheet.call().consent().to(Set.of())) : sheet.call();
        var telling = telling(sheet, call, words, actor, now, ahead);
        var sent = new Submission(sheet.once(), null, Door.HOTLINE, telling, List.of());
        return switch (intake.accept(sent)) {
            case Acceptance.Accepted(var receipt) -> {
                sign(actor, sheet, call);
                yield receipt == null ? List.of() : List.of(receipt);
            }
            case Acceptance.Refused _, Acceptance.Crowded _ -> List.of();
        };
    }

    private Telling telling(
            CallSheet sheet, Call call, Words words, Actor actor, Instant now, boolean ahead) {
        var taker = actor.name() + ", " + actor.organisationName();
        var story =
                CallText.of(
                        call,
                        words,
                        taker,
                        Formats.minute(now),
                        Receivers.named(sheet.receivers(), call.consent().to()),
                        ahead);
        var commune = sheet.commune();
        var spot =
                Stream.of(call.where(), commune == null ? sheet.place() : commune.written())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", "));
        return new Telling(
                call.whom(),
                call.danger(),
                area(sheet, now),
                spot,
                call.kinds(),
                story,
                call.wishes(),
                call.official(),
                null,
                call.contact(),
                call.people(),
                Language.VI,
                "");
    }

    /** What went ahead keeps its place, so that what follows finds it. */
    private Telling.@Nullable Area area(CallSheet sheet, Instant now) {
        var there =
                sheet.pinned().isEmpty()
                        ? sheet.commune()
                        : receivers
                                .commune(sheet.pinned(), LocalDate.ofInstant(now, Formats.ZONE))
                                .orElse(null);
        return there == null ? null : new Telling.Area(there.province(), there.key());
    }

    private void sign(Actor actor, CallSheet sheet, Call call) {
        var consent = call.consent();
        var basis = consent.basis(call.whom()).orElse(Consent.Basis.LAW);
        sign(actor, sheet, call, HandOver.To.DUTY_DESK, basis, "");
        consent.to().forEach(to -> sign(actor, sheet, call, to(to), basis, to));
    }

    private static HandOver.To to(String receiver) {
        return switch (receiver) {
            case Consent.COMMUNE -> HandOver.To.COMMUNE;
            case Consent.POLICE -> HandOver.To.POLICE;
            default -> HandOver.To.PLACE_THAT_HELPS;
        };
    }

    private void sign(
            Actor actor,
            CallSheet sheet,
            Call call,
            HandOver.To to,
            Consent.Basis basis,
            String receiver) {
        var commune = sheet.commune();
        var key = (sheet.once() + to.name() + receiver).getBytes(StandardCharsets.UTF_8);
        access.desk()
                .perform(
                        actor,
                        handOver,
                        new HandOver.Command(
                                intake.receipts().number(sheet.once()),
                                actor.duties().getFirst().organisation(),
                                to,
                                basis,
                                call.danger() == Telling.Answer.YES,
                                commune == null ? null : commune.key(),
                                UUID.nameUUIDFromBytes(key)));
    }
}
