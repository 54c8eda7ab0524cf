/** Who did what and when, as an append-only chain of hashes. Depends on no other module. */
@NullMarked
package org.palsyscreen.audit;

import org.jspecify.annotations.NullMarked;
