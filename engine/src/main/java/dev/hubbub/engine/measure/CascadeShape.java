package dev.hubbub.engine.measure;

/// The form of one cascade.
///
/// @param users              size, the author of the root included
/// @param depth              hops from the root to the farthest user; 0 for a lone root
/// @param maxBreadth         the most users at one depth
/// @param firstHopShare      share of the users other than the root's author who are one hop away from it; NaN for a
///                           lone root
/// @param structuralVirality mean distance of two users, in hops; NaN for a lone root
public record CascadeShape(int users, int depth, int maxBreadth, double firstHopShare, double structuralVirality) {}
