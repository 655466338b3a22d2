using Caelmor.Persistence.FileStore;
using Caelmor.Persistence.Operating.Reporting;
using Caelmor.Persistence.Terminal;

namespace Caelmor.Persistence.Operating.Commands;

/// <summary>What every command works with.</summary>
/// <param name="here">What the tool has around it.</param>
/// <param name="isJson">Whether a machine asks.</param>
/// <param name="isVerbose">Whether everything is to be shown.</param>
internal sealed class Desk(Surroundings here, bool isJson, bool isVerbose)
{
    // Less than this is done before anybody wonders.
    private const long Long = 32 << 20;

    public Surroundings Here => here;

    public Screen Screen => here.Screen;

    public bool IsJson => isJson;

    public bool IsVerbose => isVerbose;

    public StoreOptions Options(IProgress<long>? progress = null) => new()
    {
        Operator = here.Operator,
        Progress = progress,
        Schemas = here.Schemas,
        Time = here.Time,
    };

    /// <summary>Answers a machine.</summary>
    public void Answer<T>(T answer) => JsonAnswer.Write(here.Output, answer);

    /// <summary>Does work on files, and shows how it gets on if it takes long.</summary>
    /// <param name="bytes">About how many bytes are read and written.</param>
    /// <param name="work">Is handed the options to open the store with.</param>
    public Task<T> WorkAsync<T>(long bytes, Func<StoreOptions, T> work) =>
        isJson || bytes < Long
            ? Task.Run(() => work(Options()))
            : ProgressView.On(Screen).ShowAsync(
                "MiB", tell => Task.Run(() => work(Options(new ByteProgress(bytes, tell)))));
}
