using Caelmor.Gherkin.Features;
using Gherkin;

namespace Caelmor.Gherkin.Tests.Features;

public sealed class LanguageTests
{
    public static TheoryData<string> Languages =>
        ["af", "ar", "de", "en", "es", "fr", "ja", "nl", "pl", "ru", "sv", "zh-CN"];

    [Fact]
    public void German_is_understood()
    {
        var scenario = Suite.Only("""
            # language: de
            Funktionalität: Der Markt
              Grundlage:
                Angenommen das Tor ist offen
              Szenario: Ein Dieb
                Aber der Dieb ist schlau
                Wenn der Dieb stiehlt
                Und der Hund bellt
                * die Katze schaut
                Dann wird der Dieb gefasst
            """);

        scenario.Feature.Language.Should().Be("de");
        scenario.Steps.Select(step => (step.KeywordText, step.Keyword, step.Type)).Should().Equal(
            ("Angenommen", StepKeyword.Given, StepType.Given),
            ("Aber", StepKeyword.But, StepType.Given),
            ("Wenn", StepKeyword.When, StepType.When),
            ("Und", StepKeyword.And, StepType.When),
            ("*", StepKeyword.Star, StepType.When),
            ("Dann", StepKeyword.Then, StepType.Then));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_keyword_of_a_language_is_told_apart(string language)
    {
        var dialect = new GherkinDialectProvider(language).DefaultDialect;

        Read(dialect.GivenStepKeywords).Should().AllBeEquivalentTo(StepKeyword.Given);
        Read(dialect.WhenStepKeywords).Should().AllBeEquivalentTo(StepKeyword.When);
        Read(dialect.ThenStepKeywords).Should().AllBeEquivalentTo(StepKeyword.Then);
        Read(dialect.AndStepKeywords).Should().AllBeEquivalentTo(StepKeyword.And);
        Read(dialect.ButStepKeywords).Should().AllBeEquivalentTo(StepKeyword.But);

        IEnumerable<StepKeyword> Read(IEnumerable<string> words)
        {
            var steps = words.Where(word => word.Trim() != "*").Select(word => $"    {word}x");
            var text = $"# language: {language}\n{dialect.FeatureKeywords[0]}: F\n"
                + $"  {dialect.ScenarioKeywords[0]}: S\n{string.Join('\n', steps)}";
            return Suite.Only(text).Steps.Select(step => step.Keyword).ToList();
        }
    }
}
