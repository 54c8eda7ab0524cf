/** The archive: everything that is stored, out of one installation and into another; docs/export-and-import.md. */
@NullMarked
package org.palsyscreen.export.archive;

import org.jspecify.annotations.NullMarked;
