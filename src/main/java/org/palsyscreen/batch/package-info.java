/** The command line: the pipeline of the application on files, without web server and database. */
@NullMarked
package org.palsyscreen.batch;

import org.jspecify.annotations.NullMarked;
