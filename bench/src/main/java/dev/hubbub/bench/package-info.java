/// Benchmarks of single pieces and comparisons of whole runs.
@NullMarked
package dev.hubbub.bench;

import org.jspecify.annotations.NullMarked;
