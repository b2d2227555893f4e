/** The archive for people, the API for programs, the feeds, and the page of the local chat. */
@NullMarked
package jobo.web;

import org.jspecify.annotations.NullMarked;
