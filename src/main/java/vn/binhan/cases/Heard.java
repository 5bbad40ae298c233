package vn.binhan.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.OrganisationId;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Kind;
import vn.binhan.consents.Duty;
import vn.binhan.consents.Share;

/**
 * A body that heard of her at a conference, and what lets it: her word for it, or a duty of the
 * law.
 *
 * @param shares what she lets it hear; none where a duty lets it
 * @param duty absent where she agreed
 */
record Heard(OrganisationId body, Set<Share> shares, @Nullable Duty duty) {

    /** What stories tell of each such body, before the conference itself. */
    static final Kind KIND = () -> "conference.heard";

    /** The bodies that heard of her at the conference of this turn; the case's own is none. */
    static List<Heard> at(List<Happening> story, int turn) {
        var heard = new ArrayList<Heard>();
        for (var i = turn - 2; i >= 0 && story.get(i).is(KIND); i--) {
            heard.addFirst(of(story.get(i)));
        }
        return List.copyOf(heard);
    }

    private static Heard of(Happening told) {
        return new Heard(
                OrganisationId.parse(told.codes().text("to").orElseThrow()),
                told.codes().several(Share.class, "shares"),
                told.code(Duty.class, "duty").orElse(null));
    }
}
