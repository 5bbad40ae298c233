/**
 * What dossiers about him have in common, whatever they are about: where they lie, what leads to
 * them, and how what happened in one is shown and opened. Nothing of a dossier leads back to her.
 */
@NullMarked
package vn.binhan.dossiers;

import org.jspecify.annotations.NullMarked;
