/**
 * The room that a language model is reached through: what it is asked, what that may cost, and what
 * is kept of its answers. The model is optional; without one every question is left unanswered.
 */
@NullMarked
package jobo.llm;

import org.jspecify.annotations.NullMarked;
