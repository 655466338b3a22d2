using Caelmor.Conformance.Judging;
using Caelmor.Persistence.Server;

namespace Caelmor.TruthStore.Specs.Judging;

/// <summary>Tells answers from answers that mean nothing.</summary>
internal static class WellFormed
{
    private const string Expected = "a reading gives a truth, none, or says why it is broken.";

    /// <summary>The answer, if it means something.</summary>
    /// <exception cref="MalformedAnswerException">It means nothing.</exception>
    public static StoredTruth Truth(StoredTruth? stored) => Flaw(stored) is { } flaw
        ? throw new MalformedAnswerException(Expected, flaw)
        : stored!;

    private static string? Flaw(StoredTruth? stored) => stored switch
    {
        null => "nothing (null).",
        StoredTruth.Broken { Why: null } => "a broken truth that does not say why (null).",
        StoredTruth.Held { Truth: null or { States.IsDefault: true } } =>
            "a truth without states (null).",
        StoredTruth.Held { Truth: { Seal.Hex: null } } => "a truth without a seal (null).",
        StoredTruth.Held { Truth: var truth } when truth.States.Any(state => state is null) =>
            "a truth with a state that is not there (null).",
        StoredTruth.Held { Truth: var truth } when truth.States.Any(HasNulls) =>
            "a truth with a text, a datum or a list that is not there (null).",
        _ => null,
    };

    private static bool HasNulls(Persistence.Truths.SystemState state) =>
        state.System.Text is null || state.Data.Any(datum =>
            datum is null
            || datum.Key.Text is null
            || datum.Kind.Text is null
            || datum.Bindings.IsDefault
            || datum.Bindings.Any(binding =>
                binding.System.Text is null || binding.Target.Text is null));
}
