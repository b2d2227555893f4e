/**
 * Discord on this machine: its REST API and its gateway, written from the platform's documents and
 * not from what Jobo does with them. It refuses what Discord refuses.
 */
@NullMarked
package jobo.discordapi;

import org.jspecify.annotations.NullMarked;
