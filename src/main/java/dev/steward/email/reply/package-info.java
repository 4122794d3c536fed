/// What a person wrote, apart from what their mail program quoted. Start at [ReplyText] for plain
/// text and at [ReplyHtml] for HTML.
///
/// Both are pure functions: text in, a [Split] out. Nothing is thrown away: the visible and the
/// quoted slice together hold every line, and the caller keeps the whole besides. A slice that
/// would be empty falls back to the whole, because hiding a customer's words is worse than showing
/// a quote twice.
///
/// How it reads: each line gets a [LineKind] from [Lines]; attribution lines ("On … wrote:",
/// "在…写道：") come from [Attribution], header blocks ("From: … Sent: …", "发件人：…") from [HeaderBlock],
/// phone signatures from [SignatureLine]. [ReplyText] then decides over the sequence of kinds where
/// the person stops. [ReplyMarker] is the line Steward itself puts above quoted history, the surest
/// sign of all.
///
/// Time is linear in the input: patterns only ever see strings of bounded length.
///
/// Does not do: decide who wrote it, sanitise HTML (`platform.html`), or find earlier messages to
/// compare with.
@NullMarked
package dev.steward.email.reply;

import org.jspecify.annotations.NullMarked;
