using Caelmor.CommandLine;
using Caelmor.Conformance.Features;
using Caelmor.Persistence.Specs.Protocol.Requests;
using Caelmor.Persistence.Specs.Trials;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Certify.Adapters;

/// <summary>An implementation in processes of its own, started by a command.</summary>
internal sealed class ExecSubject : ITrialSubject, IDisposable
{
    private readonly AdapterPool _pool;

    private ExecSubject(AdapterPool pool, InitializeResult introduction)
    {
        _pool = pool;
        (Name, Version) = (introduction.Name, introduction.Version);
    }

    public string Name { get; }

    public string Version { get; }

    /// <summary>Starts it for the first time and asks who it is.</summary>
    /// <param name="command">The command that starts it.</param>
    /// <param name="places">How many of its processes run side by side.</param>
    /// <param name="limit">How long it may take to answer.</param>
    /// <exception cref="StopException">It can't be started, or does not introduce
    /// itself.</exception>
    public static async Task<ExecSubject> StartAsync(string command, int places, TimeSpan limit)
    {
        var pool = new AdapterPool(CommandWords.Split(command), Introduction, places);
        try
        {
            using var patience = new CancellationTokenSource(limit);
            var process = await pool.TakeAsync(patience.Token);
            var introduction = process.Introduction!;

            pool.PutBack(process);
            return new(pool, introduction);
        }
        catch (Exception cause) when (cause is not StopException)
        {
            pool.Dispose();
            throw StopException.Misuse(
                $"Found no adapter at the other end of --exec \"{command}\". {Describe(cause, limit)} "
                + (StartRemedy.Of(cause.Message) is { } remedy ? remedy + " " : "")
                + "The first request is 'initialize'; docs/protocol.md tells what to answer, and "
                + "'caelmor-certify smoke' tries an adapter step by step.");
        }
    }

    public ITrialSession Begin(Scenario scenario) => new AdapterSession(Name, Version, _pool);

    public void Dispose() => _pool.Dispose();

    /// <summary>What each of its processes is told first.</summary>
    public static InitializeParams Introduction => new(
        RequestMethods.Protocol,
        CanonVersion.Current.Number,
        typeof(ExecSubject).Assembly.GetName().Version!.ToString(3));

    private static string Describe(Exception cause, TimeSpan limit) =>
        cause is OperationCanceledException
            ? $"It did not answer within {limit.TotalSeconds} s."
            : cause.Message;
}
