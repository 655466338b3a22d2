using System.CommandLine;
using Caelmor.Persistence.Certify.Reporting;
using Caelmor.Persistence.Terminal;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>Chooses whom a command speaks to.</summary>
/// <param name="screen">Where reports go that nobody asked as a document.</param>
/// <param name="output">Where a document goes, and nothing else.</param>
/// <param name="errors">Where reports go beside a document.</param>
internal sealed class Outlets(Screen screen, TextWriter output, TextWriter errors) : IDisposable
{
    private readonly Screen _aside = Screen.Plain(errors);

    /// <summary>The option of the commands that can answer a machine.</summary>
    public Option<bool> Json { get; } = new("--json")
    {
        Description = "Answer with one JSON document on standard output, for machines "
            + "(docs/answers.schema.json); the report goes to standard error.",
    };

    /// <summary>The screen of the commands that answer people alone.</summary>
    public Screen Screen => screen;

    /// <summary>Whether the command line asks for a document.</summary>
    public bool AreForMachines(ParseResult parsed) =>
        parsed.GetResult(Json) is { Implicit: false } && parsed.GetValue(Json);

    /// <summary>Whom the command line asks to speak to.</summary>
    public Outlet Of(ParseResult parsed) =>
        AreForMachines(parsed) ? new(_aside, output) : new(screen, null);

    /// <inheritdoc/>
    public void Dispose() => _aside.Dispose();
}
