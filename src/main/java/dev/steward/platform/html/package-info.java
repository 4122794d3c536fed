/// Foreign HTML made safe to show, and readable as text. Start at [HtmlSanitizer].
///
/// Two independent parsers stand in a row: jsoup builds the tree a browser would build, drops what
/// is never wanted and rewrites images and links; the OWASP sanitizer then writes out only what its
/// lists allow, from its own reading of the result. What either does not know is gone. [SafeHtml]
/// can only come from here, so a method that takes one cannot be handed raw input.
///
/// This is the inner fence. The outer one is where a mail is shown: a sandboxed frame whose content
/// security policy allows no script and no foreign request.
///
/// [HtmlText] turns HTML into text for plain alternatives, previews and search.
///
/// Not here: separating a reply from what it quotes (that is `email.reply`).
@NamedInterface("html")
@NullMarked
package dev.steward.platform.html;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
