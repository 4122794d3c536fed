/// The pages of editors at the desk: the list of articles with where each translation stands, the
/// editor with its preview, versions and what changed between them, variables, synonyms, and what
/// readers looked for in vain.
///
/// Saving keeps a version and never touches what readers see; publishing is an act of its own.
@NullMarked
package dev.steward.helpcenter.editing;

import org.jspecify.annotations.NullMarked;
