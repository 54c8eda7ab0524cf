@NullMarked
package org.palsyscreen.shell.texts;

import org.jspecify.annotations.NullMarked;
