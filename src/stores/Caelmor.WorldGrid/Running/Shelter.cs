using Caelmor.WorldGrid.Embedded.Faults;

namespace Caelmor.WorldGrid.Embedded.Running;

/// <summary>Where the players of an inactive region go (pv-8.4).</summary>
internal static class Shelter
{
    private const int AsFarAsAnybodyGoes = 64;

    /// <summary>The nearest valid region within reach; else spawn; else the valid one nearest to
    /// spawn.</summary>
    /// <param name="from">The inactive region.</param>
    /// <param name="isValid">Whether a region is valid.</param>
    /// <param name="reach">How far it is looked.</param>
    /// <param name="spawn">Where players begin.</param>
    public static RegionPosition Find(
        RegionPosition from, Func<RegionPosition, bool> isValid, int reach, RegionPosition spawn) =>
        Nearest(from, isValid, 1, reach)
        ?? Nearest(spawn, isValid, 0, AsFarAsAnybodyGoes)
        ?? throw new GridRefusedException(
            $"Found no valid region within {AsFarAsAnybodyGoes} of spawn; expected one. Rebuild "
            + "one.");

    private static RegionPosition? Nearest(
        RegionPosition from, Func<RegionPosition, bool> isValid, int first, int last) =>
        Enumerable.Range(first, Math.Max(0, last - first + 1))
            .SelectMany(far => Ring(from, far))
            .Where(isValid)
            .Select(one => (RegionPosition?)one)
            .FirstOrDefault();

    // Beyond the ends of numbers there is nothing.
    private static IEnumerable<RegionPosition> Ring(RegionPosition middle, int far) =>
        from y in Enumerable.Range(-far, (2 * far) + 1)
        from x in Enumerable.Range(-far, (2 * far) + 1)
        where Math.Max(Math.Abs(x), Math.Abs(y)) == far
        let there = (X: (long)middle.X + x, Y: (long)middle.Y + y)
        where there.X is >= int.MinValue and <= int.MaxValue
            && there.Y is >= int.MinValue and <= int.MaxValue
        select new RegionPosition((int)there.X, (int)there.Y);
}
