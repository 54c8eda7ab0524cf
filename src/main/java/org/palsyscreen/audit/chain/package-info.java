/** The chain in the database. */
@NullMarked
package org.palsyscreen.audit.chain;

import org.jspecify.annotations.NullMarked;
