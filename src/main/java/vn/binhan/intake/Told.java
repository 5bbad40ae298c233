package vn.binhan.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.intake.Telling.Kind;
import vn.binhan.intake.Telling.Named;
import vn.binhan.intake.Telling.Receiver;
import vn.binhan.intake.Telling.SafeContact;
import vn.binhan.intake.Telling.Whom;
import vn.binhan.intake.Telling.Wish;
import vn.binhan.kit.Json;

/**
 * What somebody told, opened for a member of the report's team; sent again with other words, it
 * stands there more than once.
 */
public record Told(
        List<Story> stories, List<String> places, List<SafeContact> contacts, List<Named> people) {

    /** One telling without place, contact and names. */
    public record Story(
            Whom whom,
            Set<Kind> kinds,
            String story,
            Set<Wish> wishes,
            @Nullable Receiver receiver,
            String language,
            String older) {
        @Override
        public String toString() {
            return "story";
        }
    }

    /**
     * A file that was added, unopened.
     *
     * @param kind PICTURE, SOUND or UNREADABLE
     * @param shown whether there is a picture or sound made anew; the original opens apart
     */
    public record File(UUID id, String kind, Instant at, boolean shown) {

        /**
         * The word for what a worker may do with it: see or hear what was made anew, or only fetch
         * the original, by a deliberate act.
         */
        public String word() {
            return "intake.file." + kind + (shown ? "" : ".original");
        }
    }

    /** What is sealed as story. */
    static String story(Telling telling) {
        return Json.line(
                new Story(
                        telling.whom(),
                        telling.kinds(),
                        telling.story(),
                        telling.wishes(),
                        telling.receiver(),
                        telling.language().code(),
                        telling.older()));
    }

    static Told empty() {
        return new Told(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Adds one opened field. */
    void add(Parts.Field field, String value) {
        switch (field) {
            case STORY -> stories.add(Json.read(value, Story.class));
            case PLACE -> places.add(value);
            case CONTACT -> contacts.add(Json.read(value, SafeContact.class));
            case PEOPLE -> people.addAll(List.of(Json.read(value, Named[].class)));
        }
    }

    @Override
    public String toString() {
        return "told";
    }
}
