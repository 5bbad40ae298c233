package vn.binhan.cases;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryAct;
import vn.binhan.consents.Consent;
import vn.binhan.consents.Consents;
import vn.binhan.consents.Duty;
import vn.binhan.ledger.Particulars;

/**
 * Writes down a conference about her case. Each other body that was there heard of her by a word of
 * hers for it, said before, or by a duty of the law of which she was told.
 */
final class HoldConference extends StoryAct<HoldConference.Command> {

    /**
     * @param agreed the bodies that were there because she agreed
     * @param lawful those that were there because of a duty of the law
     * @param words what was agreed on; sealed
     */
    record Command(
            CaseRef ref,
            Instant at,
            Set<OrganisationId> agreed,
            Map<Duty, OrganisationId> lawful,
            String words,
            @Nullable UUID once)
            implements StoryAct.Command {}

    HoldConference(Chronicle chronicle) {
        super(chronicle);
    }

    @Override
    public Operation operation() {
        return Operation.WORK_ON_CASE;
    }

    @Override
    public Decision<List<Draft>> tell(Command command, Story story, Actor actor, Instant now) {
        return tell(command, story.happenings());
    }

    static Decision<List<Draft>> tell(Command command, List<Happening> story) {
        var step = CaseState.of(story).step();
        if (!CaseFlow.allows(step, Deed.CONFER)) {
            return Decision.refuse("cases.refused.step." + step);
        }
        if (command.words().isBlank()) {
            return Decision.refuse("cases.refused.words");
        }
        var consents =
                Consents.toHear(story).stream()
                        .filter(each -> !minute(each.at()).isAfter(minute(command.at())))
                        .filter(each -> command.agreed().contains(each.receiver()))
                        .toList();
        var covered = consents.stream().map(Consent::receiver).collect(Collectors.toSet());
        if (!covered.containsAll(command.agreed())) {
            return Decision.refuse("cases.refused.conference.consent");
        }
        if (!command.lawful().keySet().stream().allMatch(duty -> Consents.wasToldOf(story, duty))) {
            return Decision.refuse("cases.refused.conference.untold");
        }
        var told = new ArrayList<Draft>();
        for (var consent : consents) {
            var codes =
                    body(consent.receiver())
                            .codes("shares", consent.shares())
                            .number("consent", consent.turn());
            told.add(new Draft(Heard.KIND, command.at(), codes));
        }
        command.lawful()
                .forEach((duty, body) ->
                        told.add(
                                new Draft(
                                        Heard.KIND, command.at(), body(body).code("duty", duty))));
        var held = Particulars.none().number("bodies", told.size());
        told.add(new Draft(Deed.CONFER, command.at(), held, command.words()));
        return Decision.accept(List.copyOf(told));
    }

    private static Particulars body(@Nullable OrganisationId body) {
        return body == null
                ? Particulars.none()
                : Particulars.none().numbered("to", body.province(), body.number());
    }

    private static Instant minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
