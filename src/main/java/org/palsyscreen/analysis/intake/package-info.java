/**
 * From the bytes of an untrusted file to an upright picture without metadata. A file is first taken apart without
 * decoding anything; only the parts that carry pixels reach a decoder.
 */
@NullMarked
package org.palsyscreen.analysis.intake;

import org.jspecify.annotations.NullMarked;
