package vn.binhan.access;

import vn.binhan.kit.Right;

/** Everything that can be asked of the program; the table of rights has one row for each. */
public enum Operation implements Right {
    READ_OPEN_PAGES,
    SIGN_IN,
    SIGN_OUT,
    READ_PROGRAMME,
    READ_OWN_WORK,
    IMPORT_PLAN,
    REVIEW_PLAN,
    ISSUE_PLAN,
    ASSIGN_TASK,
    PLAN_BUDGET,
    ADD_ACTIVITY,
    SET_MILESTONE,
    LINK_TASK,
    REPORT_PROGRESS,
    COMMENT_ON_TASK,
    MANAGE_ORGANISATIONS,
    MANAGE_PEOPLE,
    OPEN_CASE,
    READ_CASE,
    SHARE_CASE,
    HAND_OVER_CASES,
    BREAK_GLASS,
    REVIEW_BROKEN_GLASS,
    READ_RECORD,
    READ_PLACES,
    READ_REFORMS,
    UNDO_REFORM,
    READ_RULES,
    REVIEW_RULE,
    KEEP_CALENDAR
}
