using System.Text.RegularExpressions;
using Caelmor.Persistence.Certify.Tests.Processes;

namespace Caelmor.Persistence.Certify.Tests.Starters;

/// <summary>A folder that a starter is written into.</summary>
internal sealed partial class StarterFolder : IDisposable
{
    private readonly DirectoryInfo _surroundings = Directory.CreateTempSubdirectory("caelmor-");

    /// <summary>The folder; not there yet, and with a name that is no name in any language.</summary>
    public string Path => In("1 new-adapter");

    /// <summary>The names of all that was written.</summary>
    public IEnumerable<string> Names =>
        Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'));

    /// <summary>The commands that its README tells to run.</summary>
    public IEnumerable<string> Commands =>
        File.ReadAllLines(System.IO.Path.Combine(Path, "README.md"))
            .SkipWhile(line => line != "```sh").Skip(1).TakeWhile(line => line != "```")
            .Select(line => line.Split('#')[0].Trim());

    /// <summary>Has a starter written into it.</summary>
    /// <param name="language">Its language.</param>
    /// <param name="spec">Its spec.</param>
    public Task<ToolRun> WriteAsync(string language, string spec = "canon") =>
        Tool.RunAsync("new", "--spec", spec, language, Path);

    /// <summary>Certifies it with the last command of its README.</summary>
    /// <param name="further">What is added to the command.</param>
    public Task<ToolRun> CertifyAsync(params string[] further)
    {
        var words = Word().Matches(Commands.Last()).Select(word => word.Value.Trim('"')).ToList();
        words[0].Should().Be("caelmor-certify");
        return Executable.RunInAsync(Path, [.. words.Skip(1), .. further]);
    }

    /// <summary>Runs a program in it, and says something to it.</summary>
    public Task<ToolRun> RunAsync(string input, string program, params string[] arguments) =>
        Executable.RunProgramAsync(Path, input, program, arguments);

    /// <summary>Puts a file beside it, such as one that a repository has.</summary>
    public void Surround(string name, string text) => File.WriteAllText(In(name), text);

    public void Dispose() => _surroundings.Delete(recursive: true);

    private string In(string name) => System.IO.Path.Combine(_surroundings.FullName, name);

    [GeneratedRegex("\"[^\"]*\"|[^ ]+", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
