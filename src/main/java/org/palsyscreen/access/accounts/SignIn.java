package org.palsyscreen.access.accounts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.palsyscreen.storage.StorableText;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks user name and password. Says only "wrong" or "locked", alike for names with and without a user. */
@Component
class SignIn implements AuthenticationProvider {
    private static final int MAX_TYPED = 256;
    private final AppUsers users;
    private final PasswordHashing hashing;
    private final Lockout lockout;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    SignIn(
            AppUsers users,
            PasswordHashing hashing,
            Lockout lockout,
            AuditLog audit,
            PlatformTransactionManager transactions) {
        this.users = users;
        this.hashing = hashing;
        this.lockout = lockout;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var username = normalise(attempt.getName());
        var password = Optional.ofNullable(attempt.getCredentials())
                .map(Object::toString)
                .orElse("");
        var lockedUntil = lockout.begin(username);
        if (lockedUntil.isPresent()) {
            note(AuditAction.LOGIN_FAILED, username, "locked");
            throw new LockedException("locked until " + lockedUntil.get());
        }
        var user = users.findById(username);
        boolean matches = password.length() <= MAX_TYPED
                && hashing.matches(password, user.map(AppUser::passwordHash).orElse(null));
        if (!matches || user.isEmpty() || !user.get().enabled()) {
            note(AuditAction.LOGIN_FAILED, username, "refused");
            throw new BadCredentialsException("refused");
        }
        lockout.succeeded(username);
        note(AuditAction.LOGIN, username, "");
        return SignedInUser.of(user.get().account()).token();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private void note(AuditAction action, String username, String detail) {
        transaction.executeWithoutResult(status -> audit.record(action, username, null, detail));
    }

    static String normalise(String typed) {
        return StorableText.of(
                Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT));
    }
}
