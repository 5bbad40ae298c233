package vn.binhan.risk;

/** What she may choose for her safety plan; nothing is chosen for her. */
enum Choice {
    CODE_WORD(Side.STAYING),
    NEIGHBOUR_CALLS(Side.STAYING),
    SAFER_ROOM(Side.STAYING),
    WEAPONS_AWAY(Side.STAYING),
    CHILDREN_KNOW(Side.STAYING),
    PHONE_HIDDEN(Side.STAYING),
    BAG_ELSEWHERE(Side.LEAVING),
    PAPERS_COPIED(Side.LEAVING),
    MONEY_ASIDE(Side.LEAVING),
    WAY_OUT_TRIED(Side.LEAVING),
    PLACE_AGREED(Side.LEAVING),
    PHONE_OFF(Side.LEAVING),
    SCHOOL_TOLD(Side.LEAVING);

    /** Whether it is for staying where she lives or for leaving. */
    enum Side {
        STAYING,
        LEAVING
    }

    private final Side side;

    Choice(Side side) {
        this.side = side;
    }

    Side side() {
        return side;
    }
}
