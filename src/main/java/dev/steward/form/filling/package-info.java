/// The public pages: choose what it is about, fill in the form, see that it arrived. Start at
/// [RequestController], then [Filling], which reads and checks what was posted.
///
/// Everything works without scripts; what was typed comes back with every refusal, files included,
/// because they are kept under the number of the form. Nothing here rests on a cookie.
@NamedInterface("filling")
@NullMarked
package dev.steward.form.filling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
