/**
 * The bundled sample newswire: fictional articles of ten days on reserved addresses, served over
 * loopback so that the demo collects them as it would collect the world.
 */
@NullMarked
package jobo.demo;

import org.jspecify.annotations.NullMarked;
