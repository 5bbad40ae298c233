package vn.binhan.access;

/** What must tie the person's organisation to the thing for a duty to count. */
enum Bond {
    /** Nothing: the duty alone is enough. */
    NONE,
    /** Thing and duty lie in the same province. */
    PROVINCE,
    /** The duty is held in the organisation that owns the thing. */
    OWNER,
    /** The duty is held in a body to which the work was given. */
    ASSIGNED,
    /** The person is named on the case, for a reason and until a day. */
    TEAM
}
