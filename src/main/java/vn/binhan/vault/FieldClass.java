package vn.binhan.vault;

/** What a sealed field is about; each class of a case has a key of its own. */
public enum FieldClass {
    /** Where she is or will be: safe address, shelter, plan of visits, school. */
    PLACE,
    /** Who somebody is: names, citizen number, birth, kin; also of the person who used violence. */
    IDENTITY,
    /** What happened: her words, injuries, notes of counselling. */
    STORY,
    /** Who reported it. */
    REPORTER,
    /** How she may be reached safely. */
    CONTACT,
    /** What she and those who help her wrote to each other over her receipt. */
    MESSAGE
}
