@NullMarked
package dev.steward.email.mailbox;

import org.jspecify.annotations.NullMarked;
