/** What is left of the record when the machine stops at any moment. */
@NullMarked
package org.palsyscreen.crash;

import org.jspecify.annotations.NullMarked;
