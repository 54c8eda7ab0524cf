@NullMarked
package org.palsyscreen.settings.store;

import org.jspecify.annotations.NullMarked;
