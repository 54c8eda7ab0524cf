@NullMarked
package org.palsyscreen;

import org.jspecify.annotations.NullMarked;
