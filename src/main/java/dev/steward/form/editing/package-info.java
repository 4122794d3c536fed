/// The pages of those who make forms: no code, no scripts. Start at [FormEditingController].
///
/// What is edited is a draft beside the published version; publishing makes a new version, and
/// older tickets keep theirs.
@NullMarked
package dev.steward.form.editing;

import org.jspecify.annotations.NullMarked;
