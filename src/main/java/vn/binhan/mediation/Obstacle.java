package vn.binhan.mediation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.binhan.accountability.Accountability;
import vn.binhan.chronicle.Happening;
import vn.binhan.consents.Consent;
import vn.binhan.consents.Consents;
import vn.binhan.consents.Duty;
import vn.binhan.consents.Purpose;
import vn.binhan.incidents.Incidents;
import vn.binhan.risk.Judgement;
import vn.binhan.risk.Level;
import vn.binhan.risk.Risk;

/**
 * What stands against mediation, the gravest first. Law 13/2022, Articles 17 and 18, were not read
 * whole; that it replaces no sanction was read. The rest is this program's own caution.
 */
enum Obstacle {
    /** Danger is high, or somebody is in danger now. */
    DANGER("Quy ước của chương trình"),
    /**
     * What is known shows signs of a crime. What she was only told of stands no more once the
     * investigators found none; what the act itself shows does.
     */
    CRIME("Luật 13/2022/QH15 Điều 20 khoản 3; quy ước của chương trình"),
    /** The investigators have it. */
    INVESTIGATED("Luật 13/2022/QH15 Điều 20 khoản 3"),
    /** A serious act, and nothing else that took effect answers it. */
    ONLY_ANSWER("Luật 13/2022/QH15 Điều 17, Điều 18: hòa giải không thay cho xử lý"),
    /** Nobody has judged her danger. */
    NOT_JUDGED("Quy ước của chương trình"),
    /** It has to be judged anew. */
    JUDGED_LONG_AGO("Quy ước của chương trình"),
    /** She has not said yes, or no longer does. */
    NO_CONSENT("Quy ước của chương trình"),
    /** She said yes before her danger was judged: she is asked again, alone. */
    CONSENT_TOO_EARLY("Quy ước của chương trình");

    private final String basis;

    Obstacle(String basis) {
        this.basis = basis;
    }

    String basis() {
        return basis;
    }

    /**
     * What stands against it at this moment; nothing where it may take place.
     *
     * @param done what has come of it for him
     */
    static Set<Obstacle> of(List<Happening> story, Accountability.Done done, Instant now) {
        var found = EnumSet.noneOf(Obstacle.class);
        var risk = Risk.of(story);
        var level = risk.level();
        var due = risk.dueAt();
        if (level == null || due == null) {
            found.add(NOT_JUDGED);
        } else {
            if (level.compareTo(Level.HIGH) >= 0) {
                found.add(DANGER);
            }
            if (due.isBefore(now)) {
                found.add(JUDGED_LONG_AGO);
            }
        }
        var cleared = done.cleared();
        if (Incidents.showsCrime(story)
                || Consents.toldOf(story, Duty.TELL_AUTHORITY)
                        .filter(told -> cleared == null || told.isAfter(cleared))
                        .isPresent()) {
            found.add(CRIME);
        }
        if (done.investigated()) {
            found.add(INVESTIGATED);
        } else if (Incidents.isSerious(story) && !done.answered()) {
            found.add(ONLY_ANSWER);
        }
        var consent =
                Consents.of(story).stream()
                        .filter(each -> each.purpose() == Purpose.MEDIATION)
                        .findFirst();
        if (consent.isEmpty()) {
            found.add(NO_CONSENT);
        } else if (risk.judgements().stream().noneMatch(judged -> isAfter(consent.get(), judged))) {
            found.add(CONSENT_TOO_EARLY);
        }
        return found;
    }

    /** Whether she said it when that judgement was there, to the minute, however late written. */
    private static boolean isAfter(Consent said, Judgement judged) {
        return !minute(said.at()).isBefore(minute(judged.at())) && judged.turn() < said.turn();
    }

    private static Instant minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }
}
