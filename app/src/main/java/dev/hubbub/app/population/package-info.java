/// Seed profiles and whole populations in files: read, written and brought in from elsewhere.
@NullMarked
package dev.hubbub.app.population;

import org.jspecify.annotations.NullMarked;
