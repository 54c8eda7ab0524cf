/** One row a screening, for spreadsheet programs. */
@NullMarked
package org.palsyscreen.export.table;

import org.jspecify.annotations.NullMarked;
