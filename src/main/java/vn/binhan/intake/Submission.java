package vn.binhan.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as its form sends it, perhaps more than once.
 *
 * @param submission 128 random bits made with the form: the same ones are the same report
 * @param stretched the receipt that the browser made, stretched there (see {@code Receipts});
 *     absent from phones without script, for which the receipt is derived from the form
 */
public record Submission(
        UUID submission,
        byte @Nullable [] stretched,
        Door door,
        Telling telling,
        List<Enclosure> files) {

    @Override
    public String toString() {
        return "submission";
    }
}
