package dev.hubbub.app.population;

import dev.hubbub.engine.population.SeedProfile;
import java.util.List;

/// A population made elsewhere: its people, what they are called and who follows whom.
///
/// @param profiles  one seed profile per person
/// @param names     display names, in the same order
/// @param handles   handles without at sign, in the same order, unique
/// @param followers indexes of those who follow; each beside the one it follows, without doubles
/// @param followees indexes of those who are followed
@SuppressWarnings("ArrayRecordComponent") // a million edges; never compared
public record Foreign(
        List<SeedProfile> profiles, List<String> names, List<String> handles, int[] followers, int[] followees) {

    public Foreign {
        profiles = List.copyOf(profiles);
        names = List.copyOf(names);
        handles = List.copyOf(handles);
    }
}
