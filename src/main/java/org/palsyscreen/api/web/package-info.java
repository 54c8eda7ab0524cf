/** The routes: who may call them, how often, what they read and write, and what they say when something is wrong. */
@NullMarked
package org.palsyscreen.api.web;

import org.jspecify.annotations.NullMarked;
