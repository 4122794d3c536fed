/// From what an editor wrote to what a reader sees. Start at
/// [dev.steward.helpcenter.rendering.Rendering].
///
/// In this order: parts for the desk are taken out unless the desk reads; variables are filled in,
/// escaped, so that a value is never markup; Markdown becomes HTML; links to articles and pages get
/// their addresses, or become plain words where the reader has no such page; headings get anchors;
/// and the sanitizer has the last word, whatever came before. HTML that programs brought skips only
/// the Markdown.
@NamedInterface("rendering")
@NullMarked
package dev.steward.helpcenter.rendering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
