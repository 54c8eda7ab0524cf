package org.palsyscreen.access.accounts;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class UserAdministration implements UserService {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9._-]{2,32}");
    private static final int MAX_DISPLAY_NAME = 100;
    private final AppUsers users;
    private final PasswordHashing hashing;
    private final OpenSessions sessions;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final Clock clock;

    UserAdministration(
            AppUsers users,
            PasswordHashing hashing,
            OpenSessions sessions,
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
    public List<UserAccount> list() {
        return users.findAllByOrderByUsername().stream().map(AppUser::account).toList();
    }

    @Override
    public UserChange create(NewUser user) {
        var username = SignIn.normalise(user.username());
        if (!USERNAME.matcher(username).matches()) {
            return new Refused(Refusal.INVALID_USERNAME);
        }
        if (!validDisplayName(user.displayName())) {
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
        return change(username, version, role != Role.ADMINISTRATOR, true, "role " + role, user -> user.assign(role));
    }

    @Override
    public UserChange rename(String username, int version, String displayName) {
        if (!validDisplayName(displayName)) {
            return new Refused(Refusal.INVALID_DISPLAY_NAME);
        }
        return change(username, version, false, false, "display name", user -> user.rename(displayName.strip()));
    }

    @Override
    public UserChange setEnabled(String username, int version, boolean enabled) {
        return change(
                username, version, !enabled, true, enabled ? "enabled" : "disabled", user -> user.enable(enabled));
    }

    @Override
    public UserChange resetPassword(String username, int version) {
        var password = hashing.oneTimePassword();
        var hash = hashing.hash(password);
        var change = change(username, version, false, true, "password reset", user -> user.setPassword(hash, true));
        return change instanceof Saved(var account) ? new SavedWithPassword(account, password) : change;
    }

    private UserChange change(
            String username,
            int version,
            boolean takesAdministrator,
            boolean endsSessions,
            String detail,
            Consumer<AppUser> edit) {
        // read before the user, so that the user is read after any wait for the lock
        var administrators = takesAdministrator
                ? users.findByRoleAndEnabledTrueOrderByUsername(Role.ADMINISTRATOR)
                : List.<AppUser>of();
        var user = users.findById(username).orElse(null);
        if (user == null) {
            return new Refused(Refusal.UNKNOWN_USER);
        }
        if (user.version() != version) {
            return new Refused(Refusal.CHANGED_MEANWHILE);
        }
        if (administrators.size() == 1 && administrators.getFirst() == user) {
            return new Refused(Refusal.LAST_ADMINISTRATOR);
        }
        edit.accept(user);
        var account = users.saveAndFlush(user).account();
        if (endsSessions) {
            sessions.endOlderThan(username, account.version());
        }
        note(AuditAction.USER_CHANGED, username, detail);
        return new Saved(account);
    }

    private void note(AuditAction action, String username, String detail) {
        audit.record(action, currentUser.username(), "user/" + username, detail);
    }

    private static boolean validDisplayName(String displayName) {
        return Optional.of(displayName.strip())
                .filter(name -> !name.isEmpty() && name.length() <= MAX_DISPLAY_NAME)
                .filter(name -> name.codePoints().noneMatch(Character::isISOControl))
                .isPresent();
    }
}
