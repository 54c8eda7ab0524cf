package org.palsyscreen.train;

/** One example's score beside the truth; higher speaks for palsy. */
record Scored(int person, boolean palsy, double score) {}
