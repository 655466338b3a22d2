using Caelmor.Gherkin.Features;
using Gherkin;

namespace Caelmor.Gherkin.Parsing;

/// <summary>Tells which keyword a word of one language stands for.</summary>
/// <remarks>
/// Some languages use one word for several keywords. The type of such a step could only be guessed;
/// the first of Given, When, Then, And, But is taken, as it is in the dialect's own order.
/// </remarks>
internal sealed class Keywords
{
    private readonly Dictionary<string, StepKeyword> _steps = new(StringComparer.Ordinal);
    private readonly HashSet<string> _outlines;

    private Keywords(GherkinDialect dialect)
    {
        _steps["*"] = StepKeyword.Star;
        Add(dialect.GivenStepKeywords, StepKeyword.Given);
        Add(dialect.WhenStepKeywords, StepKeyword.When);
        Add(dialect.ThenStepKeywords, StepKeyword.Then);
        Add(dialect.AndStepKeywords, StepKeyword.And);
        Add(dialect.ButStepKeywords, StepKeyword.But);
        _outlines = new HashSet<string>(dialect.ScenarioOutlineKeywords, StringComparer.Ordinal);
    }

    public static Keywords Of(string language) =>
        new(new GherkinDialectProvider(language).DefaultDialect);

    public StepKeyword Step(string keyword) => _steps[keyword.Trim()];

    public bool IsOutline(string keyword) => _outlines.Contains(keyword.Trim());

    private void Add(IEnumerable<string> words, StepKeyword keyword)
    {
        foreach (var word in words)
        {
            _steps.TryAdd(word.Trim(), keyword);
        }
    }
}
