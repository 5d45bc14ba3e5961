package dev.hubbub.app.command;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/// The screen that the program writes to, if it is one.
record Terminal(boolean present, int width) {

    private static final int WIDTH_WITHOUT_SCREEN = 100;
    private static final int WIDEST = 120;
    private static final int NARROWEST = 40;

    @SuppressWarnings("SystemConsoleNull") // its documentation still allows for null
    static Terminal here() {
        Console console = System.console();
        boolean present = console != null && console.isTerminal();
        int width = present ? columns() : WIDTH_WITHOUT_SCREEN;
        return new Terminal(present, Math.clamp(width, NARROWEST, WIDEST));
    }

    private static int columns() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String[] size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .strip()
                    .split(" ", -1);
            if (stty.waitFor(1, TimeUnit.SECONDS) && stty.exitValue() == 0 && size.length == 2) {
                return Integer.parseInt(size[1]);
            }
        } catch (IOException | NumberFormatException e) {
            // There is no such program here, or it says nothing of use.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 80;
    }
}
