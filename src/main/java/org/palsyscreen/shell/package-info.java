/** The frame around every view: layout, menu, sign-in, error pages, languages and themes. Nothing depends on it. */
@NullMarked
package org.palsyscreen.shell;

import org.jspecify.annotations.NullMarked;
