namespace Caelmor.WorldGrid.Reference;

/// <summary>Where the players of an inactive region go (pv-8.4).</summary>
public static class Shelter
{
    private const int AsFarAsAnybodyGoes = 64;

    /// <summary>The nearest valid region within reach; else spawn; else the valid one nearest to
    /// spawn.</summary>
    /// <param name="from">The inactive region.</param>
    /// <param name="isValid">Whether a region is valid.</param>
    /// <param name="reach">How far it is looked.</param>
    /// <param name="spawn">Where players begin.</param>
    public static async ValueTask<RegionPosition> FindAsync(
        RegionPosition from,
        Func<RegionPosition, ValueTask<bool>> isValid,
        int reach,
        RegionPosition spawn) =>
        await NearestAsync(from, isValid, 1, reach)
        ?? await NearestAsync(spawn, isValid, 0, AsFarAsAnybodyGoes)
        ?? throw new GridRefusalException(
            $"No valid region within {AsFarAsAnybodyGoes} of spawn. Rebuild one.");

    private static async ValueTask<RegionPosition?> NearestAsync(
        RegionPosition from, Func<RegionPosition, ValueTask<bool>> isValid, int first, int last)
    {
        for (var far = first; far <= last; far++)
        {
            foreach (var one in Ring(from, far))
            {
                if (await isValid(one))
                {
                    return one;
                }
            }
        }

        return null;
    }

    private static IEnumerable<RegionPosition> Ring(RegionPosition middle, int far) =>
        from y in Enumerable.Range(-far, (2 * far) + 1)
        from x in Enumerable.Range(-far, (2 * far) + 1)
        where Math.Max(Math.Abs(x), Math.Abs(y)) == far
        select new RegionPosition(middle.X + x, middle.Y + y);
}
