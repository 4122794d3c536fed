@NullMarked
package dev.steward.customer;

import org.jspecify.annotations.NullMarked;
