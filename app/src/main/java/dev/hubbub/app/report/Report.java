package dev.hubbub.app.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// One run as a single HTML file that opens anywhere, offline: charts beside the real curves, and threads to read.
public final class Report {

    private Report() {}

    /// Writes the page as UTF-8 and leaves the stream open.
    public static void write(ReportInput in, OutputStream out) throws IOException {
        write(in, Illustrations.drawn(), out);
    }

    /// The same with pictures from elsewhere.
    public static void write(ReportInput in, Illustrations illustrations, OutputStream out) throws IOException {
        String page = Page.of(
                in.scenario().title(),
                ReportJson.of(in, illustrations),
                illustrations.gifs().sources());
        out.write(page.getBytes(StandardCharsets.UTF_8));
    }
}
