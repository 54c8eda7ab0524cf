/** Where the records are kept: which databases, how they differ, and what the start says when they cannot be reached. */
@NullMarked
package org.palsyscreen.storage;

import org.jspecify.annotations.NullMarked;
