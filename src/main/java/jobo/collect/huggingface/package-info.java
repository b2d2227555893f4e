/** Reads the daily papers of Hugging Face. */
@NullMarked
package jobo.collect.huggingface;

import org.jspecify.annotations.NullMarked;
