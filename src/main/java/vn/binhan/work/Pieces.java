package vn.binhan.work;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.binhan.plans.Plans;
import vn.binhan.programme.Node;
import vn.binhan.programme.NodeId;
import vn.binhan.programme.Programme;

/**
 * Finds pieces of work, and holds them against change by others.
 *
 * @param store where what is done about them is kept
 */
record Pieces(Plans plans, Programme programme, WorkStore store) {

    Optional<PieceOfWork> find(NodeId id) {
        return programme.find(id).map(this::piece);
    }

    /** The piece until the caller's transaction ends; absent when there is no such line. */
    @Nullable PieceOfWork lock(NodeId id) {
        return programme.lock(id).map(this::piece).orElse(null);
    }

    private PieceOfWork piece(Node node) {
        var plan = plans.find(node.id().plan()).orElseThrow();
        return new PieceOfWork(
                plan, node, programme.hasParts(node.id()), store.assignments(node.id()));
    }
}
