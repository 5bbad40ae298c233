package vn.binhan.chronicle;

import java.util.List;
import java.util.stream.Stream;
import vn.binhan.casefiles.CaseFile;
import vn.binhan.casefiles.CaseFiles;

/**
 * A case with all that was told of it, the oldest first.
 *
 * @param held the case as rights and record know it
 */
public record Story(CaseFiles.Held held, List<Happening> happenings) {

    public boolean isOpen() {
        return held.file().state() == CaseFile.State.OPEN;
    }

    /** Everything of these kinds, the oldest first. */
    public Stream<Happening> of(Kind... kinds) {
        return of(happenings, kinds);
    }

    /** Those of these kinds, in their order. */
    public static Stream<Happening> of(List<Happening> all, Kind... kinds) {
        return all.stream().filter(each -> Stream.of(kinds).anyMatch(each::is));
    }

    /**
     * Of words of which the newest counts, those that stand: one, or several that were written by
     * people who did not know of each other. All are kept until somebody who saw them writes anew.
     */
    public static List<Happening> standing(Stream<Happening> words) {
        var all = words.sorted(Happening.AS_SAID).toList();
        return all.stream()
                .filter(one -> all.stream().noneMatch(other -> replaces(other, one)))
                .toList();
    }

    private static boolean replaces(Happening newer, Happening older) {
        return Happening.AS_SAID.compare(newer, older) > 0 && newer.knewOf(older);
    }

    /** The number of the newest happening; 0 before the first. */
    public int turn() {
        return happenings.isEmpty() ? 0 : happenings.getLast().turn();
    }
}
