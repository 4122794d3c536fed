package dev.steward.api;

import dev.steward.platform.web.OpenRoute;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The description of the programming interface, OpenAPI 3.1.
@RestController
class OpenApiController {
  @GetMapping(value = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @OpenRoute("The description of the interface holds nothing that is not in the public repository")
  Resource document() {
    return new ClassPathResource("api/openapi.json");
  }
}
