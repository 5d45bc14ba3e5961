package dev.hubbub.voice.drawing;

/// Animations of things: boards, cups, charts, clocks, rockets, candles, lamps.
record ThingLoops(Stage stage) {

    void draw() {
        switch (stage.look().entry().loop()) {
            case SCOREBOARD -> scoreboard();
            case TROPHY -> trophy();
            case CHART -> chart();
            case CLOCK -> clock();
            case ROCKET -> rocket();
            case CANDLE -> candle();
            case SIREN -> siren();
            default -> throw new IllegalArgumentException("loop must be one of things");
        }
    }

    private void scoreboard() {
        Ink ink = stage.ink();
        Look look = stage.look();
        ink.box(26, 30, 268, 138, 14, 0x1B1F24);
        ink.box(34, 38, 252, 122, 10, 0x2B3138);
        int from = look.entry().number("from", 0);
        int to = look.entry().number("to", 1);
        int other = look.entry().number("other", 0);
        double flip = stage.ease(.28, .5);
        double back = stage.ease(.9, 1);
        card(96, flip < .5 || back > .5 ? from : to, Math.abs(1 - 2 * (back > 0 ? back : flip)));
        card(224, other, 1);
        ink.circle(160, 88, 6, 0xFFD166);
        ink.circle(160, 112, 6, 0xFFD166);
        boolean lit = stage.t() > .5 && stage.t() < .9 && (int) (stage.t() * 20) % 2 == 0;
        for (int i = 0; i < 11; i++) {
            ink.circle(40 + i * 24, 24, 5, lit ? 0xFFD166 : Look.mix(look.paper(), 0x555555, .5));
        }
        stage.caption();
    }

    private void card(double x, int number, double open) {
        Ink ink = stage.ink();
        ink.squeezed(x, 99, 1, Math.max(.04, open), () -> {
            ink.box(-44, -50, 88, 100, 8, 0xF8F9FA);
            ink.box(-44, -2, 88, 4, 0xCED4DA);
            ink.centred(Ink.BOLD, Integer.toString(number), 0, 31, 86, 0x1B1F24);
        });
    }

    private void trophy() {
        Ink ink = stage.ink();
        Look look = stage.look();
        for (int i = 0; i < 12; i++) {
            ink.slice(160, 96, 240, i * 30 - stage.t() * 30, 15, Look.mix(look.paper(), look.main(), .2));
        }
        double turn = StrictMath.cos(2 * Math.PI * stage.t());
        double across = Math.signum(turn == 0 ? 1 : turn) * Math.max(.08, Math.abs(turn));
        ink.ellipse(160, 176, 52, 8, Look.mix(look.paper(), 0, .25));
        ink.squeezed(160, 96, across, 1, () -> ink.emoji(look.emoji("🏆"), 0, 0, 138));
        for (int i = 0; i < 6; i++) {
            double shine = Math.max(0, stage.wave(2, i / 6.0));
            ink.emoji("✨", 62 + 196 * look.chance(0, i), 24 + 120 * look.chance(1, i), 4 + 24 * shine);
        }
        stage.caption();
    }

    private void chart() {
        Ink ink = stage.ink();
        Look look = stage.look();
        boolean up = look.entry().number("up", 1) == 1;
        int line = up ? 0x2B8A3E : 0xE03131;
        ink.box(22, 18, 276, 150, 10, 0xFFFFFF);
        for (int i = 1; i < 5; i++) {
            ink.line(36, 18 + i * 30, 288, 18 + i * 30, 1.5, 0xDEE2E6);
        }
        double[] shape = {.82, .7, .78, .55, .62, .4, .46, .2, .08};
        double drawn = stage.ease(0, .72) * (shape.length - 1);
        double x = 44;
        double y = level(shape[0], up);
        for (int i = 1; i < shape.length && drawn > i - 1; i++) {
            double share = Math.min(1, drawn - (i - 1));
            double nx = 44 + 29 * (i - 1 + share);
            double ny = level(shape[i - 1] + (shape[i] - shape[i - 1]) * share, up);
            ink.line(x, y, nx, ny, 7, line);
            x = nx;
            y = ny;
        }
        ink.circle(x, y, 8 + 3 * Math.max(0, stage.wave(4)), line);
        String emoji = look.emoji("");
        if (!emoji.isEmpty()) {
            ink.emoji(emoji, x < 250 ? x + 4 : 254, y + (up ? 34 : -34), 40);
        }
        stage.caption();
    }

    private static double level(double share, boolean up) {
        return 34 + 118 * (up ? share : 1 - share);
    }

    private void clock() {
        Ink ink = stage.ink();
        Look look = stage.look();
        double y = look.word().isEmpty() ? 110 : 92;
        ink.circle(160, y, 82, look.main());
        ink.circle(160, y, 72, 0xFFFFFF);
        for (int i = 0; i < 12; i++) {
            ink.at(160, y, i * Math.PI / 6, 1, () -> ink.box(-2.5, -66, 5, 12, 2, 0x495057));
        }
        ink.at(160, y, 2 * Math.PI * stage.t() / 12 * 12, 1, () -> ink.line(0, 8, 0, -56, 5, 0x212529));
        ink.at(
                160,
                y,
                2 * Math.PI * (.1 + stage.t()),
                1,
                () -> ink.line(0, 6, 0, -36, 7, look.accent() == 0xF1FAEE ? 0xE63946 : look.accent()));
        ink.circle(160, y, 7, 0x212529);
        stage.caption();
    }

    private void rocket() {
        Ink ink = stage.ink();
        Look look = stage.look();
        int night = look.dark() ? look.paper() : 0x1B1B3A;
        ink.box(0, 0, Stage.WIDTH, Stage.HEIGHT, night);
        for (int i = 0; i < 26; i++) {
            double y = -6 + 232 * stage.cycle(look.chance(0, i));
            ink.line(
                    320 * look.chance(1, i),
                    y,
                    320 * look.chance(1, i),
                    y + 4 + 14 * look.chance(2, i),
                    2,
                    Look.mix(night, 0xFFFFFF, .7));
        }
        double x = 160 + 4 * stage.wave(3);
        double y = (look.word().isEmpty() ? 100 : 84) + 5 * stage.wave(1);
        double flame = 26 + 12 * stage.wave(5);
        ink.path(
                String.format(
                        java.util.Locale.ROOT,
                        "M%.2f %.2f Q%.2f %.2f %.2f %.2f Q%.2f %.2f %.2f %.2f Z",
                        x - 15,
                        y + 48,
                        x - 12,
                        y + 60 + flame / 2,
                        x,
                        y + 58 + flame,
                        x + 12,
                        y + 60 + flame / 2,
                        x + 15,
                        y + 48),
                0xFF9F1C);
        ink.emoji("🚀", x, y, 124);
        if (!look.word().isEmpty()) {
            ink.outlined(
                    Ink.BOLD, look.word(), 160, Stage.HEIGHT - 12, Stage.sized(look.word(), 290, 32), 0xFFFFFF, night);
        }
    }

    private void candle() {
        Ink ink = stage.ink();
        Look look = stage.look();
        int night = Look.mix(look.main(), 0x10131A, .86);
        ink.box(0, 0, Stage.WIDTH, Stage.HEIGHT, night);
        int candles = look.entry().number("candles", 1);
        double base = look.word().isEmpty() ? 190 : 162;
        for (int i = 0; i < candles; i++) {
            double x = 160 + (i - (candles - 1) / 2.0) * 74;
            double tall = 82 - 16 * (i % 2);
            double flicker = stage.wave(2, .37 * i) * 2.4 + stage.wave(5, .2 * i);
            double top = base - tall;
            ink.faded(.16, () -> ink.circle(x, top - 24, 50 + flicker * 1.4, 0xFFC857));
            ink.faded(.2, () -> ink.circle(x, top - 24, 30 + flicker, 0xFFC857));
            ink.box(x - 19, top, 38, tall, 5, 0xF6EBD3);
            ink.ellipse(x, top, 19, 5, 0xE2D2AE);
            ink.line(x, top, x, top - 9, 3, 0x3A2A1A);
            ink.path(
                    String.format(
                            java.util.Locale.ROOT,
                            "M%.2f %.2f Q%.2f %.2f %.2f %.2f Q%.2f %.2f %.2f %.2f Z",
                            x,
                            top - 4,
                            x + 17,
                            top - 16,
                            x + flicker,
                            top - 46 - flicker,
                            x - 17,
                            top - 16,
                            x,
                            top - 4),
                    0xFFB02E);
            ink.ellipse(x + flicker * .2, top - 14, 5, 9, 0xFFF1B8);
        }
        ink.box(0, base, Stage.WIDTH, Stage.HEIGHT - base, Look.mix(night, 0, .4));
        if (!look.word().isEmpty()) {
            double size = Stage.sized(look.word(), 290, 30);
            ink.centred(Ink.SEMIBOLD, look.word(), 160, 201, size, 0xF8F1DF);
        }
    }

    private void siren() {
        Ink ink = stage.ink();
        Look look = stage.look();
        int lamp = look.entry().number("blue", 0) == 1 ? 0x1C7ED6 : 0xE03131;
        ink.box(0, 0, Stage.WIDTH, Stage.HEIGHT, Look.mix(0x16181D, lamp, .25 + .2 * stage.wave(2)));
        double y = look.word().isEmpty() ? 118 : 96;
        for (int side = 0; side < 2; side++) {
            double angle = 180 * side - 360 * stage.t();
            ink.faded(.4, () -> ink.slice(160, y, 260, angle - 17, 34, Look.mix(lamp, 0xFFFFFF, .35)));
        }
        ink.path(
                String.format(
                        java.util.Locale.ROOT,
                        "M106 %.1f C106 %.1f 214 %.1f 214 %.1f Z",
                        y + 42,
                        y - 70,
                        y - 70,
                        y + 42),
                lamp);
        ink.circle(160, y + 8, 16 + 3 * stage.wave(4), Look.mix(lamp, 0xFFFFFF, .75));
        ink.box(86, y + 38, 148, 26, 8, 0x343A40);
        if (!look.word().isEmpty()) {
            ink.outlined(
                    Ink.BOLD,
                    look.word(),
                    160,
                    Stage.HEIGHT - 16,
                    Stage.sized(look.word(), 290, 38),
                    0xFFFFFF,
                    0x16181D);
        }
    }
}
