package vn.binhan.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.binhan.access.Actor;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.intake.Arrived;
import vn.binhan.intake.Intake;
import vn.binhan.intake.Reading;
import vn.binhan.intake.ReceiptView;
import vn.binhan.intake.Told;
import vn.binhan.kit.Json;
import vn.binhan.kit.Words;
import vn.binhan.parties.Parties;
import vn.binhan.vault.Purpose;

/** Reads what was told through the room that keeps it, and finds the same people blindly. */
final class Opened implements Sheets.Sources {
    private final Intake intake;
    private final Parties parties;

    Opened(Intake intake, Parties parties) {
        this.intake = intake;
        this.parties = parties;
    }

    @Override
    public Content open(Actor actor, CaseFiles.Held held, Sheets.Written written, Words words) {
        var ref = held.file().ref();
        return switch (intake.read(actor, ref, Purpose.TAKE_REPORT)) {
            case Reading.Shown<Told>(var told) -> {
                var lines = lines(told, words);
                messages(actor, ref, words, lines);
                yield shown(
                        lines, checks(actor, ref, written, words), intake.files(actor, ref), words);
            }
            case Reading.Stopped<Told>(var why, var values) ->
                    Content.stopped(words.t(why, values.toArray()));
            case Reading.Absent<Told>() -> {
                var checks = checks(actor, ref, written, words);
                yield checks.isEmpty()
                        ? Content.stopped(words.t("response.refused.notnow"))
                        : shown(List.of(), checks, List.of(), words);
            }
        };
    }

    private static Content shown(
            List<Map.Entry<String, String>> lines,
            Map<Integer, List<Map.Entry<String, String>>> checks,
            List<Told.File> files,
            Words words) {
        var nothing = Map.entry(words.t("response.told.story"), words.t("response.content.none"));
        return new Content(true, lines.isEmpty() ? List.of(nothing) : lines, checks, files, "");
    }

    private static List<Map.Entry<String, String>> lines(Told told, Words words) {
        var lines = new ArrayList<Map.Entry<String, String>>();
        for (var story : told.stories()) {
            add(lines, words, "whom", words.t("response.receive.whom." + story.whom()));
            add(lines, words, "story", story.story());
            add(
                    lines,
                    words,
                    "kinds",
                    story.kinds().stream()
                            .sorted()
                            .map(kind -> words.t("response.kind." + kind))
                            .collect(Collectors.joining(", ")));
            add(
                    lines,
                    words,
                    "wishes",
                    story.wishes().stream()
                            .sorted()
                            .map(wish -> words.t("response.wish." + wish))
                            .collect(Collectors.joining(", ")));
            var receiver = story.receiver();
            add(
                    lines,
                    words,
                    "receiver",
                    receiver == null ? "" : words.t("response.receiver." + receiver));
            add(lines, words, "older", story.older());
        }
        told.places().forEach(place -> add(lines, words, "place", place));
        for (var contact : told.contacts()) {
            var how = words.t("response.receive.channel." + contact.channel());
            add(lines, words, "contact", (how + " " + contact.address()).strip());
            add(lines, words, "hours", contact.hours());
            add(lines, words, "who", contact.whoMayAnswer());
            add(lines, words, "code", contact.codeWord());
            add(lines, words, "neutral", contact.neutralWords());
        }
        return lines;
    }

    /** What was written both ways over the receipt. */
    private void messages(
            Actor actor, CaseRef ref, Words words, List<Map.Entry<String, String>> lines) {
        var read = intake.messages(actor, ref, Purpose.TAKE_REPORT);
        if (read instanceof Reading.Shown<List<ReceiptView.Message>>(var messages)) {
            messages.forEach(message ->
                    add(lines, words, message.fromHer() ? "fromher" : "toher", message.words()));
        }
    }

    /** What those wrote who checked it; a second reader reads it before agreeing. */
    private Map<Integer, List<Map.Entry<String, String>>> checks(
            Actor actor, CaseRef ref, Sheets.Written written, Words words) {
        var checks = new TreeMap<Integer, List<Map.Entry<String, String>>>();
        if (intake.texts(actor, ref, Purpose.TAKE_REPORT, written.sealed())
                instanceof Reading.Shown<List<String>>(var texts)) {
            for (var i = 0; i < texts.size(); i++) {
                var said = Json.read(texts.get(i), Verdict.Words.class);
                checks.put(written.versions().get(i), check(said, words));
            }
        }
        return checks;
    }

    private static List<Map.Entry<String, String>> check(Verdict.Words said, Words words) {
        var lines = new ArrayList<Map.Entry<String, String>>();
        add(lines, words, "check.reason", said.reason());
        add(lines, words, "check.passedto", said.receiver());
        add(lines, words, "check.seen", said.seen());
        add(lines, words, "check.heard", said.heard());
        add(lines, words, "check.known", said.known());
        add(
                lines,
                words,
                "check.groups",
                said.groups().stream()
                        .sorted()
                        .map(group -> words.t("response.group." + group))
                        .collect(Collectors.joining(", ")));
        return lines;
    }

    private static void add(
            List<Map.Entry<String, String>> lines, Words words, String what, String value) {
        if (!value.isBlank()) {
            lines.add(Map.entry(words.t("response.told." + what), value));
        }
    }

    @Override
    public Reading<byte[]> file(Actor actor, CaseRef ref, UUID file, boolean original) {
        return intake.file(actor, ref, file, original, Purpose.TAKE_REPORT);
    }

    @Override
    public boolean coerced(CaseRef ref) {
        return intake.arrived(ref).map(Arrived::coerced).orElse(false);
    }

    @Override
    public List<CaseRef> alike(CaseRef ref) {
        return parties.alike(ref);
    }
}
