namespace Caelmor.Persistence.Packages.Tests.Guide;

/// <summary>A block of commands, and what the document shows as their output.</summary>
/// <remarks>
/// Words after the language say what can't be seen: <c>exit=1</c>, how it ends if not with 0,
/// <c>needs=python3</c>, which program it needs if it names none, and <c>long</c>, that it takes its
/// time.
/// </remarks>
/// <param name="Line">Where it begins, counted from 1.</param>
/// <param name="Commands">The commands.</param>
/// <param name="Words">What stands after the language.</param>
/// <param name="Shown">The lines that the document shows.</param>
public sealed record Block(int Line, string Commands, string Words, IReadOnlyList<string> Shown)
{
    /// <summary>How the last of the commands ends.</summary>
    public int ExitCode => Word("exit") is { } code ? int.Parse(code) : 0;

    /// <summary>Whether it is run only where all cases are wanted.</summary>
    public bool IsLong => Words.Split(' ').Contains("long");

    /// <summary>The program without which it can't be run; empty if it is plain.</summary>
    public string Needs =>
        Word("needs")
        ?? (Commands.Contains("python") ? "python3"
            : Commands.Contains("node") ? "node"
            : Commands.Contains("openssl") ? "openssl"
            : "");

    private string? Word(string name) => Words.Split(' ')
        .Where(word => word.StartsWith($"{name}=", StringComparison.Ordinal))
        .Select(word => word[(name.Length + 1)..])
        .SingleOrDefault();
}
