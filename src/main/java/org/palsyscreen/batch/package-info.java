/** The command line, without web server: the pipeline of the application on files, and the record as an archive. */
@NullMarked
package org.palsyscreen.batch;

import org.jspecify.annotations.NullMarked;
