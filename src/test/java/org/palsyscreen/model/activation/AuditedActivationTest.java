package org.palsyscreen.model.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palsyscreen.access.Role;
import org.palsyscreen.analysis.Activation;
import org.palsyscreen.analysis.ClassifierVersion;
import org.palsyscreen.analysis.ClassifierVersions;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.fixture.RecordSlice;
import org.palsyscreen.model.ClassifierAdministration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@RecordSlice
@Import({AuditedActivation.class, AuditedActivationTest.Versions.class})
class AuditedActivationTest {
    @Autowired
    ClassifierAdministration administration;

    @Autowired
    ScriptedVersions versions;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void forget() {
        versions.announces = true;
        versions.answer = new Activation.Activated("clinic-1", ClassifierVersions.SHIPPED);
        versions.activated = 0;
    }

    @Test
    void an_activation_leaves_who_from_and_to_in_the_audit_chain() throws Exception {
        long before = entries();
        assertThat(activate("ada", Role.ADMINISTRATOR)).isInstanceOf(Activation.Activated.class);
        assertThat(lastEntries(1))
                .containsExactly("ada CLASSIFIER_ACTIVATED classifier/clinic-1 from 1.0.0 (shipped) to clinic-1");
        assertThat(entries()).isEqualTo(before + 1);
    }

    @Test
    void a_refusal_leaves_no_entry() throws Exception {
        versions.announces = false;
        versions.answer = new Activation.Refused("altered");
        long before = entries();
        assertThat(activate("ada", Role.ADMINISTRATOR)).isEqualTo(new Activation.Refused("altered"));
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void a_failure_after_the_entry_was_made_is_entered_as_well() throws Exception {
        versions.answer = new Activation.Refused("disk full");
        activate("ada", Role.ADMINISTRATOR);
        assertThat(lastEntries(2))
                .containsExactly(
                        "ada CLASSIFIER_NOT_ACTIVATED classifier/clinic-1 disk full",
                        "ada CLASSIFIER_ACTIVATED classifier/clinic-1 from 1.0.0 (shipped) to clinic-1");
    }

    @Test
    void only_administrators_may() throws Exception {
        for (Role role : List.of(Role.OPERATOR, Role.REVIEWER, Role.AUDITOR)) {
            assertThatThrownBy(() -> activate("otto", role)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> Identity.as("otto", role, administration::versions))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> Identity.as("otto", role, administration::checkAgain))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(Identity.as("otto", role, administration::thresholdsConfigured))
                    .isFalse();
        }
        assertThat(versions.activated).isZero();
    }

    private Activation activate(String username, Role role) throws Exception {
        return Identity.as(username, role, () -> administration.activate("clinic-1"));
    }

    private long entries() {
        return jdbc.sql("select count(*) from audit_entry").query(Long.class).single();
    }

    private List<String> lastEntries(int count) {
        return jdbc.sql("select actor, action, subject, detail from audit_entry order by number desc limit " + count)
                .query((row, n) ->
                        row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getString(4))
                .list();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Versions {
        @Bean
        ScriptedVersions scriptedVersions() {
            return new ScriptedVersions();
        }
    }

    static final class ScriptedVersions implements ClassifierVersions {
        private boolean announces = true;
        private Activation answer = new Activation.Refused("");
        private int activated;

        @Override
        public List<ClassifierVersion> list() {
            return List.of();
        }

        @Override
        public Activation activate(String id, Trail trail) {
            activated++;
            if (announces) {
                trail.changes("1.0.0 (shipped)", id);
            }
            return answer;
        }

        @Override
        public boolean thresholdsConfigured() {
            return false;
        }
    }
}
