/// Who there is: personas, the cohorts they come from and the communities they form.
@NullMarked
package dev.hubbub.engine.population;

import org.jspecify.annotations.NullMarked;
