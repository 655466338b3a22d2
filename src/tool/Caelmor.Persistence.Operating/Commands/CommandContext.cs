using Caelmor.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.CommandLine.Operating;
using Caelmor.TruthStore.Files.Folders;

namespace Caelmor.Persistence.Operating.Commands;

/// <summary>Hands every command what it works with.</summary>
/// <param name="here">What the tool has around it.</param>
/// <param name="target">Whom the command speaks to.</param>
/// <param name="isVerbose">Whether everything is to be shown.</param>
/// <param name="isQuiet">Whether nothing is to be shown but what is wrong.</param>
internal sealed class CommandContext(
    OperatorEnvironment here, OutputTarget target, bool isVerbose, bool isQuiet = false)
{
    // Less than this is done before anybody wonders.
    private const long Long = 32 << 20;

    public OperatorEnvironment Here => here;

    /// <summary>Where reports go.</summary>
    public Screen Screen { get; } = isQuiet ? Screen.Plain(TextWriter.Null) : target.Screen;

    /// <summary>Where it is told what is wrong: in the report, and in its place too.</summary>
    public Screen Alarm => target.Screen;

    public bool IsQuiet => isQuiet;

    public bool IsJson => target.IsForMachines;

    public bool IsVerbose => isVerbose;

    public StoreOptions Options(IProgress<long>? progress = null) => new()
    {
        Operator = here.Operator,
        Progress = progress,
        Schemas = here.Schemas,
        Time = here.Time,
    };

    /// <summary>Answers a machine, if one asks.</summary>
    public void Answer<T>(T answer) => target.Tell(() => JsonAnswer.Of(answer));

    /// <summary>Does work on files, and shows how it gets on if it takes long.</summary>
    /// <param name="bytes">About how many bytes are read and written.</param>
    /// <param name="work">Is handed the options to open the store with.</param>
    public Task<T> WorkAsync<T>(long bytes, Func<StoreOptions, T> work) =>
        IsJson || bytes < Long
            ? Task.Run(() => work(Options()))
            : Screen.ShowAsync(
                "MiB", tell => Task.Run(() => work(Options(new ByteProgress(bytes, tell)))));
}
