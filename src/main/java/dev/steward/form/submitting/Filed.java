package dev.steward.form.submitting;

import dev.steward.form.Answers;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// A submission as it is kept.
///
/// @param version the form it was filled in on
record Filed(UUID instance, long version, Locale language, Answers answers, Instant at) {}
