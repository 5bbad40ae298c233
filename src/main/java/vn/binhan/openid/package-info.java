/**
 * A province's own identity provider as one more way in: OpenID Connect, its accounts bound to
 * invited people once. A province that names none sees nothing of it.
 */
@NullMarked
package vn.binhan.openid;

import org.jspecify.annotations.NullMarked;
