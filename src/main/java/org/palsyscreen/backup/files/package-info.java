/** How a backup is written and read. */
@NullMarked
package org.palsyscreen.backup.files;

import org.jspecify.annotations.NullMarked;
