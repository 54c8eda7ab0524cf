@NullMarked
package org.palsyscreen.programme.ui;

import org.jspecify.annotations.NullMarked;
