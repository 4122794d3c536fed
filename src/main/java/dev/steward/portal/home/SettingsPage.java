package dev.steward.portal.home;

import dev.steward.customer.Customer;
import dev.steward.helpcenter.frame.Frame;
import java.util.List;

/// What a customer can say about themselves.
///
/// @param ratings whether they want to be asked how it was
public record SettingsPage(Frame frame, Customer customer, List<String> zones, boolean ratings) {}
