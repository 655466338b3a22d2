namespace Caelmor.TruthStore.Specs.Judging;

/// <summary>What came of asking a store for the epoch in force.</summary>
internal abstract record Telling
{
    private Telling() { }

    /// <summary>It told one.</summary>
    public sealed record Told(Epoch Epoch) : Telling
    {
        /// <summary>Such as <c>epoch 7</c>.</summary>
        public override string ToString() => $"epoch {Epoch}";
    }

    /// <summary>It failed.</summary>
    public sealed record Failed(Exception Failure) : Telling
    {
        /// <summary>The kind of the failure and its message.</summary>
        public override string ToString() => "a failure: " + Describe.Of(Failure);
    }
}
