/** Which classifiers there are beside the shipped one, and which is active. */
@NullMarked
package org.palsyscreen.analysis.versions;

import org.jspecify.annotations.NullMarked;
