package org.palsyscreen.analysis.models;

/**
 * Why a model must not be used.
 *
 * @param sentence in English, for the log, the banner and the command line
 */
public record ModelProblem(String sentence) implements ModelCheck {}
