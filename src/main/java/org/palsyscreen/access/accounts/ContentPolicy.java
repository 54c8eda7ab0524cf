package org.palsyscreen.access.accounts;

/** The Content-Security-Policy. */
final class ContentPolicy {
    static final String HEADER = "Content-Security-Policy";
    /** Of every answer that is no page of the application: no script at all that does not come as a file of this server. */
    static final String OF_ANSWERS = with("'self'");

    private ContentPolicy() {}

    /**
     * Of a page that Vaadin runs in. What its server sends as text is evaluated, hence the one exception.
     *
     * @param nonce marks the scripts that stand in the page itself; a new one for every page
     */
    static String ofPage(String nonce) {
        return with("'self' 'nonce-" + nonce + "' 'unsafe-eval'");
    }

    /** Everything is this server's own; pictures may also come from the page itself, before they are uploaded. */
    private static String with(String scripts) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src " + scripts,
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data: blob:",
                "font-src 'self' data:",
                "connect-src 'self'",
                "media-src 'self' blob:",
                "manifest-src 'self'",
                "form-action 'self'",
                "base-uri 'self'",
                "frame-ancestors 'none'");
    }
}
