package jobo.llm;

/**
 * Which prompt a question was made with.
 *
 * @param version counts up whenever answers to the text before would no longer do
 */
public record PromptId(String name, int version) {}
