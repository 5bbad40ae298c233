package vn.binhan.access;

import vn.binhan.kit.Route;

/** Which addresses have to do with cases, for tests of other rooms. */
public final class CaseRoutes {
    private CaseRoutes() {}

    /** Whether what is done there is of the classes that stand behind the walls. */
    public static boolean concernsCases(Route route) {
        return Rights.behindTheWall((Operation) route.right());
    }
}
