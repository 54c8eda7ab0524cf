@NullMarked
package org.palsyscreen.architecture;

import org.jspecify.annotations.NullMarked;
