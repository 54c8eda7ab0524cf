@NullMarked
package org.palsyscreen.model.ui;

import org.jspecify.annotations.NullMarked;
