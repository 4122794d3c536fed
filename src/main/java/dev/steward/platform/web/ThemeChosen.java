package dev.steward.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/// Published while a reader switches the appearance of this browser, so that `staff` can keep it
/// with a signed-in person.
///
/// @param request the request that asks; its session tells who
public record ThemeChosen(HttpServletRequest request, Theme theme) {}
