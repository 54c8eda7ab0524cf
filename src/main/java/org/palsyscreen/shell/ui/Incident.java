package org.palsyscreen.shell.ui;

import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An unexpected error. The person who met it sees only its number, by which whoever looks after the server finds it in
 * the log.
 */
final class Incident {
    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Incident() {}

    /** @return the number under which the error is in the log, such as "4F09-A31C" */
    static String log(Throwable error) {
        var number = "%04X-%04X".formatted(RANDOM.nextInt(0x10000), RANDOM.nextInt(0x10000));
        LOG.error("unexpected error {}", number, error);
        return number;
    }
}
