/** Tests of the pages, the chat box, the archive, the API and the feeds over a real server. */
@NullMarked
package jobo.web;

import org.jspecify.annotations.NullMarked;
