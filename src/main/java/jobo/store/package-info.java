/** The only place with SQL: keeps what the features keep, on H2 or PostgreSQL. */
@NullMarked
package jobo.store;

import org.jspecify.annotations.NullMarked;
