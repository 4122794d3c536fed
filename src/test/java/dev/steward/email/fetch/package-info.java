@NullMarked
package dev.steward.email.fetch;

import org.jspecify.annotations.NullMarked;
