/** Groups the articles of one event into a story, and ranks stories. */
@NullMarked
package jobo.story;

import org.jspecify.annotations.NullMarked;
