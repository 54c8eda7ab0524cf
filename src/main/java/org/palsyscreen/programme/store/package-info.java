@NullMarked
package org.palsyscreen.programme.store;

import org.jspecify.annotations.NullMarked;
