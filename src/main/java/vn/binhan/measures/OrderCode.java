package vn.binhan.measures;

/** The closed lists from which the codes of an order's story are taken. */
final class OrderCode {
    private OrderCode() {}

    /** Who may ask for an order (Law 13/2022, Article 25). */
    enum Asker {
        VICTIM,
        GUARDIAN,
        LEGAL_REPRESENTATIVE,
        COMPETENT_BODY,
        /** Nobody asks: the Chair acts because a life is threatened. */
        EX_OFFICIO;

        /**
         * Whether it is asked by others, who need her word or that of whoever stands for her; she
         * herself and whoever stands for her need no other word than their own.
         */
        boolean needsConsent() {
            return this == COMPETENT_BODY;
        }

        /** Whether it is asked by somebody who has to say by what right they stand for her. */
        boolean needsCapacity() {
            return this == GUARDIAN || this == LEGAL_REPRESENTATIVE;
        }
    }

    /** By what right somebody stands for her (Civil Code 2015, Articles 47, 48 and 136). */
    enum Capacity {
        PARENT_OF_CHILD,
        GUARDIAN_OF_CHILD,
        GUARDIAN_OF_ADULT,
        NAMED_BY_COURT
    }

    /** What the act did or threatens. */
    enum Harm {
        HEALTH,
        LIFE
    }

    /** Who has to get the decision. */
    enum Receiver {
        HIM,
        HER,
        POLICE_CHIEF,
        VILLAGE_HEAD
    }

    /** How it was given to them. */
    enum Method {
        IN_PERSON,
        REFUSED_BEFORE_WITNESS,
        POST,
        ELECTRONIC
    }

    /** Why a contact is permitted for some hours. */
    enum Occasion {
        WEDDING_OR_FUNERAL,
        ACCIDENT_OR_ILLNESS,
        DISASTER,
        OTHER
    }

    /** How the order was broken. */
    enum Breach {
        CAME_NEAR,
        BY_PHONE_OR_NETWORK,
        THROUGH_OTHERS
    }

    /** What a new assessment of the danger says near the end. */
    enum Danger {
        STILL,
        NO_MORE
    }

    /** What was not done in time. */
    enum Late {
        DECISION,
        ANSWER,
        CONTACT
    }
}
