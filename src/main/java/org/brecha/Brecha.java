package org.brecha;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server that shows where violence is high and prevention is missing. */
@SpringBootApplication
public class Brecha {

  public static void main(String[] args) {
    SpringApplication.run(Brecha.class, args);
  }
}
