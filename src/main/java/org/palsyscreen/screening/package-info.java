/** One screening: picture, finding and circumstances, recorded once and never changed. */
@NullMarked
package org.palsyscreen.screening;

import org.jspecify.annotations.NullMarked;
