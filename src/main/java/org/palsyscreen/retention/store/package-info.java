/** The rule, the holds and the announcements in the database, and the statements that erase. */
@NullMarked
package org.palsyscreen.retention.store;

import org.jspecify.annotations.NullMarked;
