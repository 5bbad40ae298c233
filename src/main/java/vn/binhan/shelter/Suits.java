package vn.binhan.shelter;

/** Whom a place to sleep suits; who needs several of these needs a place that has them all. */
public enum Suits {
    WOMEN,
    CHILDREN,
    PREGNANT,
    MEN,
    WHEELCHAIR,
    ELDERLY,
    LGBT
}
