@NullMarked
package org.palsyscreen.access.ui;

import org.jspecify.annotations.NullMarked;
