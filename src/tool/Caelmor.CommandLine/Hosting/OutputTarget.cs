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
