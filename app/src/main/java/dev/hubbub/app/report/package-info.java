/// One run as a page to look at: a self-contained HTML file with charts and threads.
@NullMarked
package dev.hubbub.app.report;

import org.jspecify.annotations.NullMarked;
