package dev.steward.staff.setup;

import java.util.Locale;
import java.util.Map;

/// The page on which a desk is set up.
///
/// @param path where its form goes
/// @param problems message key of what is wrong, by field
public record SetupPage(
    String path,
    String name,
    String email,
    Locale language,
    String supportName,
    String supportAddress,
    Map<String, String> problems) {}
