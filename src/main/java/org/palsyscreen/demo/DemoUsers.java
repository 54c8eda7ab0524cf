package org.palsyscreen.demo;

import org.palsyscreen.access.DemoAccounts;
import org.palsyscreen.access.DemoAccounts.DemoAccount;
import org.palsyscreen.access.NewUser;
import org.palsyscreen.access.PasswordChange;
import org.palsyscreen.access.PasswordService;
import org.palsyscreen.access.Role;
import org.palsyscreen.access.UserChange.SavedWithPassword;
import org.palsyscreen.access.UserService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes the demonstration users the way any user is made. */
@Component
@Profile("demo")
class DemoUsers {
    private final DemoAccounts accounts;
    private final UserService users;
    private final PasswordService passwords;

    DemoUsers(DemoAccounts accounts, UserService users, PasswordService passwords) {
        this.accounts = accounts;
        this.users = users;
        this.passwords = passwords;
    }

    void create() throws Exception {
        for (var account : accounts.accounts()) {
            create(account);
        }
    }

    private void create(DemoAccount account) throws Exception {
        var wanted = new NewUser(account.username(), account.displayName(), account.role());
        if (!(DemoIdentity.as("demo", Role.ADMINISTRATOR, () -> users.create(wanted))
                instanceof SavedWithPassword saved)) {
            throw new IllegalStateException("cannot create the demo user " + account.username());
        }
        var change = DemoIdentity.as(
                account.username(),
                account.role(),
                () -> passwords.change(saved.oneTimePassword(), account.password()));
        if (change != PasswordChange.CHANGED) {
            throw new IllegalStateException("password of the demo user " + account.username() + ": " + change);
        }
    }
}
