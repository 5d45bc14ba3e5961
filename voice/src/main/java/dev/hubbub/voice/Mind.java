package dev.hubbub.voice;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.population.Gender;
import dev.hubbub.engine.population.Persona;
import dev.hubbub.engine.population.Sector;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.EventType;
import org.jspecify.annotations.Nullable;

/// What a speaker feels and is, as far as it shows in words: stance, mood and the traits phrases are bound to.
///
/// @param stance 0 for it, 1 against it, 2 neither: the ordinal of its trait
/// @param mood   the trait of its mood
/// @param heat   0 cool to 1 beside itself
record Mind(int stance, Trait mood, double heat, long traits) {

    private static final Chance MOOD = Chance.of(0, "voice.mood");

    static Mind of(Utterance said, @Nullable Brief brief) {
        double stance = said.stance();
        int side = stance > .15 ? 0 : stance < -.15 ? 1 : 2;
        double feeling = brief == null ? stance : brief.feeling(stance);
        Trait mood = mood(said, feeling, side, brief != null && brief.victim());
        double heat = Math.min(1, .5 * Math.abs(stance) + .5 * Math.abs(feeling));
        long traits = Trait.values()[side].bit() | mood.bit() | persona(said);
        if (Math.abs(stance) > .6) {
            traits |= Trait.STRONG.bit();
        }
        if (brief != null) {
            traits |= brief.traits() | circumstances(said.speaker(), brief);
        }
        Heard parent = said.parent();
        if (parent != null) {
            traits |= said.kind() == dev.hubbub.engine.microblog.ActKind.REPLY
                    ? Trait.ANSWERING.bit()
                    : Trait.QUOTING.bit();
            traits |= parent.stance() * stance > 0 ? Trait.AGREEING.bit() : 0;
        }
        return new Mind(side, mood, heat, traits);
    }

    /// Joy or anger with the stance, sorrow where the event weighs more than the quarrel.
    private static Trait mood(Utterance said, double feeling, int side, boolean victim) {
        Event event = said.event();
        double u = MOOD.unit(said.key());
        if (side == 2) {
            return victim && u < .6 ? Trait.SORROW : Trait.CALM;
        }
        if (side == 0) {
            return feeling > -.15 || event == null ? Trait.JOY : u < .6 || victim ? Trait.SORROW : Trait.CALM;
        }
        double anger = .95 - .6 * said.speaker().personality().agreeableness();
        if (event != null) {
            anger += angering(event.type());
        }
        return u < anger ? Trait.ANGER : Trait.SORROW;
    }

    private static double angering(EventType type) {
        return switch (type) {
            case POLITICS, BUSINESS -> .35;
            case CRIME, TECHNOLOGY, ENTERTAINMENT, LOCAL_LIFE -> .2;
            case SPORTS -> .1;
            case SCIENCE -> 0;
            case HEALTH -> -.15;
            case DISASTER -> -.35;
        };
    }

    private static long persona(Utterance said) {
        Persona speaker = said.speaker();
        double formality = speaker.style().formality();
        long traits = 0;
        traits |= on(Trait.FORMAL, formality > .62);
        traits |= on(Trait.CASUAL, formality < .45);
        traits |= on(Trait.SLANG, speaker.style().slang() > MOOD.unit(said.key(), 1));
        traits |= on(Trait.YOUNG, speaker.age() < 28);
        traits |= on(Trait.OLD, speaker.age() > 54);
        traits |= on(Trait.WOMAN, speaker.seed().gender() == Gender.WOMAN);
        traits |= on(Trait.MAN, speaker.seed().gender() == Gender.MAN);
        traits |= on(Trait.CURIOUS, speaker.personality().openness() > .62);
        traits |= on(Trait.ORDERLY, speaker.personality().conscientiousness() > .62);
        traits |= on(Trait.OUTGOING, speaker.personality().extraversion() > .62);
        traits |= on(Trait.KIND, speaker.personality().agreeableness() > .62);
        traits |= on(Trait.BLUNT, speaker.personality().agreeableness() < .4);
        traits |= on(Trait.ANXIOUS, speaker.personality().neuroticism() > .62);
        Sector sector = speaker.seed().sector();
        traits |= on(Trait.STUDENT, sector == Sector.STUDENT);
        traits |= on(Trait.RETIRED, sector == Sector.RETIRED);
        traits |= on(
                Trait.WORKER,
                sector != Sector.STUDENT
                        && sector != Sector.RETIRED
                        && sector != Sector.HOME
                        && sector != Sector.UNEMPLOYED);
        traits |= on(Trait.LEFT, speaker.leaning() < -.3);
        traits |= on(Trait.RIGHT, speaker.leaning() > .3);
        traits |= region(speaker.seed().country());
        return traits | on(Trait.DEEP, said.depth() > 2);
    }

    /// The region whose turns of phrase the speaker has, if the banks know it.
    private static long region(String country) {
        return switch (country) {
            case "ES" -> Trait.SPAIN.bit();
            case "MX" -> Trait.MEXICO.bit();
            case "AR", "UY", "PY" -> Trait.PLATA.bit();
            case "GB", "IE" -> Trait.BRITAIN.bit();
            case "US", "CA" -> Trait.AMERICA.bit();
            case "IN" -> Trait.INDIA.bit();
            case "NG", "GH", "KE", "ZA" -> Trait.AFRICA.bit();
            case "AU", "NZ" -> Trait.OCEANIA.bit();
            default -> 0;
        };
    }

    private static long circumstances(Persona speaker, Brief brief) {
        return on(Trait.NEAR, brief.near(speaker))
                | on(Trait.COMPATRIOT, brief.compatriot(speaker))
                | on(Trait.OURS, brief.ours(speaker))
                | on(Trait.WON, brief.outcome() > .15)
                | on(Trait.VICTIM, brief.victim())
                | on(Trait.LOST, brief.outcome() < -.15);
    }

    private static long on(Trait trait, boolean holds) {
        return holds ? trait.bit() : 0;
    }
}
