package dev.steward.helpcenter.editing;

import dev.steward.helpcenter.Audience;
import dev.steward.helpcenter.rendering.Rendered;
import java.util.Locale;

/// A published article as the desk reads it, with the parts that are only for the desk.
///
/// @param editable whether this person may change it
public record DeskArticle(
    long id, Locale locale, String title, Audience audience, Rendered rendered, boolean editable) {}
