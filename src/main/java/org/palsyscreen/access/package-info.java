/** Who may do what: users, roles, sign-in, lockout and passwords. */
@NullMarked
package org.palsyscreen.access;

import org.jspecify.annotations.NullMarked;
