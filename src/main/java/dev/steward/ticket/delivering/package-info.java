/// What became of replies. [DeliveryListener] puts changes on the ticket's record; beside a message
/// a person can send it again; [DeliveriesController] is the page where leads see everything that
/// waits, failed or is stopped, and [DeliveryNavigation] counts it at the side of the desk and says
/// on every page when mail does not leave.
@NullMarked
package dev.steward.ticket.delivering;

import org.jspecify.annotations.NullMarked;
