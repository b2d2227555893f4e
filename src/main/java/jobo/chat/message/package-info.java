/** How a document becomes messages of limited size, whatever the platform's limits and markup. */
@NullMarked
package jobo.chat.message;

import org.jspecify.annotations.NullMarked;
