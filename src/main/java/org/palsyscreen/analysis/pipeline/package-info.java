/** The way of a photo through detector, mesh, gate and classifier, on a bounded number of workers. */
@NullMarked
package org.palsyscreen.analysis.pipeline;

import org.jspecify.annotations.NullMarked;
