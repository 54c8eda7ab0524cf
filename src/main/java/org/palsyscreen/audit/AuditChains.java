package org.palsyscreen.audit;

import org.palsyscreen.audit.chain.JdbcAuditChain;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads chains in other databases than the application's own, such as a backup. */
public final class AuditChains {
    private AuditChains() {}

    public static AuditChain over(JdbcClient database) {
        return new JdbcAuditChain(database);
    }
}
