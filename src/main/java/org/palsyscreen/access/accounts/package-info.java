/** Accounts in the database, the way in, and the rules on every request. */
@NullMarked
package org.palsyscreen.access.accounts;

import org.jspecify.annotations.NullMarked;
