package vn.binhan.hotline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.binhan.intake.Telling.Answer;
import vn.binhan.kit.Words;

/**
 * What is sealed as the story of a call: the note as it was typed, and below it in plain words what
 * the report has no field for. Whoever reads it later reads what was asked, and how it was
 * answered.
 */
final class CallText {
    private final Words words;
    private final List<String> lines = new ArrayList<>();

    private CallText(Words words) {
        this.words = words;
    }

    /**
     * @param taker who took the call, with her body
     * @param moment the time of day of sending
     * @param ahead the call goes on, and the rest of it follows
     * @param receivers the names of those to whom it was handed over, by what the form calls them
     */
    static String of(
            Call call,
            Words words,
            String taker,
            String moment,
            Map<String, String> receivers,
            boolean ahead) {
        var text = new CallText(words);
        text.write(call);
        text.agreed(call, moment, receivers);
        if (ahead) {
            text.line("ahead");
        } else {
            text.open(call);
        }
        text.line("taker", taker, moment);
        return call.note() + "\n\n" + String.join("\n", text.lines);
    }

    private void write(Call call) {
        if (call.children() != Answer.NOT_SAID) {
            line("children", yesNo(call.children() == Answer.YES));
        }
        if (call.crime()) {
            line("crime");
        }
        if (call.channel() == null && !call.typed().address().isBlank()) {
            line("number", call.typed().address());
        }
        if (call.silent()) {
            line("silent");
            call.answers()
                    .forEach((question, yes) ->
                            line("answer", words.t("hotline.ask." + question.name()), yesNo(yes)));
        }
    }

    private void agreed(Call call, String moment, Map<String, String> receivers) {
        var consent = call.consent();
        var at = consent.at().isEmpty() ? moment : consent.at();
        if (consent.agreed() == Answer.YES) {
            var by = consent.by();
            line(
                    "agreed",
                    at,
                    words.t(by == null ? "hotline.by.tapped" : "hotline.by." + by.name()),
                    consent.words().isBlank() ? words.t("hotline.yes") : consent.words());
        } else if (consent.agreed() == Answer.NO) {
            line("notagreed", at);
        }
        if (!consent.to().isEmpty()) {
            line("to", moment, String.join(", ", receivers.values()));
            var without = consent.without();
            if (without != null) {
                line("without", words.t("hotline.without." + without.name()), consent.reason());
            }
        }
    }

    private void open(Call call) {
        for (var open : call.open()) {
            line("open." + open.name());
        }
    }

    private void line(String key, Object... values) {
        lines.add(words.t("hotline.text." + key, values));
    }

    private String yesNo(boolean yes) {
        return words.t(yes ? "hotline.yes" : "hotline.no");
    }
}
