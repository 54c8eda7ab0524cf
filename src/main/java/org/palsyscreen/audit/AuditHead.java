package org.palsyscreen.audit;

/**
 * The last link of the chain. Kept outside the database (printed, mailed), it proves later that nothing was cut off.
 *
 * @param sequence number of the last entry, 0 for an empty chain
 * @param hash SHA-256 of the last entry in lower-case hexadecimal; 64 zeros for an empty chain
 */
public record AuditHead(long sequence, String hash) {
    public static final AuditHead EMPTY = new AuditHead(0, "0".repeat(64));
}
