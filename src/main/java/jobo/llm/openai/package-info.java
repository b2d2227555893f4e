/** Language models behind the HTTP interface of OpenAI, which hosted and local servers share. */
@NullMarked
package jobo.llm.openai;

import org.jspecify.annotations.NullMarked;
