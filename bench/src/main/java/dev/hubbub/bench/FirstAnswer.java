package dev.hubbub.bench;

import java.util.List;

/// From the start of a server on the data it had before to its first answered request.
final class FirstAnswer implements Measurement {

    private static final double MOST_MS = 3_000;
    private static final int USUAL = 20_000;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Line> measure(Setting setting) {
        return List.of(line(USUAL, setting.rounds()), line(setting.personas(), Math.min(3, setting.rounds())));
    }

    private Line line(int personas, int rounds) {
        try (ServerProcess server = ServerProcess.of(personas)) {
            server.restart(personas); // whatever a first start leaves for the next one is there now
            double[] figures = new double[rounds];
            for (int round = 0; round < rounds; round++) {
                server.restart(personas);
                figures[round] = server.startMs();
            }
            return new Line(
                    name(),
                    "first page of a timeline",
                    "ms",
                    Spread.of(figures),
                    null,
                    personas == USUAL ? Line.Bound.atMost(MOST_MS) : null,
                    personas + " personas, from the start of ./hubbub serve with its database on disk");
        }
    }
}
