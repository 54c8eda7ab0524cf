@NullMarked
package org.palsyscreen.analysis.intake;

import org.jspecify.annotations.NullMarked;
