package dev.steward;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. */
@SpringBootApplication
public class Steward {
  Steward() {}
}
