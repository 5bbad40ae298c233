package vn.binhan.signin;

/** Why a session is over. */
enum Ending {
    /** She signed out. */
    SIGNED_OUT,
    /** She signed in elsewhere; a person has one session. */
    ELSEWHERE,
    /** Eight hours have passed. */
    TOO_LONG,
    /** Her way of signing in was renewed. */
    RENEWED
}
