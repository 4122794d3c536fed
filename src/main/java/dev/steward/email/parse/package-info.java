/// From raw bytes to a [ParsedMail]. Start at [MailParser].
///
/// Nothing here throws on any input: what cannot be understood becomes a [ParsedMail.Flaw] beside
/// what could, and what is over a limit of [MailLimits] stays in the raw bytes.
///
/// The way of a mail: [dev.steward.email.parse.mime.EntityReader] finds the tree of parts, `Leaves`
/// numbers them, `BodyParts` chooses the body as JMAP does, `BodyText` decodes it by
/// [dev.steward.email.parse.charset.TextDecoding], `Unpacking` opens uuencode and winmail.dat
/// ([dev.steward.email.parse.tnef.Tnef]), `PartList` names and digests what is there, and
/// [dev.steward.email.parse.field] reads the header fields.
///
/// Attachments are not stored a second time: the raw mail is the store, and [MailParser#open] gives
/// a part again by its path. So the paths of the same bytes must never change their meaning; a
/// change of numbering is a change of the stored data.
///
/// Judged by hand-written mails under `src/test/resources/mail`, by other projects' corpora where
/// present, by properties over arbitrary bytes and by fuzzing.
@NullMarked
package dev.steward.email.parse;

import org.jspecify.annotations.NullMarked;
