/// The rows of the help center: what is written ([dev.steward.helpcenter.content.Articles]), what
/// can be read ([dev.steward.helpcenter.content.Catalogue], one immutable snapshot of titles and
/// places, kept by [dev.steward.helpcenter.content.Catalogues]) and the values of variables
/// ([dev.steward.helpcenter.content.Variables]).
///
/// Every act that readers can notice appends to `help_change` in its own transaction; the newest
/// number there is the generation by which snapshots and rendered pages are told apart.
@NamedInterface("content")
@NullMarked
package dev.steward.helpcenter.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
