@NullMarked
package org.palsyscreen.export.ui;

import org.jspecify.annotations.NullMarked;
