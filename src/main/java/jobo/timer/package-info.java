/** When things happen: the run that makes articles into digests, and the tasks that start it. */
@NullMarked
package jobo.timer;

import org.jspecify.annotations.NullMarked;
