using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Caelmor.Persistence.Tests.Properties;

/// <summary>
/// Tries a law with many generated towns and says how to try the very same ones again.
/// </summary>
/// <remarks>
/// Each run makes other towns. A failure names its seed; with <c>CAELMOR_SEED</c> set to it, all
/// towns of that run are made again, and so is the small town that the failing one was shrunk to.
/// </remarks>
internal static class Always
{
    private const string Variable = "CAELMOR_SEED";

    private const int Times = 60;

    private static readonly ulong SeedOfThisRun =
        ulong.TryParse(Environment.GetEnvironmentVariable(Variable), out var seed)
            ? seed
            : (ulong)Random.Shared.Next();

    /// <summary>The law holds for every town, and for every number that comes with it.</summary>
    public static void Holds(Func<Town, int, Task> law, ulong? chosen = null)
    {
        var seed = chosen ?? SeedOfThisRun;
        var cases = Towns.Arbitrary.Zip(Gen.Choose(0, 1_000_000).ToArbitrary());
        var config = Config.QuickThrowOnFailure
            .WithMaxTest(Times)
            .WithQuietOnSuccess(true)
            .WithReplay(new Replay(new Rnd(seed), FSharpOption<int>.None));
        try
        {
            Check.One(config, Prop.ForAll(
                cases, one => law(one.Item1, one.Item2).GetAwaiter().GetResult()));
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException(
                $"Repeat it with {Variable}={seed}. {failure.Message}", failure);
        }
    }
}
