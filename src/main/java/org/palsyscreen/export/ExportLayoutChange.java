package org.palsyscreen.export;

import java.time.Instant;

/**
 * Who changed how files look, when and why.
 *
 * @param version counts the changes from 1
 */
public record ExportLayoutChange(int version, ExportLayout layout, String by, Instant at, String reason) {}
