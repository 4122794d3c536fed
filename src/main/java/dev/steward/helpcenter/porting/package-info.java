/// Articles as files: Markdown with a few lines of front matter, one file for each language, named
/// `slug.language.md`. [dev.steward.helpcenter.porting.Starter] fills an empty help center with the
/// articles that come with the desk, by the same way anybody's files come in.
@NamedInterface("porting")
@NullMarked
package dev.steward.helpcenter.porting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
