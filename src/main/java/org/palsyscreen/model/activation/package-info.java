/** Activation of classifiers with its authorisation and its trace. */
@NullMarked
package org.palsyscreen.model.activation;

import org.jspecify.annotations.NullMarked;
