/// Users (customers and agents in one number space) and groups (teams).
@NullMarked
package dev.steward.api.user;

import org.jspecify.annotations.NullMarked;
