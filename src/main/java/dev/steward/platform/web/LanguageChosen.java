package dev.steward.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/// Published while a reader switches the language of this browser, so that `staff` can keep it with
/// a signed-in person.
///
/// @param request the request that asks; its session tells who
public record LanguageChosen(HttpServletRequest request, Locale language) {}
