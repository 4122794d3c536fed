package dev.steward.portal.entering;

import dev.steward.helpcenter.frame.Frame;

/// Where customers come in.
///
/// @param asked whether a code was asked for, and is to be typed
/// @param email what was typed, to come back with
/// @param problem message key of why it did not work; empty for nothing
public record EnterPage(Frame frame, boolean asked, String email, String problem) {}
