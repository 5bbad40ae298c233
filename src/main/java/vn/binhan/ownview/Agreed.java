package vn.binhan.ownview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.consents.Consent;
import vn.binhan.kit.Formats;
import vn.binhan.kit.VietnameseText;

/**
 * Something that she agreed to, as she can tell it from the rest without a name on her screen.
 *
 * @param place what kind of place it is for; absent where it is not for one
 * @param number which one of those that would look the same; 0 where there is only one
 */
record Agreed(Consent consent, @Nullable Place place, int number) {

    /** What a place is, in words that tell nobody which one. */
    enum Place {
        HEALTH,
        LAW,
        UNION,
        OFFICE,
        OTHER;

        private static final List<String> OF_HEALTH = List.of("y te", "benh vien", "phong kham");
        private static final List<String> OF_LAW = List.of("phap ly", "luat su");

        static Place of(Organisation body) {
            var name = " " + VietnameseText.key(body.name()) + " ";
            if (OF_HEALTH.stream().anyMatch(each -> name.contains(" " + each + " "))) {
                return HEALTH;
            }
            if (OF_LAW.stream().anyMatch(each -> name.contains(" " + each + " "))) {
                return LAW;
            }
            return switch (body.kind()) {
                case UNION -> UNION;
                case OTHER -> OTHER;
                default -> OFFICE;
            };
        }
    }

    /** All of them, those numbered that would look the same. */
    static List<Agreed> of(
            List<Consent> consents, Function<OrganisationId, Optional<Organisation>> bodies) {
        var alone = new ArrayList<Agreed>();
        var alike = new HashMap<List<Object>, Integer>();
        for (var consent : consents) {
            var to = consent.receiver();
            var place = to == null ? null : bodies.apply(to).map(Place::of).orElse(Place.OTHER);
            var one = new Agreed(consent, place, 0);
            alone.add(one);
            alike.merge(one.looks(), 1, Integer::sum);
        }
        var shown = new HashMap<List<Object>, Integer>();
        return alone.stream()
                .map(one ->
                        alike.getOrDefault(one.looks(), 1) == 1
                                ? one
                                : new Agreed(
                                        one.consent(),
                                        one.place(),
                                        shown.merge(one.looks(), 1, Integer::sum)))
                .toList();
    }

    private List<Object> looks() {
        return List.of(consent.purpose(), place == null ? "" : place, consent.shares(), day());
    }

    /** On which day she agreed. */
    String day() {
        return Formats.minute(consent.at()).substring(0, 10);
    }
}
