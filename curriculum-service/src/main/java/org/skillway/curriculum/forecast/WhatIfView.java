package org.skillway.curriculum.forecast;

import java.util.UUID;
import org.skillway.curriculum.guide.PathView;

/** The path that somebody would have, and when they could be ready on it. Its version is that of the path they have. */
public record WhatIfView(UUID personId, PathView path, ForecastView forecast) {}
