/// Tests of the e-mail channel as a whole, and [MailGround], the ground they stand on.
@NullMarked
package dev.steward.email;

import org.jspecify.annotations.NullMarked;
