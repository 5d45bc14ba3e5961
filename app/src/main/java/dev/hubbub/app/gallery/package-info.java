/// The page that shows every GIF and every kind of image.
@NullMarked
package dev.hubbub.app.gallery;

import org.jspecify.annotations.NullMarked;
