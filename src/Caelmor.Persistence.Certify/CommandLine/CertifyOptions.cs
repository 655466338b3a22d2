using System.CommandLine;
using Caelmor.Persistence.Certify.Commands;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>The options of certifying: those of the tool itself, without a command.</summary>
internal sealed class CertifyOptions
{
    private readonly SubjectOptions _subject = new();
    private readonly SelectionOptions _selection = new();
    private readonly ConductOptions _conduct = new();
    private readonly CertificateOptions _certificate = new();
    private readonly StoreOption _store = new();

    public void AddTo(Command command)
    {
        _subject.AddTo(command);
        _selection.AddTo(command);
        _conduct.AddTo(command);
        _certificate.AddTo(command);
        _store.AddTo(command);
    }

    /// <exception cref="StopException">The options exclude or lack each other.</exception>
    public CertifyRequest Read(ParseResult parsed, SuiteOptions suite, bool isVerbose)
    {
        var selection = _selection.Read(parsed);
        return _store.Apply(parsed, new(
            suite.Read(parsed),
            _subject.Read(parsed),
            selection,
            _conduct.Read(parsed),
            _certificate.Read(parsed, selection),
            isVerbose));
    }
}
