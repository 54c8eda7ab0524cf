@NullMarked
package org.palsyscreen.shell.preferences;

import org.jspecify.annotations.NullMarked;
