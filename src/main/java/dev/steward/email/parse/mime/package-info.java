/// The MIME tree of a mail: header fields, parts, transfer encodings. Start at [EntityReader].
///
/// One pass over the bytes; entities are slices of the raw mail and copy nothing. The reader is
/// ours and not mime4j's token stream because it must go on where the structure is broken (boundary
/// declared wrongly, missing, doubled; header that runs into the body), must count against limits
/// without losing what came before, and must find the same part again by its path. On well-formed
/// mail the two agree, which a test shows.
///
/// Field bodies: [Parameters] (RFC 2045 and 2231), [EncodedWords] (RFC 2047). What went wrong is
/// noted as [Fault] in the [Budget] of the run.
@NullMarked
package dev.steward.email.parse.mime;

import org.jspecify.annotations.NullMarked;
