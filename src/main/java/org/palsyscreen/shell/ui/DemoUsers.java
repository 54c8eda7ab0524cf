package org.palsyscreen.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import org.palsyscreen.access.DemoAccounts;
import org.palsyscreen.access.DemoAccounts.DemoAccount;

/** The accounts of the demonstration, each with a button that fills it in. */
class DemoUsers extends Section {
    DemoUsers(DemoAccounts demo, LoginForm form) {
        addClassName("ps-demo-users");
        add(new H2(getTranslation("shell.demo.title")), new Paragraph(getTranslation("shell.demo.about")));
        for (var account : demo.accounts()) {
            add(row(account, form));
        }
    }

    private Div row(DemoAccount account, LoginForm form) {
        var name = new Span(account.displayName() + " - " + getTranslation("shell.role." + account.role()));
        var words = new Div(name, new Code(account.username()), new Code(account.password()));
        words.addClassName("ps-demo-user-words");
        var use = new Button(
                getTranslation("shell.demo.use"),
                click -> form.getElement().executeJs("""
                        this.querySelector('[name="username"]').value = $0;
                        this.querySelector('[name="password"]').value = $1;
                        this.querySelector('[slot="submit"], vaadin-button')?.focus();
                        """, account.username(), account.password()));
        use.setAriaLabel(getTranslation("shell.demo.use.of", account.displayName()));
        var row = new Div(words, use);
        row.addClassName("ps-demo-user");
        return row;
    }
}
