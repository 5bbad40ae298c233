package vn.binhan.chronicle;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Access;
import vn.binhan.access.Outcome;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.casefiles.WallTrial;

/**
 * What the second wall costs in reading one whole case, for measurements: its cover, the people
 * around it and its story, on record, with the policies of the database and without.
 */
public final class StoryTrial {
    /** The same rows in one plain statement, with no word about who asks. */
    private static final String WITHOUT_WALL =
            "("
                    + WallTrial.ROWS
                    + """
                     union all
                     select 'BESIDE', h.turn, h.by, h.kind, h.at, h.told, null, null, h.codes::text,
                         null, null, null, null, (h.words is not null)::int
                     from chronicle.happening h where h.province = :province and h.file = :id
                     ) known
                    """;

    /** A story in one plain statement: the number of its case. */
    public static final String STORY =
            """
            select turn, kind, at, told, by, codes::text, words is not null
            from chronicle.happening where province = '91' and file = ? order by turn
            """;

    /** A happening: the number of its case, its turn and its sealed words. */
    public static final String EVENT =
            """
            insert into chronicle.happening
                (province, file, turn, kind, at, told, by, codes, words)
            values ('91', ?, ?, 'case.note', now(), now(), '91-1', '{}', ?)
            """;

    private final WallTrial covers;
    private final JdbcClient owner;
    private final Access access;
    private final Access ownersAccess;
    private final ReadStory walled;
    private final ReadStory open;

    /**
     * @param covers the covers to which stories are told
     */
    public StoryTrial(WallTrial covers, JdbcClient owner, Access access, Access ownersAccess) {
        this.covers = covers;
        this.owner = owner;
        this.access = access;
        this.ownersAccess = ownersAccess;
        this.walled = new ReadStory(covers.files(true));
        this.open = new ReadStory(covers.files(false), WITHOUT_WALL);
    }

    /** Tells so many happenings in each case. */
    public int fill(int cases, int happenings) {
        var rows =
                owner.sql(
                                """
                                insert into chronicle.happening
                                    (province, file, turn, kind, at, told, by, codes, words)
                                select '91', md5('case ' || n)::uuid, t, 'case.note', now(), now(),
                                    '91-1', '{}', case when t % 2 = 0 then sha256('x') end
                                from generate_series(0, :cases - 1) n,
                                    generate_series(1, :happenings) t
                                """)
                        .param("cases", cases)
                        .param("happenings", happenings)
                        .update();
        owner.sql("analyze chronicle.happening").update();
        return rows;
    }

    /** One case is read whole by somebody who is named on it. */
    public void read(boolean withPolicies, int n, CaseRef ref) {
        var found = new AtomicReference<@Nullable Story>();
        var outcome =
                (withPolicies ? access : ownersAccess)
                        .desk()
                        .perform(
                                WallTrial.reader(n),
                                withPolicies ? walled : open,
                                new ReadStory.Command(ref, found));
        var story = found.get();
        if (!(outcome instanceof Outcome.Done) || story == null || story.turn() == 0) {
            throw new IllegalStateException("A story was not there for who is named on its case");
        }
    }
}
