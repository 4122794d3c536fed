/// E-mail addresses as a value: validated once, comparable, never a bare string.
@NamedInterface("address")
@NullMarked
package dev.steward.platform.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
