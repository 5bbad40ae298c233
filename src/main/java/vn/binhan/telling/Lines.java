package vn.binhan.telling;

import java.util.List;
import org.springframework.dao.DataAccessException;
import vn.binhan.directory.Directory;
import vn.binhan.directory.Facility;

/** The numbers that serve the whole country, remembered for when the database is away. */
final class Lines {
    private final Directory directory;
    private volatile List<Facility> last = List.of();

    Lines(Directory directory) {
        this.directory = directory;
    }

    List<Facility> national() {
        try {
            last = directory.lines().stream().filter(Facility::isNational).toList();
        } catch (DataAccessException away) {
            return last;
        }
        return last;
    }
}
