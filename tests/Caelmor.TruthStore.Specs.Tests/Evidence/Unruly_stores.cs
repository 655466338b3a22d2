using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Persistence;
using Caelmor.Persistence.Certify.Stores;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.TruthStore.Specs.Tests.Evidence;

/// <summary>What goes wrong with stores beyond any rule is in their certificates, and heard
/// again.</summary>
public sealed class Unruly_stores
{
    private static readonly Lazy<Task<Certificate>> Certified = new(() => Issued.IssueAsync(
        new TruthStoreSubject(new Unruly(), new("sh", ["-c", "exit 5"])),
        TimeSpan.FromSeconds(12)));

    [LongFact]
    public Task That_never_answer_hang_again_and_nobody_waits() => ShouldBeHeardAgainAsync(
        trial => trial.Finding == Finding.Hung && trial.Title.Contains("no states at all"));

    [Fact]
    public Task That_answer_with_nothing_are_malformed_again() => ShouldBeHeardAgainAsync(
        trial => trial.Finding == Finding.Malformed && trial.Title.Contains("a state too many"));

    [LongFact]
    public Task That_lose_half_of_a_pair_are_told_what_they_lost() => ShouldBeHeardAgainAsync(
        trial => trial.Finding == Finding.Broken && trial.Failure!.Found.Contains(@"/\ud83d'"));

    [LongFact]
    public Task That_invent_a_nature_are_shown_as_they_were() => ShouldBeHeardAgainAsync(
        trial => trial.Finding == Finding.Broken && trial.Title.Contains("every nature"));

    [LongFact]
    public Task Whose_process_ends_by_itself_crash_again() => ShouldBeHeardAgainAsync(
        trial => trial.Finding == Finding.Crashed
            && trial.Failure!.Found.Contains("ended with exit code 5"));

    [LongFact]
    public Task That_read_values_on_many_threads_do_so_again_in_one_order() =>
        ShouldBeHeardAgainAsync(
            trial => trial.Finding == Finding.Obeyed && trial.Rules.Contains("ts-1.3"));

    private static async Task ShouldBeHeardAgainAsync(Func<CertifiedTrial, bool> isThere)
    {
        var certificate = await Certified.Value;

        certificate.Trials.Should().Contain(trial => isThere(trial));
        (await Issued.VerifyAsync(certificate)).ShouldBeConfirmed(notRejudgeable: 0);
    }

    /// <summary>The file store, with ways of its own for some truths.</summary>
    private sealed class Unruly : ITruthStoreImplementation
    {
        private const int States = 5;

        public string Name => "unruly";

        public string Version => "1";

        public ITruthStore Open(string place) => new Store(new EmbeddedStore().Open(place));

        // What a store gives back that encodes texts and checks nothing.
        private static Truth Spoilt(Truth truth) => truth with
        {
            States = [.. truth.States.Select(state => new SystemState(
                state.System, state.Epoch, state.Version, state.Data
                    .Where(datum => !datum.Key.Text.Contains('\ud83d'))
                    .Select(datum => datum.Key.Text.Contains(", ")
                        ? datum with { Nature = (DatumNature)77 }
                        : datum)))],
        };

        private sealed class Store(ITruthStore inner) : ITruthStore, IDisposable
        {
            public async ValueTask<StoredTruth> ReadAsync(CancellationToken cancellation) =>
                await inner.ReadAsync(cancellation) switch
                {
                    StoredTruth.Held { Truth.States.Length: > States } => null!,
                    StoredTruth.Held held => new StoredTruth.Held(Spoilt(held.Truth)),
                    var none => none,
                };

            public async ValueTask CommitAsync(Truth truth, CancellationToken cancellation)
            {
                if (truth is { States.IsEmpty: true })
                {
                    await new TaskCompletionSource().Task;
                }

                Parallel.ForEach(
                    truth is null ? Enumerable.Empty<SystemState>() : truth.States,
                    Read);
                await inner.CommitAsync(truth!, cancellation);
            }

            private static void Read(SystemState state)
            {
                foreach (var datum in state.Data)
                {
                    _ = datum.Value.Bytes.Span.Length;
                }
            }

            public void Dispose() => ((IDisposable)inner).Dispose();
        }
    }
}
