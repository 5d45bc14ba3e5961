package dev.hubbub.voice.drawing;

import dev.hubbub.voice.drawing.Figure.Face;

/// Animations of a whole person.
record BodyLoops(Stage stage) {

    private static final double UP = Math.PI;

    void draw() {
        switch (stage.look().entry().loop()) {
            case JUMP -> jump();
            case DANCE -> dance();
            case SHRUG -> shrug();
            case MIC_DROP -> micDrop();
            case TABLE_FLIP -> tableFlip();
            case RAIN_CLOUD -> rainCloud();
            default -> throw new IllegalArgumentException("loop must be one of bodies");
        }
    }

    private boolean quiet() {
        return stage.look().word().isEmpty();
    }

    private void jump() {
        Ink ink = stage.ink();
        stage.ground();
        int people = stage.look().entry().number("people", 1);
        for (int i = 0; i < people; i++) {
            double x = 160 + (i - (people - 1) / 2.0) * 92;
            double up = Math.abs(stage.wave(1, .23 * i));
            double squash = 1 - .1 * Math.max(0, .25 - up);
            ink.ellipse(x, 184, 34 - 12 * up, 6, Look.mix(stage.look().paper(), 0, .28));
            Figure figure = new Figure(ink, other(i));
            ink.squeezed(
                    x,
                    184 - 26 * up,
                    .8,
                    .8 * squash,
                    () -> figure.stand(Face.LAUGHING, -(UP - .35 + .3 * up), -(UP - .35 + .3 * up)));
        }
        if (!quiet()) {
            ink.outlined(
                    Ink.BOLD,
                    stage.look().word(),
                    160,
                    213,
                    Stage.sized(stage.look().word(), 300, 30),
                    stage.look().dark() ? 0xFFFFFF : stage.look().ink(),
                    stage.look().paper());
        }
    }

    /// The look of another person in the same picture.
    private Look other(int i) {
        Look look = stage.look();
        int[] shirts = {look.shirt(), 0x1864AB, 0xF4B41A, 0x2B8A3E};
        int[] skins = {look.skin(), 0x8D5524, 0xF0C8A0, 0xD9A066};
        return i == 0
                ? look
                : new Look(
                        look.entry(),
                        look.word(),
                        look.paper(),
                        look.main(),
                        look.accent(),
                        look.ink(),
                        skins[i % 4],
                        look.hair(),
                        (look.style() + i) % 6,
                        shirts[i % 4]);
    }

    private void dance() {
        Ink ink = stage.ink();
        Look look = stage.look();
        for (int i = 0; i < 4; i++) {
            double x = 40 + i * 80;
            boolean lit = ((int) (stage.t() * 4) + i) % 2 == 0;
            int colour = lit ? look.main() : look.accent();
            ink.faded(
                    lit ? .34 : .12,
                    () -> ink.path("M" + x + " -10 L" + (x + 66) + " 184 L" + (x - 66) + " 184 Z", colour));
        }
        stage.ground();
        double sway = stage.wave(2);
        ink.ellipse(160, 184, 40, 6, Look.mix(look.paper(), 0, .28));
        ink.at(
                160 + 16 * sway,
                184 - 7 * Math.abs(stage.wave(4)),
                .1 * sway,
                .92,
                () -> stage.figure().stand(Face.HAPPY, -(1.5 + 1.1 * sway), -(1.5 - 1.1 * sway)));
        ink.emoji(look.emoji("🎶"), 60, 66 + 8 * stage.wave(2, .2), 40);
        ink.emoji(look.emoji("🎶"), 262, 56 + 8 * stage.wave(2, .6), 46);
        below();
    }

    private void shrug() {
        Ink ink = stage.ink();
        stage.ground();
        double up = Math.max(0, stage.wave(1));
        ink.ellipse(160, 186, 38, 6, Look.mix(stage.look().paper(), 0, .28));
        ink.at(
                160,
                186,
                .05 * stage.wave(1),
                .98,
                () -> stage.figure().stand(Face.BORED, -(.5 + 1.0 * up), -(.5 + 1.0 * up)));
        ink.faded(up, () -> {
            ink.emoji("❓", 76, 60, 36);
            ink.emoji("❓", 246, 60, 36);
        });
        below();
    }

    private void micDrop() {
        Ink ink = stage.ink();
        Look look = stage.look();
        ink.path("M160 -60 L290 190 H30 Z", Look.mix(look.paper(), 0xFFFFFF, look.dark() ? .12 : .5));
        stage.ground();
        double fall = stage.ease(.25, .5);
        double rebound =
                stage.t() > .5 && stage.t() < .8 ? 22 * Math.abs(stage.wave(4, -2 * 1.0)) * (.8 - stage.t()) * 3 : 0;
        double drop = 74 * fall * fall;
        ink.ellipse(140, 186, 38, 6, Look.mix(look.paper(), 0, .3));
        ink.at(140, 186, 0, .98, () -> stage.figure().stand(stage.t() > .5 ? Face.HAPPY : Face.CALM, -.18, -1.45));
        double back = stage.ease(.92, 1);
        ink.faded(
                1 - back, () -> ink.at(203, 92 + drop - rebound, .9 + 2.2 * fall, 1, () -> ink.emoji("🎤", 0, 0, 38)));
        ink.faded(back, () -> ink.at(203, 92, .9, 1, () -> ink.emoji("🎤", 0, 0, 38)));
        if (stage.t() > .5 && stage.t() < .66) {
            for (int i = -1; i <= 1; i++) {
                ink.line(214 + 22 * i, 186, 214 + 36 * i, 168 - 8 * (1 - Math.abs(i)), 3.4, look.accent());
            }
        }
        below();
    }

    private void tableFlip() {
        Ink ink = stage.ink();
        stage.ground();
        double go = stage.ease(.22, .6);
        double home = stage.ease(.93, 1);
        double arms = -(.9 + 1.5 * stage.ease(.15, .35) * (1 - home));
        ink.at(92, 186, -.08 * go * (1 - home), .95, () -> stage.figure().stand(Face.ANGRY, arms, arms));
        ink.faded(1 - home, () -> table(200 + 46 * go, 172 - 110 * go * (1 - .55 * go), 2.6 * go));
        ink.faded(home, () -> table(200, 172, 0));
        ink.faded(1 - home, () -> {
            ink.at(184 + 90 * go, 118 - 90 * go + 60 * go * go, 4 * go, 1, () -> ink.emoji("☕", 0, 0, 30));
            ink.at(216 + 70 * go, 120 - 60 * go, -3 * go, 1, () -> ink.emoji("💻", 0, 0, 34));
        });
        below();
    }

    private void table(double x, double y, double turn) {
        Ink ink = stage.ink();
        ink.at(x, y, turn, 1, () -> {
            ink.box(-62, -36, 124, 12, 4, 0x8D5B3A);
            ink.box(-52, -26, 10, 40, 2, 0x6F4427);
            ink.box(42, -26, 10, 40, 2, 0x6F4427);
        });
    }

    private void rainCloud() {
        Ink ink = stage.ink();
        Look look = stage.look();
        stage.ground();
        double drift = 8 * stage.wave(1);
        for (int i = 0; i < 12; i++) {
            double fall = stage.cycle((i * 5 % 12) / 12.0);
            double x = 104 + i * 10 + drift;
            ink.line(x, 64 + 122 * fall, x - 3, 74 + 122 * fall, 3.4, 0x4DABF7);
        }
        ink.ellipse(160, 186, 44, 7, Look.mix(look.paper(), 0x4DABF7, .5));
        ink.at(160, 186, 0, .76, () -> stage.figure().stand(Face.SAD, -.14, -.14));
        int cloud = look.dark() ? 0x9AA5B1 : 0x6B7684;
        ink.circle(120 + drift, 44, 24, cloud);
        ink.circle(152 + drift, 30, 28, cloud);
        ink.circle(188 + drift, 38, 26, cloud);
        ink.circle(210 + drift, 48, 18, cloud);
        ink.box(104 + drift, 42, 120, 26, 13, cloud);
        below();
    }

    private void below() {
        if (!quiet()) {
            Look look = stage.look();
            stage.ink()
                    .outlined(
                            Ink.BOLD,
                            look.word(),
                            160,
                            213,
                            Stage.sized(look.word(), 300, 28),
                            look.dark() ? 0xFFFFFF : look.ink(),
                            look.paper());
        }
    }
}
