using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Outcomes;

namespace Caelmor.Persistence.Specs.Protocol.Forms;

/// <summary>What became of a save or a restore, as it is written.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "outcome")]
[JsonDerivedType(typeof(Saved), "saved")]
[JsonDerivedType(typeof(Restored), "restored")]
[JsonDerivedType(typeof(Rejected), "rejected")]
public abstract record OutcomeForm
{
    private OutcomeForm()
    {
    }

    public static OutcomeForm Of(SaveOutcome outcome) => outcome.Match<OutcomeForm>(
        saved => new Saved(saved.Epoch.Number, saved.Seal.Hex),
        rejected => Of(rejected.Violations));

    public static OutcomeForm Of(RestoreOutcome outcome) => outcome.Match<OutcomeForm>(
        restored => new Restored(restored.Epoch.Number, restored.Seal.Hex),
        rejected => Of(rejected.Violations));

    /// <exception cref="ProtocolException">It is no answer to a save.</exception>
    public SaveOutcome ReadSave() => this switch
    {
        Saved saved => new SaveOutcome.Saved(new(saved.Epoch), new(saved.Seal)),
        Rejected rejected => new SaveOutcome.Rejected(rejected.Read()),
        _ => throw new ProtocolException(
            "a save is answered with saved or rejected.", "restored."),
    };

    /// <exception cref="ProtocolException">It is no answer to a restore.</exception>
    public RestoreOutcome ReadRestore() => this switch
    {
        Restored restored => new RestoreOutcome.Restored(new(restored.Epoch), new(restored.Seal)),
        Rejected rejected => new RestoreOutcome.Rejected(rejected.Read()),
        _ => throw new ProtocolException(
            "a restore is answered with restored or rejected.", "saved."),
    };

    private static Rejected Of(ViolationList violations) =>
        new([.. violations.Select(ViolationForm.Of)]);

    public sealed record Saved(
        [property: JsonConverter(typeof(EpochConverter))] long Epoch,
        [property: JsonConverter(typeof(SealConverter))] string Seal) : OutcomeForm;

    public sealed record Restored(
        [property: JsonConverter(typeof(EpochConverter))] long Epoch,
        [property: JsonConverter(typeof(SealConverter))] string Seal) : OutcomeForm;

    public sealed record Rejected(ImmutableArray<ViolationForm> Violations) : OutcomeForm
    {
        /// <exception cref="ProtocolException">There is no reason.</exception>
        public ViolationList Read() => Violations.IsEmpty
            ? throw new ProtocolException(
                "a rejection has at least one violation.", "rejected, without any reason.")
            : new(Violations.Select(violation => violation.Read()));
    }
}
