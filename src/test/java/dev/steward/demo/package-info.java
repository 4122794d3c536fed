@NullMarked
package dev.steward.demo;

import org.jspecify.annotations.NullMarked;
