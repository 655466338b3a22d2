using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Protocol.Forms;

/// <summary>What a store holds, as it is written; null in its place if nothing was ever
/// saved.</summary>
/// <remarks>
/// A truth that the store can't vouch for has its epoch, no states, an empty seal, and says why. An
/// adapter that does not know the last member finds a broken seal, which is what it is to find.
/// </remarks>
public sealed record StoredTruthForm(
    long Epoch,
    int Version,
    ImmutableArray<StateForm> States,
    string Seal,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Broken = null)
{
    public static StoredTruthForm? Of(StoredTruth stored) => stored switch
    {
        StoredTruth.Held { Truth: var truth } => Of(TruthForm.Of(truth)),
        StoredTruth.Broken broken => new(
            broken.Epoch.Number, CanonVersion.Current.Number, [], "", broken.Why),
        _ => null,
    };

    public static StoredTruth Read(StoredTruthForm? form) => form switch
    {
        null => StoredTruth.None,
        { Broken: { } why } => new StoredTruth.Broken(new(form.Epoch), why),
        _ => new StoredTruth.Held(
            new TruthForm(form.Epoch, form.Version, form.States, form.Seal).Read()),
    };

    private static StoredTruthForm Of(TruthForm truth) =>
        new(truth.Epoch, truth.Version, truth.States, truth.Seal);
}
