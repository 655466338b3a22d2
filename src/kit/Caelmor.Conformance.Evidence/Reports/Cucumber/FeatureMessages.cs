using Caelmor.Conformance.Features;
using Gherkin;
using Gherkin.CucumberMessages;
using Gherkin.CucumberMessages.Pickles;
using Io.Cucumber.Messages.Types;

namespace Caelmor.Conformance.Evidence.Reports.Cucumber;

/// <summary>One feature file in messages: its text, its document and its pickles.</summary>
internal sealed class FeatureMessages
{
    private readonly FeatureSource _source;
    private readonly GherkinDocument _document;

    public FeatureMessages(FeatureSource source, IIdGenerator ids)
    {
        _source = source;
        _document = new AstMessagesConverter(ids).ConvertGherkinDocumentToEventArgs(
            new Parser().Parse(new StringReader(source.Text)), source.Path);
        Pickles = new PickleCompiler(ids).Compile(_document);
    }

    /// <summary>One for each scenario or row, in the order of the file.</summary>
    public IReadOnlyList<Pickle> Pickles { get; }

    /// <summary>The source and its document.</summary>
    public IEnumerable<Envelope> Head() =>
    [
        Envelope.Create(new Source(
            _source.Path, _source.Text, SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN)),
        Envelope.Create(_document),
    ];
}
