/// From raw bytes to a [ParsedMail]. Start at [MailParser].
///
/// Nothing here throws on any input: what cannot be understood becomes a [ParsedMail.Flaw] beside
/// what could.
@NullMarked
package dev.steward.email.parse;

import org.jspecify.annotations.NullMarked;
