/** What an administrator sets for the whole installation while it runs. */
@NullMarked
package org.palsyscreen.settings;

import org.jspecify.annotations.NullMarked;
