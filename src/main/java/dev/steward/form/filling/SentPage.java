package dev.steward.form.filling;

import dev.steward.helpcenter.frame.Frame;
import java.util.Optional;

/// A form that has arrived.
///
/// @param number of the ticket; empty while a person looks at it first
/// @param code of the request type, whose draft the browser forgets
/// @param signedIn whether the sender can go on to their requests
public record SentPage(Frame frame, Optional<String> number, String code, boolean signedIn) {}
