namespace Caelmor.TruthStore.Specs.Places;

/// <summary>One thing that was done to files behind a store's back.</summary>
/// <param name="Words">What, for people: such as <c>byte 17 of 'truth' was altered</c>.</param>
/// <param name="Act">Does it in a place.</param>
internal sealed record Tampering(string Words, Action<Place> Act);
