package jobo.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import jobo.demo.Newswire;
import jobo.demo.WireHouse;
import jobo.language.Language;
import jobo.llm.FakeModel;
import jobo.llm.ModelBench;
import jobo.llm.PromptSettings;
import jobo.llm.Prompts;
import jobo.llm.openai.ServedFake;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The ten days of the newswire with a model; what they cost is printed. */
@Tag("quality")
class ModelDaysTest {

  @Test
  void tenDaysAreProvenSayNothingTwiceAndStayWithinTheBudget() {
    int editions = 0;
    long calls = 0;
    long in = 0;
    long out = 0;
    int claims = 0;
    int all = 0;
    try (WireHouse house = WireHouse.closedUntil(Newswire.dates().getFirst().minusDays(1));
        FakeModel server = FakeModel.start().answering(new GoodModel())) {
      ModelBench bench = new ModelBench(house.clock());
      try (ServedFake served = new ServedFake(server, bench)) {
        Prompts prompts = Prompts.of(new PromptSettings(null));
        for (LocalDate date : Newswire.dates()) {
          house.arrive(date);
          ModelWriter writer =
              new ModelWriter(
                  served.model(), FakeModel.MODEL, prompts, ModelHouse.TIME, house.clock());
          assertThat(house.desk(writer).closeDue()).contains(date);
          for (Language language : Language.values()) {
            Digest digest = house.desk().find(date, language).orElseThrow();
            ModelWriterTest.assertValid(digest);
            assertThat(RedundancyTest.most(digest)).isLessThan(0.5);
            claims += ModelWriterTest.claims(digest, Writer.LLM).size();
            for (Edition edition : digest.told()) {
              ModelWork work = Objects.requireNonNull(edition.modelWork());
              editions++;
              calls += work.calls();
              in += work.tokensIn();
              out += work.tokensOut();
              all += edition.claims();
            }
          }
        }
      }
      System.out.printf(
          "%d editions of %d days: %d of %d claims by the model; %d calls, %d tokens in, %d out"
              + " (a token is three letters): %d calls and %d tokens a day, %d tokens an edition%n",
          editions,
          Newswire.dates().size(),
          claims,
          all,
          calls,
          in,
          out,
          calls / Newswire.dates().size(),
          (in + out) / Newswire.dates().size(),
          (in + out) / editions);
      assertThat(calls).isEqualTo(server.requests());
      assertThat(claims).isGreaterThan(100);
    }
  }
}
