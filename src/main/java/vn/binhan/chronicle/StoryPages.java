package vn.binhan.chronicle;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Action;
import vn.binhan.access.Gate;
import vn.binhan.access.Outcome;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.kit.ClockTime;
import vn.binhan.kit.Form;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Words;
import vn.binhan.vault.Purpose;

/** How every room shows a page of a case and takes a form of it. */
public final class StoryPages {
    /** Every page of a case lies below this address. */
    public static final String CASE = "/vu-viec/{ref}";

    private static final String CASES = "/vu-viec/";

    private final Pages pages;
    private final Access access;
    private final Chronicle chronicle;
    private final InstantSource clock;
    private final String home;

    public StoryPages(Pages pages, Access access, Chronicle chronicle, InstantSource clock) {
        this(pages, access, chronicle, clock, CASES);
    }

    /**
     * @param home before the case's number in the address of its first page
     */
    public StoryPages(
            Pages pages, Access access, Chronicle chronicle, InstantSource clock, String home) {
        this.home = home;
        this.pages = pages;
        this.access = access;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** Fills in what a page shows beside the story itself. */
    public interface Filling extends BiConsumer<Story, Map<String, Object>> {}

    /** The form of this page again, with what was wrong with it. */
    public interface Again {
        ServerResponse show(HttpStatus status, Map<String, String> errors) throws Exception;

        /** The field beside which this reason stands; empty for one about the whole form. */
        default String field(String reason) {
            return "";
        }

        /** The same, with each of these reasons beside its field. */
        default Again beside(Map<String, String> fields) {
            var plain = this;
            return new Again() {
                @Override
                public ServerResponse show(HttpStatus status, Map<String, String> errors)
                        throws Exception {
                    return plain.show(status, errors);
                }

                @Override
                public String field(String reason) {
                    return fields.getOrDefault(reason, "");
                }
            };
        }
    }

    /** A page of the case in the address; that it was read stands in the record. */
    public ServerResponse show(
            ServerRequest request,
            HttpStatus status,
            Map<String, String> errors,
            String template,
            Filling filling)
            throws Exception {
        var actor = Gate.actor(request);
        var story =
                ref(request)
                        .flatMap(ref -> chronicle.read(actor, ref))
                        .filter(found -> chronicle.isDossier(found) != home.equals(CASES));
        if (story.isEmpty()) {
            return CaseFiles.absent(pages, request);
        }
        var values = new HashMap<String, Object>();
        values.put("story", story.get());
        values.put("actor", actor);
        values.put("now", clock.instant());
        values.put("names", names(story.get()));
        values.put("errors", errors);
        values.put("form", Form.of(request));
        filling.accept(story.get(), values);
        return pages.show(request, status, template, values);
    }

    private Map<Long, String> names(Story story) {
        var province = story.held().file().ref().province();
        var numbers =
                story.happenings().stream()
                        .map(Happening::by)
                        .filter(by -> by.province().equals(province))
                        .map(PersonId::number)
                        .distinct()
                        .toList();
        return access.names(province, numbers);
    }

    /**
     * Puts what was written beside these happenings on the page as {@code words}, by its turn, but
     * for what has a door of its own; where it stays closed, one sentence says why.
     */
    public void open(
            ServerRequest request, Story story, List<Happening> asked, Map<String, Object> values) {
        open(request, story, asked, values, (texts, _) -> texts);
    }

    /**
     * The same with the words of some kinds of happenings as people read them.
     *
     * @param reading what was opened, in the language of the page
     */
    public void open(
            ServerRequest request,
            Story story,
            List<Happening> asked,
            Map<String, Object> values,
            BiFunction<Map<Integer, String>, Words, Map<Integer, String>> reading) {
        var these = asked.stream().filter(chronicle::opensWithStory).toList();
        var words = chronicle.words(Gate.actor(request), story, Purpose.WORK_ON_CASE, these);
        if (words.isOpen()) {
            values.put("words", reading.apply(words.texts(), pages.words(request)));
        } else {
            var why = pages.words(request).t(words.stopped(), words.values().toArray());
            values.put("errors", Map.of("", why));
        }
    }

    /**
     * Performs what the form asks for: goes to that page of the case with its notice, or shows the
     * form again with one sentence.
     *
     * @param page below the case, for example {@code /nguy-co}; empty for its first page
     */
    public <C, F, D> ServerResponse perform(
            ServerRequest request,
            Action<C, F, D> action,
            Function<CaseRef, C> command,
            String page,
            String notice,
            Again again)
            throws Exception {
        var ref = ref(request);
        if (ref.isEmpty()) {
            return CaseFiles.absent(pages, request);
        }
        var actor = Gate.actor(request);
        var outcome = access.desk().perform(actor, action, command.apply(ref.get()));
        if (outcome instanceof Outcome.Done && home.equals(CASES)) {
            var form = request.path().substring((CASES + ref.get()).length());
            chronicle.taken(actor, ref.get(), form);
        }
        return switch (outcome) {
            case Outcome.Done _ -> Pages.to(home + ref.get() + page + "?bao=" + notice);
            case Outcome.Refused(var reason, var values) ->
                    again.show(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            said(request, again.field(reason), reason, values));
            case Outcome.Denied() -> CaseFiles.absent(pages, request);
        };
    }

    /** Whose hour cannot be read is told so, and not that it is yet to come. */
    private Map<String, String> said(
            ServerRequest request, String field, String reason, List<Object> values) {
        var words = pages.words(request);
        var before = field.endsWith("day") ? field.substring(0, field.length() - 3) : "";
        var typed = Form.of(request).text(before + "hour");
        if (!reason.equals("chronicle.refused.future")
                || typed.isEmpty()
                || ClockTime.minute(typed).isPresent()) {
            return Map.of(field, words.t(reason, values.toArray()));
        }
        return Map.of(field.isEmpty() ? "" : before + "hour", words.t(ClockTime.WRONG));
    }

    /** The case of the address; empty when it is no such text. */
    public static Optional<CaseRef> ref(ServerRequest request) {
        return CaseRef.parse(request.pathVariable("ref"));
    }

    /**
     * When it really happened, as the form says by {@code day} and {@code hour}; now where it says
     * nothing, and a moment that nobody accepts where it cannot be read.
     */
    public Instant when(Form form) {
        return when(form, "");
    }

    /**
     * The same on a page with several forms.
     *
     * @param before what the names of this form's fields begin with
     */
    public Instant when(Form form, String before) {
        var now = clock.instant();
        var typed = form.text(before + "hour");
        if (form.text(before + "day").isEmpty() && typed.isEmpty()) {
            return now;
        }
        var day =
                form.text(before + "day").isEmpty()
                        ? now.atZone(Formats.ZONE).toLocalDate()
                        : form.day(before + "day");
        return day == null
                ? Instant.MAX
                : ClockTime.on(day, typed.isEmpty() ? "0:00" : typed).orElse(Instant.MAX);
    }

    /** Up to which turn this form's page had shown the story; absent where it does not say. */
    public static @Nullable Integer seen(Form form) {
        var turn = form.number("seen");
        return turn == null || turn < 0 || turn > Integer.MAX_VALUE ? null : turn.intValue();
    }

    /** The value of the list with this name; empty when there is none. */
    public static <E extends Enum<E>> Optional<E> one(Class<E> list, String name) {
        try {
            return Optional.of(Enum.valueOf(list, name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
