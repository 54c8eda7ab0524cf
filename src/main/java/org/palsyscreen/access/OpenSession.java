package org.palsyscreen.access;

import java.time.Instant;

/**
 * A place where a user is signed in.
 *
 * @param id names the session for {@link SessionService#end}; no secret, it opens nothing
 * @param device browser and system as the browser calls itself
 * @param address of the network the sign-in came from
 * @param lastUsed last request of the user's own, to 15 s; open tabs that only keep in touch do not count
 * @param current whether it is the session that asks
 */
public record OpenSession(String id, String device, String address, Instant since, Instant lastUsed, boolean current) {}
