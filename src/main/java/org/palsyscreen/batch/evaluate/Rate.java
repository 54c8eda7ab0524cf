package org.palsyscreen.batch.evaluate;

import org.palsyscreen.batch.statistics.Estimate;
import org.palsyscreen.batch.statistics.PersonBootstrap;
import org.palsyscreen.batch.statistics.Share;

/** A share with the pictures behind it. */
record Rate(int hits, int among, Estimate estimate) {
    static Rate of(Share share, Estimate estimate) {
        return new Rate(share.hits().cardinality(), share.among().cardinality(), estimate);
    }

    static Rate of(Share share, PersonBootstrap bootstrap) {
        return of(share, bootstrap.estimate(share));
    }
}
