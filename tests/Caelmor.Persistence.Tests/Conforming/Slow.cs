using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.Tests.Conforming;

/// <summary>Rests between its steps. The canon does not ask how fast.</summary>
/// <remarks>
/// It rests now and then, at other steps each time, so that it can be tried often. It rests even if
/// the server no longer waits: no port keeps it waiting.
/// </remarks>
internal sealed class Slow(IGameServer server) : Stepwise(server, new OneOrNone())
{
    private const int StepsInBetween = 4;

    private int _steps;

    /// <summary>How long it rests, each time.</summary>
    public static TimeSpan Rest { get; } = TimeSpan.FromMilliseconds(2);

    protected override Task PauseAsync() =>
        Interlocked.Increment(ref _steps) % StepsInBetween == 0
            ? Task.Delay(Rest)
            : Task.CompletedTask;
}
