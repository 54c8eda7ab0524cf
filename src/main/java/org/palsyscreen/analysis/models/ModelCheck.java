package org.palsyscreen.analysis.models;

/** What became of checking a model's folder. */
public sealed interface ModelCheck permits ModelFolder, ModelProblem {}
