package dev.steward.email.automatic;

import java.util.function.Predicate;

/// How to tell what is ours; each a question about one string.
///
/// @param loopHeader name of the field with this desk's mark
/// @param isOurMark whether a value of that field is this desk's
/// @param isOurMessageId whether an id, without angle brackets, was issued by us
/// @param isOurAddress whether an address is one of our inboxes, tags included
public record OwnMarks(
    String loopHeader,
    Predicate<String> isOurMark,
    Predicate<String> isOurMessageId,
    Predicate<String> isOurAddress) {}
