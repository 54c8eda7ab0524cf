/** What all formats share: what is exported, how people in it are protected, and the trace in the audit log. */
@NullMarked
package org.palsyscreen.export.writing;

import org.jspecify.annotations.NullMarked;
