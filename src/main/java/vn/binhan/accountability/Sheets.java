package vn.binhan.accountability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Operation;
import vn.binhan.access.Organisation;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Story;
import vn.binhan.directory.PlaceChoice;
import vn.binhan.dossiers.DossierWords;
import vn.binhan.dossiers.Told;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Words;
import vn.binhan.law.Rule;
import vn.binhan.measures.Asked;

/** What the page of a dossier shows to somebody for whom it is there. */
final class Sheets {
    private final Accountability accountability;

    Sheets(Accountability accountability) {
        this.accountability = accountability;
    }

    /**
     * @param tariff the rule of the day of the act; absent where nothing is sanctioned
     * @param works what the Chair recognises for the community
     */
    record Sheet(
            Story story,
            Proceeding proceeding,
            Stage stage,
            Instant now,
            String place,
            String holder,
            @Nullable Rule tariff,
            List<Limits.Running> clocks,
            List<Told> told,
            List<WorkStore.Work> works,
            boolean mayDecide,
            boolean mayCarryOut) {
        CaseRef ref() {
            return story.held().file().ref();
        }

        Matter matter() {
            return proceeding.matter();
        }

        /** What this person could tell of it now. */
        List<Act> offered() {
            return Act.told().stream().filter(this::offers).toList();
        }

        private boolean offers(Act act) {
            return (act.decides() ? mayDecide : mayCarryOut)
                    && story.isOpen()
                    && Flow.of(matter(), stage, act).isPresent()
                    && fits(act);
        }

        private boolean fits(Act act) {
            return switch (act) {
                case ATTENDED, ABSENT -> !toMark().isEmpty();
                case COMPLETED -> proceeding.attended() >= proceeding.planned();
                case WORK_SET -> !works.isEmpty();
                case SERVED -> !proceeding.isServed();
                default -> true;
            };
        }

        /** The sessions that were, and of which nobody has written whether he came. */
        List<Proceeding.Session> toMark() {
            return proceeding.sessions().stream()
                    .filter(session -> session.came() == null && !session.from().isAfter(now))
                    .toList();
        }

        /** The order for whose breach it was opened. */
        Optional<String> order() {
            return proceeding
                    .asked()
                    .flatMap(event -> event.codes().text("order"))
                    .map(id -> ref().province() + "-" + id);
        }
    }

    /** The dossier with everything but its words; that somebody looked is in the record then. */
    Optional<Sheet> of(Actor actor, CaseRef ref, Words words) {
        var rooms = accountability.rooms();
        if (rooms.access().wall().as(actor, () -> accountability.store().find(ref)).isEmpty()) {
            return Optional.empty();
        }
        return rooms.chronicle()
                .read(actor, ref)
                .flatMap(story ->
                        Proceeding.of(story.happenings())
                                .map(proceeding -> sheet(actor, story, proceeding, words)));
    }

    private Sheet sheet(Actor actor, Story story, Proceeding proceeding, Words words) {
        var rooms = accountability.rooms();
        var access = rooms.access();
        var now = accountability.now();
        var limits = accountability.limits();
        var file = story.held().file();
        var subject = story.held().subject();
        var names = access.names(file.ref().province());
        var choice = new PlaceChoice(rooms.places(), LocalDate.ofInstant(now, Formats.ZONE));
        var ever = accountability.works().ever(file.holder());
        return new Sheet(
                story,
                proceeding,
                proceeding.stage(),
                now,
                rooms.places().register().find(file.unit()).map(choice::written).orElse(""),
                access.organisations().find(file.holder()).map(Organisation::name).orElse(""),
                limits.tariff(proceeding).orElse(null),
                limits.clocks(proceeding, now),
                story.happenings().stream()
                        .flatMap(each ->
                                Act.of(each.kind())
                                        .map(act -> told(each, act, names, ever, words))
                                        .stream())
                        .toList(),
                accountability.works().of(file.holder()),
                access.desk().may(actor, Operation.DECIDE_MEASURE, subject),
                access.desk().may(actor, Operation.CARRY_OUT_MEASURE, subject));
    }

    private static Told told(
            Happening happening,
            Act act,
            Map<Long, String> names,
            List<WorkStore.Work> works,
            Words words) {
        var details = new ArrayList<String>();
        happening
                .codes()
                .values()
                .forEach((name, value) ->
                        detail(name, String.valueOf(value), works, words).forEach(details::add));
        if (happening.isLate()) {
            details.add(words.t("measures.late", Formats.minute(happening.told())));
        }
        var by =
                happening.by().number() == 0
                        ? words.t("measures.by.program")
                        : names.getOrDefault(happening.by().number(), "");
        return new Told(happening, words.t("accountability.act." + act), by, details);
    }

    private static Stream<String> detail(
            String name, String value, List<WorkStore.Work> works, Words words) {
        var key = "accountability.code." + name;
        return switch (name) {
            case "matter", "order", "of", "session" -> Stream.of();
            case "acted", "first", "until", "from" ->
                    Stream.of(words.t(key, Formats.minute(Instant.parse(value))));
            case "amount" -> Stream.of(words.t(key, Formats.number(Long.valueOf(value))));
            case "count" -> Stream.of(words.t(key, value));
            case "dated" -> Stream.of(words.t(key, Formats.day(LocalDate.parse(value))));
            case "work" ->
                    works.stream()
                            .filter(work -> work.id().toString().equals(value))
                            .map(work -> words.t(key, work.name()));
            case "present" ->
                    Stream.of(
                            Stream.of(value.split(",", -1))
                                    .map(one -> words.t(key + "." + one))
                                    .collect(Collectors.joining(", ")));
            default -> Stream.of(words.t(key + "." + value));
        };
    }

    /** Opens the words of the whole dossier, on record; or says why not. */
    DossierWords open(Actor actor, Sheet sheet, Words words) {
        return DossierWords.open(
                accountability.rooms().chronicle(),
                actor,
                sheet.story(),
                (happening, said) -> lines(happening, said, words),
                words);
    }

    private static List<Map.Entry<String, String>> lines(
            Happening happening, String said, Words words) {
        return happening.is(Act.ASKED)
                ? Asked.lines(said, words)
                : List.of(Map.entry(words.t("measures.words"), said));
    }
}
