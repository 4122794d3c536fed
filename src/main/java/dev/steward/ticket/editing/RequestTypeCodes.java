package dev.steward.ticket.editing;

import dev.steward.staff.RequestTypeCatalogue;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells the page of roles which request types there are.
@Component
class RequestTypeCodes implements RequestTypeCatalogue {
  @Override
  public List<String> codes() {
    return RequestTypes.all();
  }
}
