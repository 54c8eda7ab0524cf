package org.palsyscreen;

import org.palsyscreen.batch.CommandLineMain;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the web application, or the command line when the first argument names a command. */
@SpringBootApplication
public class PalsyScreen {
    public static void main(String[] args) {
        if (CommandLineMain.isMeant(args)) {
            System.exit(CommandLineMain.run(args));
        }
        SpringApplication.run(PalsyScreen.class, args);
    }
}
