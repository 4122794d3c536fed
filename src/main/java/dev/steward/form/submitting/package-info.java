/// The channel `form`: a filled form becomes a ticket by the road that mail takes. Start at
/// [Submitting].
///
/// What arrives is a small JSON document that names the form, the sender and the files; it is kept
/// like any raw input and read again at any time. In the same transaction the answers are filed and
/// the ticket gets its request type and priority. The number of the form is the key that makes a
/// repeat one.
@NamedInterface("submitting")
@NullMarked
package dev.steward.form.submitting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
