@NullMarked
package org.palsyscreen.help.ui;

import org.jspecify.annotations.NullMarked;
