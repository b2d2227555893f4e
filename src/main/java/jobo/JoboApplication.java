package jobo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Jobo. */
@SpringBootApplication
public class JoboApplication {

  /** Starts the program with Spring's usual arguments. */
  public static void main(String[] arguments) {
    SpringApplication.run(JoboApplication.class, arguments);
  }
}
