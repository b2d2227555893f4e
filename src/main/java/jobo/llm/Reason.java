package jobo.llm;

import java.util.Locale;

/** Why a model gave no answer that can be used. */
public enum Reason {
  OFF("no model is configured"),
  OVER_BUDGET("jobo.llm.daily-token-budget leaves too little for it today"),
  UNREACHABLE("nobody answers at jobo.llm.base-url"),
  KEY_REFUSED("the server refuses jobo.llm.api-key"),
  NO_CREDIT("the account at the server has no credit left"),
  MODEL_MISSING("the server does not have the model"),
  WRONG_ADDRESS("there is no model server at jobo.llm.base-url"),
  TOO_MANY_REQUESTS("the server asks for patience"),
  SERVER_ERROR("the server has a fault"),
  TIMED_OUT("the answer did not come in time"),
  CUT_OFF("the connection broke in the midst of the answer"),
  BROKEN_ANSWER("what came is no answer of a model server"),
  QUESTION_REFUSED("the server does not take the question"),
  QUESTION_TOO_LONG("the question is longer than the model takes"),
  ANSWER_TOO_LONG("the answer is longer than was allowed"),
  NOT_JSON("the answer is not the JSON that was asked for"),
  RESTING("it failed several times in a row and is left alone for a while"),
  STOPPED("Jobo is ending, or the asker went away");

  private final String told;

  Reason(String told) {
    this.told = told;
  }

  /** In words for an operator. */
  public String told() {
    return told;
  }

  /** How metrics write it. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
