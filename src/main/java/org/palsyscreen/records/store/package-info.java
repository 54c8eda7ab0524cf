/** Queries and reviews in the database. */
@NullMarked
package org.palsyscreen.records.store;

import org.jspecify.annotations.NullMarked;
