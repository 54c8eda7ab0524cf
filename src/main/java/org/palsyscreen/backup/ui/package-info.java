/** The page of backups. */
@NullMarked
package org.palsyscreen.backup.ui;

import org.jspecify.annotations.NullMarked;
