using System.CommandLine;
using Caelmor.CommandLine;
using Caelmor.Persistence.Certify.Commands;

namespace Caelmor.Persistence.Certify.CommandLine.Options;

/// <summary>The options of certifying: those of the tool itself, without a command.</summary>
internal sealed class CertifyOptions
{
    private readonly SubjectOptions _subject = new();
    private readonly SelectionOptions _selection = new();
    private readonly ConductOptions _settings = new();
    private readonly CertificateOptions _certificate = new();
    private readonly TrialOptions _trials = new();

    public void AddTo(Command command)
    {
        _subject.AddTo(command);
        _selection.AddTo(command);
        _settings.AddTo(command);
        _certificate.AddTo(command);
        _trials.AddTo(command);
    }

    /// <exception cref="StopException">The options exclude or lack each other.</exception>
    public CertifyRequest Read(ParseResult parsed, SuiteOptions suite, bool isVerbose)
    {
        var selection = _selection.Read(parsed);
        var source = suite.Read(parsed);
        var subject = _subject.Read(parsed);
        var setting = _trials.Read(parsed, source.Spec, subject);
        return new(
            source,
            subject,
            selection,
            _settings.Read(parsed, setting?.TimeLimit ?? source.Spec.TimeLimit),
            _certificate.Read(parsed, selection),
            isVerbose)
        {
            Setting = setting,
        };
    }
}
