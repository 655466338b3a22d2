using Caelmor.TruthStore.Files.Operators;

namespace Caelmor.Persistence.Operating.Salvaging;

/// <summary>A file, and what could be read of it.</summary>
internal sealed record SalvagedFile(string Path, Salvage Salvage)
{
    /// <summary>How many data could be read.</summary>
    public int Read => Salvage.States.Sum(state => state.Data.Length) + Salvage.Strays.Length;

    /// <summary>How many there were, as far as the heads of states that were found tell.</summary>
    public long Expected => Salvage.States.Sum(state => (long)state.Expected);
}
