/**
 * A document that belongs to no platform, and its renderers to Markdown, HTML and plain text.
 *
 * <p>Text from outside enters a document as a {@link jobo.document.Inline.Text} and stays text:
 * only a renderer makes markup, and only from nodes.
 */
@NullMarked
package jobo.document;

import org.jspecify.annotations.NullMarked;
