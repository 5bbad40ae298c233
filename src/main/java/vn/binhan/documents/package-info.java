/**
 * A file's bytes in, its text out, or one clear refusal.
 *
 * <p>An officer uploads a plan as it left the printer, the scanner or an old typing pool.
 * Everything that understands a binary format runs in a separate process with a small heap, a time
 * limit, no environment and, where the system allows it, no network and no rights ({@link
 * vn.binhan.documents.ParserMain}); this side only sees text. The door is {@link
 * vn.binhan.documents.DocumentReader}.
 */
@NullMarked
package vn.binhan.documents;

import org.jspecify.annotations.NullMarked;
