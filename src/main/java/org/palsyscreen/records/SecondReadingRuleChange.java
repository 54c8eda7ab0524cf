package org.palsyscreen.records;

import java.time.Instant;

/**
 * Who changed the rule, when and why.
 *
 * @param version counts the changes from 1
 */
public record SecondReadingRuleChange(int version, SecondReadingRule rule, String by, Instant at, String reason) {}
