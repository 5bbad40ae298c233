package vn.binhan.telling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.binhan.intake.Telling;
import vn.binhan.intake.Telling.Answer;

/**
 * What follows from one page that was sent: a pure rule. Every question can be left out, nothing
 * that was typed is lost on the way, and nothing but too long a text is ever wrong.
 */
final class Questions {
    private Questions() {}

    /** A commune that words may mean, as it is shown. */
    record Choice(Telling.Area area, String shown) {}

    /**
     * Where it goes on.
     *
     * @param wrong field to key of the sentence
     * @param choices communes to pick from
     * @param send she pressed the last button
     */
    record Next(Filled filled, Map<String, String> wrong, List<Choice> choices, boolean send) {

        static Next to(Filled filled) {
            return new Next(filled, Map.of(), List.of(), false);
        }

        @Override
        public String toString() {
            return "next";
        }
    }

    /**
     * @param search the communes that words may mean, the likeliest first
     * @param byCode the commune of this code
     */
    static Next after(
            Filled filled,
            Answers answers,
            Function<String, List<Choice>> search,
            Function<String, Optional<Choice>> byCode) {
        var go = answers.text("go");
        var wrong = answers.tooLong();
        if (!wrong.isEmpty()) {
            return new Next(filled, wrong, List.of(), false);
        }
        if (go.equals("back")) {
            return Next.to(filled.at(filled.step().before()));
        }
        if (go.equals("stay")) {
            return Next.to(filled);
        }
        var sheet = new Sheet(filled.telling());
        var skipped = go.equals("skip");
        return switch (filled.step()) {
            case START -> Next.to(filled.on());
            case DANGER -> {
                var told = sheet.danger(answers).done();
                var after = filled.with(told);
                yield Next.to(told.danger() == Answer.YES ? after.at(Step.DANGER_NOW) : after.on());
            }
            case DANGER_NOW -> Next.to(filled.on());
            case WHOM -> Next.to(filled.with(sheet.whom(answers).done()).on());
            case PLACE -> place(filled, sheet, answers, search, byCode);
            case WISHES ->
                    go.equals("many")
                            ? Next.to(filled.at(Step.WISHES_MANY))
                            : Next.to(filled.with(sheet.wish(answers).done()).on());
            case WISHES_MANY ->
                    Next.to(skipped ? filled.on() : filled.with(sheet.wishes(answers).done()).on());
            case CONTACT ->
                    go.equals("give")
                            ? Next.to(filled.at(Step.CONTACT_HOW))
                            : Next.to(filled.with(sheet.noContact(answers).done()).on());
            case CONTACT_HOW ->
                    Next.to(
                            skipped
                                    ? filled.on()
                                    : filled.with(sheet.contact(answers).done()).on());
            case STORY ->
                    Next.to(skipped ? filled.on() : filled.with(sheet.story(answers).done()).on());
            case RECEIVER ->
                    Next.to(
                            skipped
                                    ? filled.on()
                                    : filled.with(sheet.receiver(answers).done()).on());
            case OLDER ->
                    Next.to(skipped ? filled.on() : filled.with(sheet.older(answers).done()).on());
            case CHECK -> check(filled, sheet, answers);
        };
    }

    private static Next place(
            Filled filled,
            Sheet sheet,
            Answers answers,
            Function<String, List<Choice>> search,
            Function<String, Optional<Choice>> byCode) {
        var typed = answers.text("q");
        var words = answers.text("place");
        var chosen = byCode.apply(answers.text("a"));
        if (chosen.isPresent()) {
            var told = sheet.place(words, chosen.get().area()).done();
            return Next.to(filled.in(told, chosen.get().shown()).on());
        }
        if (answers.text("go").equals("skip")) {
            // What was typed and not found may still lead somebody there.
            var kept = words.isEmpty() ? typed : typed.isEmpty() ? words : typed + ". " + words;
            return Next.to(filled.in(sheet.place(kept, null).done(), "").on());
        }
        var choices = typed.isEmpty() ? List.<Choice>of() : search.apply(typed);
        return new Next(
                filled,
                choices.isEmpty()
                        ? Map.of(
                                "q", typed.isEmpty() ? "telling.place.empty" : "telling.place.none")
                        : Map.of(),
                choices,
                false);
    }

    private static Next check(Filled filled, Sheet sheet, Answers answers) {
        var told = filled.with(sheet.official(answers).done());
        var change = answers.one(Step.class, "change");
        if (change != null) {
            return Next.to(told.at(change));
        }
        return new Next(told, Map.of(), List.of(), answers.text("go").equals("send"));
    }
}
