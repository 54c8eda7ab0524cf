package org.palsyscreen.train;

/** To which part of the work a person belongs, with every picture made of them. */
enum Part {
    TRAIN,
    VALIDATION,
    TEST
}
