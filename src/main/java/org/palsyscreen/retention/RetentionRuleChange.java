package org.palsyscreen.retention;

import java.time.Instant;

/**
 * Who changed the rule, when and why.
 *
 * @param version counts the changes from 1
 */
public record RetentionRuleChange(int version, RetentionRule rule, String by, Instant at, String reason) {}
