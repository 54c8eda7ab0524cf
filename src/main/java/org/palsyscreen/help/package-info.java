/** How the application is used: a tour of two minutes. */
@NullMarked
package org.palsyscreen.help;

import org.jspecify.annotations.NullMarked;
