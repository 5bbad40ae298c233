package vn.binhan.directory;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhan.directory.Facility.Details;
import vn.binhan.directory.Typed.Sentence;
import vn.binhan.kit.VietnameseText;

/** What must hold for an entry whoever writes it, and however it came. */
final class FacilityRules {
    /** Shorter names of communes stand in too many other words to be looked for. */
    private static final int SHORTEST_NAME = 3;

    private FacilityRules() {}

    /**
     * Why an entry may not be kept so; absent when it may.
     *
     * @param before what stands now; absent for a new entry
     * @param safe the secret place that is written with it; absent when it stays as it is
     * @param provincial whether its keeper serves a province or the nation
     */
    static @Nullable Sentence refusal(
            Details wanted,
            @Nullable Details before,
            @Nullable SafePlace safe,
            boolean provincial) {
        if (!wanted.kind().allows(wanted.sealed())) {
            return Sentence.of("directory.refused.secrecy");
        }
        if (before != null && before.sealed() != wanted.sealed()) {
            // What was open once is known; what was secret must not come out by a wrong tick.
            return Sentence.of("directory.refused.reseal");
        }
        if (!wanted.sealed()) {
            return wanted.phones().isEmpty() && wanted.address().isEmpty()
                    ? Sentence.of("directory.refused.unreachable")
                    : null;
        }
        if (wanted.point() != null) {
            return Sentence.of("directory.refused.point");
        }
        if (!provincial) {
            return Sentence.of("directory.refused.keeper");
        }
        if (wanted.phones().isEmpty()) {
            return Sentence.of("directory.refused.nophone");
        }
        if (before == null && safe == null) {
            return Sentence.of("directory.refused.noplace");
        }
        return safe != null && tells(wanted, safe) ? Sentence.of("directory.refused.tells") : null;
    }

    /** Whether the open words name the secret commune or repeat the address. */
    private static boolean tells(Details open, SafePlace safe) {
        var commune = VietnameseText.key(safe.unit().shortName());
        var address = VietnameseText.key(safe.address());
        var secrets =
                Stream.of(commune, address)
                        .filter(words -> words.length() >= SHORTEST_NAME)
                        .filter(words -> !words.matches("\\d+"))
                        .toList();
        return Stream.of(open.name(), open.nameInEnglish(), open.bring(), open.remark())
                .map(text -> " " + VietnameseText.key(text) + " ")
                .anyMatch(text -> contains(text, secrets));
    }

    private static boolean contains(String text, List<String> secrets) {
        return secrets.stream().anyMatch(secret -> text.contains(" " + secret + " "));
    }
}
