package dev.hubbub.app.server.graph;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How far Neo4j's importer has come, from what it prints: it goes through numbered stages, each from 0 to 100 %.
final class ImportProgress {

    private static final Pattern STAGE = Pattern.compile("^\\((\\d)/(\\d)\\) ");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})% ");

    private int stage;
    private int stages = 1;
    private double share;

    /// The share of the whole that is done after another line.
    double after(String line) {
        Matcher begins = STAGE.matcher(line);
        if (begins.find()) {
            stage = Integer.parseInt(begins.group(1)) - 1;
            stages = Math.max(1, Integer.parseInt(begins.group(2)));
            share = Math.max(share, (double) stage / stages);
        }
        for (Matcher percent = PERCENT.matcher(line); percent.find(); ) {
            share = Math.max(share, (stage + Math.min(1, Integer.parseInt(percent.group(1)) / 100.0)) / stages);
        }
        return Math.min(1, share);
    }
}
