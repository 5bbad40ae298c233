package vn.binhan.reading;

import java.util.ArrayList;
import java.util.List;
import vn.binhan.heads.DocumentParts;
import vn.binhan.outline.Node;
import vn.binhan.outline.Outline;
import vn.binhan.outline.RoleLine;
import vn.binhan.reading.PlanReading.Content;
import vn.binhan.wording.Found;
import vn.binhan.wording.Letters;
import vn.binhan.wording.Paragraph;

/** What stands in the annexes behind the signature, for a plan that leaves it to them. */
final class AnnexTables {
    private final List<Paragraph> behind;

    private AnnexTables(List<Paragraph> behind) {
        this.behind = behind;
    }

    /** The annexes of a document, from the first line that is headed so. */
    static AnnexTables behind(DocumentParts parts) {
        return new AnnexTables(parts.annexes());
    }

    /** Reads the items of each annex that is headed as measures or aims. */
    void readTargets(TargetReader targets) {
        boolean aims = false;
        boolean open = false;
        for (Paragraph line : behind) {
            boolean heading = DocumentParts.headsAnnex(line);
            open = heading || (open && line.label() == null);
            if (open) {
                String words = line.bareText();
                aims =
                        (aims && !heading)
                                || words.contains("chi tieu")
                                || words.contains("muc tieu");
            } else if (aims) {
                targets.read(line.bodyStart(), line.end(), null);
            }
        }
    }

    /** "II. NỘI DUNG: Chi tiết tại Phụ lục kèm theo.", and the annexes have a table of tasks. */
    boolean hold(List<Found<Content>> contents) {
        return contents.size() == 1
                && contents.getFirst().value().tasks().isEmpty()
                && Letters.bare(contents.getFirst().value().title()).contains("phu luc")
                && !tasks().isEmpty();
    }

    /** The rows of the tables of tasks, for a plan whose contents only point to them. */
    List<Found<Content>> contents(ContentReader reader) {
        return tasks().stream().map(reader::content).toList();
    }

    /** Reads who leads and who helps, from each item that says so. */
    void readTasks(AssignmentReader assignments) {
        tasks().forEach(node -> assignments.readTask(node));
    }

    private List<Node> tasks() {
        List<Node> tasks = new ArrayList<>();
        List<Node> open = new ArrayList<>(Outline.of(behind).roots());
        while (!open.isEmpty()) {
            Node node = open.removeFirst();
            if (node.children().stream().anyMatch(RoleLine::is)) {
                tasks.add(node);
            } else {
                open.addAll(0, node.children());
            }
        }
        return tasks;
    }
}
