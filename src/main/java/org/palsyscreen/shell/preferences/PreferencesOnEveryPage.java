package org.palsyscreen.shell.preferences;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives every page the chosen language and theme, and the framework's own messages that language. */
@Component
class PreferencesOnEveryPage implements VaadinServiceInitListener {
    private final I18NProvider texts;

    PreferencesOnEveryPage(I18NProvider texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::markUp);
        event.getSource().addUIInitListener(started -> start(started.getUI()));
        event.getSource().setSystemMessagesProvider(about -> messages(about.getLocale()));
    }

    /** Already in the page's first bytes, so that a dark page does not flash white. */
    private void markUp(IndexHtmlResponse page) {
        var html = page.getDocument().selectFirst("html");
        if (html != null) {
            html.attr("lang", locale(page.getVaadinRequest()).getLanguage());
            html.attr(
                    "style",
                    "color-scheme: "
                            + Preferences.theme(page.getVaadinRequest())
                                    .scheme()
                                    .getValue());
        }
    }

    private void start(UI ui) {
        var request = VaadinRequest.getCurrent();
        ui.setLocale(locale(request));
        ui.getPage().setColorScheme(Preferences.theme(request).scheme());
        var lost = ui.getReconnectDialogConfiguration();
        lost.setDialogText(text("shell.connection.lost", ui.getLocale()));
        lost.setDialogTextGaveUp(text("shell.connection.gave-up", ui.getLocale()));
    }

    private SystemMessages messages(Locale locale) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredCaption(text("shell.session.expired", locale));
        messages.setSessionExpiredMessage(text("shell.session.expired.advice", locale));
        messages.setCookiesDisabledCaption(text("shell.cookies.disabled", locale));
        messages.setCookiesDisabledMessage(text("shell.cookies.disabled.advice", locale));
        messages.setInternalErrorCaption(text("shell.error.title", locale));
        messages.setInternalErrorMessage(text("shell.error.reload", locale));
        return messages;
    }

    private Locale locale(VaadinRequest request) {
        return Preferences.locale(request, texts.getProvidedLocales());
    }

    private String text(String key, Locale locale) {
        return texts.getTranslation(key, locale);
    }
}
