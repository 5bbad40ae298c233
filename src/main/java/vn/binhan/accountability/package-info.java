/**
 * What he answers for beyond the no-contact order: stopping the act, the summons, the sanction, the
 * word of the community or work for it, and the programme in which he learns to live without
 * violence. Each is a dossier of its own, like an order: whoever works with him is named there
 * alone and learns nothing of where she is.
 */
@NullMarked
package vn.binhan.accountability;

import org.jspecify.annotations.NullMarked;
