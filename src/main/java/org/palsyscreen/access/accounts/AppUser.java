package org.palsyscreen.access.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.access.Role;
import org.palsyscreen.access.UserAccount;
import org.springframework.data.domain.Persistable;

@Entity
@Table(name = "app_user")
class AppUser implements Persistable<String> {
    @Id
    private String username;

    private String displayName;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Role role;

    private boolean enabled;
    private boolean mustChangePassword;
    /** Null for users of an OpenID Connect provider. */
    private @Nullable String passwordHash;

    @Column(updatable = false)
    private @Nullable String openidIssuer;

    @Column(updatable = false)
    private @Nullable String openidSubject;

    @Column(updatable = false)
    private Instant createdAt;

    /** Null until stored: this is how a new user is told from a known one. */
    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected AppUser() {}

    AppUser(String username, String displayName, Role role, @Nullable String passwordHash, Instant createdAt) {
        this.username = username;
        this.displayName = displayName;
        this.role = role;
        this.enabled = true;
        this.mustChangePassword = true;
        this.passwordHash = passwordHash;
        this.createdAt = createdAt;
    }

    /** @param subject what the provider that is the issuer knows the user by */
    static AppUser external(
            String username, String displayName, Role role, String issuer, String subject, Instant createdAt) {
        var user = new AppUser(username, displayName, role, null, createdAt);
        user.mustChangePassword = false;
        user.openidIssuer = issuer;
        user.openidSubject = subject;
        return user;
    }

    @Override
    public String getId() {
        return username;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }

    UserAccount account() {
        return new UserAccount(username, displayName, role, enabled, mustChangePassword, external(), version());
    }

    int version() {
        return version == null ? 0 : version;
    }

    Role role() {
        return role;
    }

    boolean enabled() {
        return enabled;
    }

    /** Whether an OpenID Connect provider looks after role and password. */
    boolean external() {
        return openidSubject != null;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    void rename(String newDisplayName) {
        displayName = newDisplayName;
    }

    void assign(Role newRole) {
        role = newRole;
    }

    void enable(boolean on) {
        enabled = on;
    }

    /** @param oneTime to be changed at the next login */
    void setPassword(String hash, boolean oneTime) {
        passwordHash = hash;
        mustChangePassword = oneTime;
    }
}
