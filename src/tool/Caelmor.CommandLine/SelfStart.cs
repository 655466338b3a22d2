namespace Caelmor.CommandLine;

/// <summary>Says how a tool starts itself as another process.</summary>
public static class SelfStart
{
    /// <summary>The program, and its first argument: the assembly of a type of the tool.</summary>
    public static (string Program, string Assembly) Of(Type type) =>
        (Runtime(), type.Assembly.Location);

    // The one that runs this process, if one does: an executable has its own.
    private static string Runtime() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
            ? Environment.ProcessPath!
            : "dotnet";
}
