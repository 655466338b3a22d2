using Caelmor.Persistence.Certify.Tests.Processes;
using Caelmor.Persistence.Certify.Tests.Starters;

namespace Caelmor.Persistence.Certify.Tests.Adapters;

/// <summary>The implementations that are written in Python, by their specs.</summary>
internal static class PythonOf
{
    /// <summary>Starts the one of a spec.</summary>
    public static string Command(string spec)
    {
        var folder = spec == "canon" ? "python" : $"{spec}/python";
        return $"python3 -B \"{Repository.File("tests", "Implementations", folder, "adapter.py")}\"";
    }

    /// <summary>Tries one that misbehaves by the scenarios of a rule.</summary>
    /// <param name="spec">Its spec.</param>
    /// <param name="statement">What it does, in Python, when it is asked for this.</param>
    /// <param name="method">When it is asked for this.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="timeout">How many seconds a trial may take.</param>
    public static async Task<ToolRun> MisbehavingAsync(
        string spec, string statement, string method, string rule, string timeout = "120")
    {
        using var folder = new StarterFolder();
        await folder.WriteAsync("python", spec);
        var path = Path.Combine(folder.Path, "adapter.py");
        const string Begin = "\"\"\"Has a ";
        var text = await File.ReadAllTextAsync(path);
        var body = text.IndexOf('\n', text.IndexOf(Begin, StringComparison.Ordinal)) + 1;
        await File.WriteAllTextAsync(path, $"""
            import os, time
            from output import sink
            {text[..body]}    if method == "{method}":
                    {statement}
            {text[body..]}
            """);
        return await folder.CertifyAsync(
            "--only", rule, "--quick", "--jobs", "1", "--timeout", timeout, "--verbose");
    }
}
