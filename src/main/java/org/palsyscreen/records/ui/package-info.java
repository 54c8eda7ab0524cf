@NullMarked
package org.palsyscreen.records.ui;

import org.jspecify.annotations.NullMarked;
