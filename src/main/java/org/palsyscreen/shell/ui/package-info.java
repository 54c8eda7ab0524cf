@NullMarked
package org.palsyscreen.shell.ui;

import org.jspecify.annotations.NullMarked;
