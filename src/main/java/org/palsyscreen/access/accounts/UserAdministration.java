package org.palsyscreen.access.accounts;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.access.NewUser;
import org.palsyscreen.access.Role;
import org.palsyscreen.access.UserAccount;
import org.palsyscreen.access.UserChange;
import org.palsyscreen.access.UserChange.Refusal;
import org.palsyscreen.access.UserChange.Refused;
import org.palsyscreen.access.UserChange.Saved;
import org.palsyscreen.access.UserChange.SavedWithPassword;
import org.palsyscreen.access.UserService;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class UserAdministration implements UserService {
    /** What is to be minded about a change. */
    private enum Matter {
        /** It may leave the installation without an administrator. */
        TAKES_ADMINISTRATOR,
        /** Sessions that began before must not go on. */
        ENDS_SESSIONS,
        /** Of users of an OpenID Connect provider, the provider decides it. */
        LOCAL_ONLY
    }

    private final AppUsers users;
    private final PasswordHashing hashing;
    private final SessionRegister sessions;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final Clock clock;

    UserAdministration(
            AppUsers users,
            PasswordHashing hashing,
            SessionRegister sessions,
            AuditLog audit,
            CurrentUser currentUser,
            Clock clock) {
        this.users = users;
        this.hashing = hashing;
        this.sessions = sessions;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<UserAccount> list(int page, int size) {
        return users.findAllByOrderByUsername(PageRequest.of(page, Math.min(size, MAX_PAGE))).stream()
                .map(AppUser::account)
                .toList();
    }

    @Override
    public UserChange create(NewUser user) {
        var username = SignIn.normalise(user.username());
        if (!UserNames.valid(username)) {
            return new Refused(Refusal.INVALID_USERNAME);
        }
        if (!UserNames.validDisplayName(user.displayName())) {
            return new Refused(Refusal.INVALID_DISPLAY_NAME);
        }
        if (users.existsById(username)) {
            return new Refused(Refusal.USERNAME_TAKEN);
        }
        var password = hashing.oneTimePassword();
        var created = new AppUser(
                username,
                user.displayName().strip(),
                user.role(),
                hashing.hash(password),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        var account = users.saveAndFlush(created).account();
        note(AuditAction.USER_CREATED, username, "role " + user.role());
        return new SavedWithPassword(account, password);
    }

    @Override
    public UserChange changeRole(String username, int version, Role role) {
        var matters = role == Role.ADMINISTRATOR
                ? EnumSet.of(Matter.LOCAL_ONLY, Matter.ENDS_SESSIONS)
                : EnumSet.allOf(Matter.class);
        return change(username, version, matters, "role " + role, user -> user.assign(role));
    }

    @Override
    public UserChange rename(String username, int version, String displayName) {
        if (!UserNames.validDisplayName(displayName)) {
            return new Refused(Refusal.INVALID_DISPLAY_NAME);
        }
        return change(
                username,
                version,
                EnumSet.of(Matter.LOCAL_ONLY),
                "display name",
                user -> user.rename(displayName.strip()));
    }

    @Override
    public UserChange setEnabled(String username, int version, boolean enabled) {
        var matters = enabled
                ? EnumSet.of(Matter.ENDS_SESSIONS)
                : EnumSet.of(Matter.TAKES_ADMINISTRATOR, Matter.ENDS_SESSIONS);
        return change(username, version, matters, enabled ? "enabled" : "disabled", user -> user.enable(enabled));
    }

    @Override
    public UserChange resetPassword(String username, int version) {
        var password = hashing.oneTimePassword();
        var hash = hashing.hash(password);
        var matters = EnumSet.of(Matter.LOCAL_ONLY, Matter.ENDS_SESSIONS);
        var change = change(username, version, matters, "password reset", user -> user.setPassword(hash, true));
        return change instanceof Saved(var account) ? new SavedWithPassword(account, password) : change;
    }

    @Override
    public UserChange endSessions(String username) {
        return users.findById(username)
                .<UserChange>map(user -> {
                    int ended = sessions.endAll(username);
                    note(AuditAction.SESSIONS_ENDED, username, "all (" + ended + ")");
                    return new Saved(user.account());
                })
                .orElseGet(() -> new Refused(Refusal.UNKNOWN_USER));
    }

    private UserChange change(
            String username, int version, Set<Matter> matters, String detail, Consumer<AppUser> edit) {
        // read before the user, so that the user is read after any wait for the lock
        var administrators = matters.contains(Matter.TAKES_ADMINISTRATOR)
                ? users.findByRoleAndEnabledTrueOrderByUsername(Role.ADMINISTRATOR)
                : List.<AppUser>of();
        var user = users.findById(username).orElse(null);
        if (user == null) {
            return new Refused(Refusal.UNKNOWN_USER);
        }
        if (user.version() != version) {
            return new Refused(Refusal.CHANGED_MEANWHILE);
        }
        if (user.external() && matters.contains(Matter.LOCAL_ONLY)) {
            return new Refused(Refusal.EXTERNAL_USER);
        }
        if (administrators.size() == 1 && administrators.getFirst() == user) {
            return new Refused(Refusal.LAST_ADMINISTRATOR);
        }
        edit.accept(user);
        var account = users.saveAndFlush(user).account();
        if (matters.contains(Matter.ENDS_SESSIONS)) {
            sessions.endAll(username);
        }
        note(AuditAction.USER_CHANGED, username, detail);
        return new Saved(account);
    }

    private void note(AuditAction action, String username, String detail) {
        audit.record(action, currentUser.username(), "user/" + username, detail);
    }
}
