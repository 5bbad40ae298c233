package vn.binhan.vault;

/**
 * A value that only the vault can open, with the place where it lies. It cannot be printed,
 * compared or serialised; its bytes mean nothing outside their place.
 */
public final class Sealed {
    private final FieldContext context;
    private final byte[] envelope;

    private Sealed(FieldContext context, byte[] envelope) {
        this.context = context;
        this.envelope = envelope;
    }

    /** The envelope that a store read from this very place. */
    public static Sealed read(FieldContext from, byte[] stored) {
        return new Sealed(from, stored.clone());
    }

    static Sealed made(FieldContext within, byte[] envelope) {
        return new Sealed(within, envelope);
    }

    /** The envelope as a store keeps it. */
    public byte[] stored() {
        return envelope.clone();
    }

    FieldContext context() {
        return context;
    }

    byte[] envelope() {
        return envelope;
    }

    @Override
    public String toString() {
        return "sealed";
    }
}
