using System.CommandLine;

namespace Caelmor.CommandLine.Hosting;

/// <summary>Takes what came of a command: for people, and for machines that ask.</summary>
/// <param name="screen">For people.</param>
/// <param name="machine">For machines; null if none asks.</param>
public sealed class OutputTarget(Screen screen, TextWriter? machine)
{
    /// <summary>For people.</summary>
    public Screen Screen => screen;

    /// <summary>Whether a machine asks.</summary>
    public bool IsForMachines => machine is not null;

    /// <summary>Tells a machine what came of it, if one asks.</summary>
    public void Tell(Func<string> document)
    {
        machine?.Write(document());
        machine?.Flush();
    }
}

/// <summary>Chooses whom a command speaks to.</summary>
/// <param name="here">Where reports go that nobody asked as a document, where a document goes, and
/// where reports go beside a document.</param>
/// <param name="json">The option of the commands that can answer a machine.</param>
public sealed class OutputTargets(ToolEnvironment here, Option<bool> json) : IDisposable
{
    private readonly Screen _aside = Screen.Plain(here.Errors);

    /// <summary>The option of the commands that can answer a machine.</summary>
    public Option<bool> Json => json;

    /// <summary>The screen of the commands that answer people alone.</summary>
    public Screen Screen => here.Screen;

    /// <summary>Whom the command line asks to speak to.</summary>
    public OutputTarget Of(ParseResult parsed) =>
        parsed.GetResult(json) is { Implicit: false } && parsed.GetValue(json)
            ? new(_aside, here.Output)
            : new(here.Screen, null);

    /// <inheritdoc/>
    public void Dispose() => _aside.Dispose();
}
