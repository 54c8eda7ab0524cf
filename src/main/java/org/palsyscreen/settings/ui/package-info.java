@NullMarked
package org.palsyscreen.settings.ui;

import org.jspecify.annotations.NullMarked;
