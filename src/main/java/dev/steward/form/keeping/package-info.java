/// Forms and their versions, and those that come along with the desk. Start at [Forms].
@NamedInterface("keeping")
@NullMarked
package dev.steward.form.keeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
