package org.palsyscreen.export.archive;

import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells this installation's screenings from those of all others, whose numbers are the same. */
@Component
public class Installation {
    private static final String STORED = "select uuid from installation_identity where id = 1";

    private final JdbcClient jdbc;

    Installation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public String uuid() {
        var known = jdbc.sql(STORED).query(String.class).optional();
        if (known.isPresent()) {
            return known.get();
        }
        try {
            jdbc.sql("insert into installation_identity (id, uuid) values (1, ?)")
                    .param(UUID.randomUUID().toString())
                    .update();
        } catch (DuplicateKeyException otherWasFirst) {
            return jdbc.sql(STORED).query(String.class).optional().orElseThrow(() -> otherWasFirst);
        }
        return jdbc.sql(STORED).query(String.class).single();
    }

    /** Lets one import of this installation run at a time, until the caller's transaction ends. */
    void lock() {
        jdbc.sql("select id from installation_identity where id = 1 for update")
                .query(Integer.class)
                .single();
    }
}
