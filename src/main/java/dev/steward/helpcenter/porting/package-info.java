/// Articles as files, in and out. Start at [dev.steward.helpcenter.porting.Importing]; a
/// [dev.steward.helpcenter.porting.Bundle] is a help center from elsewhere, understood and not yet
/// taken in.
///
/// Markdown with a few lines of front matter, one file for each language, named `slug.language.md`.
/// [dev.steward.helpcenter.porting.Starter] fills an empty help center with the articles that come
/// with the desk, by the same way anybody's files come in.
@NamedInterface("porting")
@NullMarked
package dev.steward.helpcenter.porting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
