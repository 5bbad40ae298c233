package vn.binhan.hotline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.kit.Form;

/**
 * The screen of a call as it is drawn, everything that was typed on it.
 *
 * @param once the key of the form: however often it is sent, it is one report
 * @param place the words for the commune, as typed
 * @param found the communes that they may mean
 * @param open what the end of the call still has to ask; empty while nobody ended it
 * @param pinned where the report lies that went ahead: a commune, "-" for none, empty before that
 * @param ahead the sentence about the report that went ahead; empty before that
 */
record CallSheet(
        UUID once,
        Call call,
        String place,
        List<Receivers.Commune> found,
        Receivers.@Nullable Commune commune,
        List<Receivers.Receiver> receivers,
        Set<Call.Open> open,
        Map<String, String> errors,
        String pinned,
        String ahead) {

    /** The longest note, in characters. */
    static final int LONGEST_NOTE = Form.LONGEST_TEXT;

    private static final String NOWHERE = "-";

    /** The channel that was chosen; empty until asked. */
    String channel() {
        var channel = call.channel();
        return channel == null ? "" : channel.name();
    }

    boolean isChosen(Receivers.Commune each) {
        var here = commune;
        return here != null && here.key().equals(each.key());
    }

    boolean isTold(Receivers.Receiver receiver) {
        return call.consent().to().contains(receiver.key());
    }

    /** What the end of the call still has to ask; a place with several meanings is asked too. */
    Set<Call.Open> toAsk() {
        var all = new LinkedHashSet<>(call.open());
        if (commune == null && !found.isEmpty()) {
            all.add(Call.Open.PLACE);
        }
        return all;
    }

    CallSheet with(Call other) {
        return new CallSheet(
                once, other, place, found, commune, receivers, open, errors, pinned, ahead);
    }

    /** The report went ahead and lies where it lies. */
    CallSheet pin() {
        var here = commune == null ? NOWHERE : commune.key().code();
        var where = pinned.isEmpty() ? here : pinned;
        return new CallSheet(
                once, call, place, found, commune, receivers, open, errors, where, ahead);
    }

    CallSheet drawn(Map<String, String> wrong, Set<Call.Open> asked, String went) {
        return new CallSheet(
                once, call, place, found, commune, receivers, asked, wrong, pinned, went);
    }
}
