using System.Globalization;

namespace Caelmor.Persistence.Benchmarks.Measuring;

/// <summary>What a benchmark is told: the folder to work in, and how large what it starts is.</summary>
internal sealed record PlaceAndSize(string Place, int Size)
{
    private const int Usual = 1_000_000;

    /// <summary>By default the temporary folder, and a million.</summary>
    /// <param name="arguments">A folder, a number, both or none.</param>
    /// <param name="unit">What there are so many of.</param>
    /// <param name="most">How many at the most.</param>
    /// <returns>Null if they can't be worked with, which is said then.</returns>
    public static PlaceAndSize? Of(string[] arguments, string unit, int most)
    {
        var place = arguments.FirstOrDefault(one => !int.TryParse(one, out _))
            ?? Path.GetTempPath();
        var size = arguments.Where(one => int.TryParse(one, out _)).Select(one =>
            int.Parse(one, CultureInfo.InvariantCulture)).FirstOrDefault(Usual);
        if (Directory.Exists(place) && size >= 1 && size <= most)
        {
            return new(place, size);
        }

        Console.Error.WriteLine(
            $"Found the folder '{place}' and {size} {unit}; expected a folder that is there, and 1 "
            + $"to {most} {unit}.");
        Environment.ExitCode = 2;
        return null;
    }
}
