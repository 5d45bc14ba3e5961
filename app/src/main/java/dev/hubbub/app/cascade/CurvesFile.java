package dev.hubbub.app.cascade;

import dev.hubbub.engine.measure.Growth;
import dev.hubbub.engine.simulation.CascadeForecast;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Expected curves as rows `id,minute,scale,depth,max_breadth`, 150 of them a cascade, to three decimals.
///
/// The file appears under its name when it is complete.
public final class CurvesFile implements AutoCloseable {

    private static final int DECIMALS = 1000;

    private final Path file;
    private final Path part;
    private final Writer out;
    private boolean complete;

    private CurvesFile(Path file, Path part) throws IOException {
        this.file = file;
        this.part = part;
        this.out = new BufferedWriter(Files.newBufferedWriter(part), 1 << 16);
    }

    /// Begins a file; the directory it is in is made if need be.
    public static CurvesFile create(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path directory = absolute.getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        CurvesFile curves = new CurvesFile(absolute, absolute.resolveSibling(absolute.getFileName() + ".part"));
        curves.out.write("id,minute,scale,depth,max_breadth\n");
        return curves;
    }

    /// Writes the rows of one cascade.
    public void write(String id, CascadeForecast forecast) throws IOException {
        String cell = quoted(id);
        for (int minute = 1; minute <= Growth.MINUTES; minute++) {
            out.write(cell);
            out.write(',');
            out.write(Integer.toString(minute));
            number(forecast.scale(minute));
            number(forecast.depth(minute));
            number(forecast.maxBreadth(minute));
            out.write('\n');
        }
    }

    /// Says that all is written.
    public void complete() throws IOException {
        out.flush();
        complete = true;
    }

    @Override
    public void close() throws IOException {
        out.close();
        if (complete) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.deleteIfExists(part);
        }
    }

    private void number(double value) throws IOException {
        long parts = Math.round(value * DECIMALS);
        out.write(',');
        out.write(Long.toString(parts / DECIMALS));
        out.write('.');
        String rest = Long.toString(parts % DECIMALS + DECIMALS);
        out.write(rest, 1, 3);
    }

    private static String quoted(String id) {
        boolean plain = id.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? id : '"' + id.replace("\"", "\"\"") + '"';
    }
}
