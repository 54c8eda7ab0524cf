/** The page of retention, and what it adds to the pages of patients and records. */
@NullMarked
package org.palsyscreen.retention.ui;

import org.jspecify.annotations.NullMarked;
