namespace Caelmor.Persistence.BadAdapter;

/// <summary>What a manner has at hand.</summary>
/// <param name="mouth">Standard output.</param>
/// <param name="ears">Standard input.</param>
/// <param name="arguments">The arguments beside the manner's name.</param>
internal sealed class Scene(StdoutTamperer mouth, StdinReader ears, string[] arguments)
{
    private const string Always = "always";

    public StdoutTamperer StdoutTamperer => mouth;

    public StdinReader StdinReader => ears;

    /// <summary>What the process ends with.</summary>
    public int ExitCode { get; set; }

    /// <summary>Whether it misbehaves in every save, and not only when a client asks.</summary>
    public bool IsAlways => arguments.Contains(Always);

    /// <summary>Tells the test something, through the file that the arguments name.</summary>
    public void Tell(params string[] lines) =>
        File.AppendAllLines(arguments.First(argument => argument != Always), lines);
}
