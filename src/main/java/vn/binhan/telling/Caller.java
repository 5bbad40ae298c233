package vn.binhan.telling;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerRequest;
import vn.binhan.intake.Intake;
import vn.binhan.receipts.Receipts;

/** What a browser sends beside what a person filled in. */
final class Caller {
    private Caller() {}

    /** Whatever tells one caller from another; used at once and written nowhere. */
    static String source(ServerRequest request) {
        return request.remoteAddress()
                .map(address -> address.getAddress().getHostAddress())
                .orElse("");
    }

    /** How a report came: who sends it, and what a crowded lane gave this form before. */
    static Intake.Entry entry(ServerRequest request, Answers answers) {
        return new Intake.Entry(source(request), answers.text("token"), answers.text("solution"));
    }

    /** A stretched receipt as a browser sends it; anything else is as if it had sent none. */
    static byte @Nullable [] stretched(Answers answers) {
        var hex = answers.text("stretched");
        return hex.matches("[0-9a-f]{" + 2 * Receipts.LENGTH + "}")
                ? HexFormat.of().parseHex(hex)
                : null;
    }
}
