namespace Caelmor.Persistence.Specs.Worlds;

/// <summary>The seed that generated worlds begin with; a host may set another one.</summary>
public sealed class WorldSeed
{
    /// <summary>World number n is made of this + n.</summary>
    public int First { get; set; }
}
