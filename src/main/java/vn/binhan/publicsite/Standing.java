package vn.binhan.publicsite;

import org.jspecify.annotations.Nullable;
import vn.binhan.kit.Words;
import vn.binhan.programme.RollUp;
import vn.binhan.programme.WorkState;

/** How work stands in words alone: what nobody reported is neither nought nor done. */
final class Standing {
    private Standing() {}

    /** A group of pieces of work in one or more sentences. */
    static String of(Words words, RollUp sum) {
        if (sum.work() == 0) {
            return words.t("publicsite.standing.nowork");
        }
        var text = new StringBuilder();
        if (sum.percent() == null) {
            text.append(words.t("publicsite.standing.none", sum.work()));
        } else {
            text.append(
                    words.t(
                            "publicsite.standing.some",
                            sum.percent(),
                            sum.reported(),
                            sum.work(),
                            sum.done()));
            if (sum.silent() > 0) {
                text.append(' ').append(words.t("publicsite.standing.silent", sum.silent()));
            }
        }
        if (sum.overdue() > 0) {
            text.append(' ').append(words.t("publicsite.standing.overdue", sum.overdue()));
        }
        return text.toString();
    }

    /** One piece of work: what was reported, and whether its day is near or past. */
    static String of(Words words, WorkState state, @Nullable Integer percent) {
        var reported =
                percent == null
                        ? words.t("publicsite.work.none")
                        : words.t("publicsite.work.percent", percent);
        return switch (state) {
            case DONE -> words.t("publicsite.work.done");
            case OVERDUE -> words.t("publicsite.work.overdue", reported);
            case DUE_SOON -> words.t("publicsite.work.soon", reported);
            case UNDER_WAY, NO_DATA -> reported;
        };
    }
}
