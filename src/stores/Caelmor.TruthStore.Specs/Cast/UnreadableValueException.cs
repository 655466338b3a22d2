namespace Caelmor.TruthStore.Specs.Cast;

/// <summary>A value can't be read, for the scenario asked for it. It is nobody's fault.</summary>
#pragma warning disable CA1032 // It always says the same.
public sealed class UnreadableValueException()
    : Exception("The value can't be read: the scenario asked for it.");
#pragma warning restore CA1032
