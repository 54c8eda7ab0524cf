package org.palsyscreen;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the web application. */
@SpringBootApplication
public class PalsyScreen {
    public static void main(String[] args) {
        SpringApplication.run(PalsyScreen.class, args);
    }
}
