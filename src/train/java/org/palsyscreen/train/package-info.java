/** Makes the models again: synthetic palsy, training, evaluation, export. Never shipped. */
@NullMarked
package org.palsyscreen.train;

import org.jspecify.annotations.NullMarked;
