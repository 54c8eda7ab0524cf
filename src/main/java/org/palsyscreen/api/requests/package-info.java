/** What is done for another system, and that it is done once. */
@NullMarked
package org.palsyscreen.api.requests;

import org.jspecify.annotations.NullMarked;
