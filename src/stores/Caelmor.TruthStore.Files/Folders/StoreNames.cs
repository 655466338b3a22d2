using System.Globalization;

namespace Caelmor.TruthStore.Files.Folders;

/// <summary>The names of files in the folder of a store.</summary>
internal static class StoreNames
{
    public const string Lock = "truth-store.lock";
    public const string Log = "truth-store.log";
    public const string TruthEnd = ".caelmor";
    public const string WritingEnd = ".writing";
    public const string MarkerEnd = ".quarantined";
    public const string AcknowledgedEnd = ".acknowledged";
    public const int EpochDigits = 20;

    private const string Begin = "truth-";
    private const string Aside = "set-aside-";
    private const int AsideDigits = 6;

    /// <summary>Whether it is the name of a file of the store; every other is left
    /// alone.</summary>
    public static bool IsOwn(string name) =>
        name is Lock or Log
        || EpochOf(name, TruthEnd) is not null
        || EpochOf(name, WritingEnd) is not null
        || EpochOf(name, MarkerEnd) is not null
        || EpochOf(name, AcknowledgedEnd) is not null
        || SetAsideOf(name) is not null;

    public static string Truth(long epoch) => $"{Begin}{epoch:D20}{TruthEnd}";

    public static string Writing(long epoch) => $"{Begin}{epoch:D20}{WritingEnd}";

    public static string Marker(long epoch) => $"{Begin}{epoch:D20}{MarkerEnd}";

    public static string Acknowledged(long epoch) => $"{Begin}{epoch:D20}{AcknowledgedEnd}";

    public static string SetAside(int number, string name) => $"{Aside}{number:D6}-{name}";

    /// <summary>The epoch in a name with this end; null for every other name, however
    /// like.</summary>
    public static long? EpochOf(string name, string end)
    {
        if (name.Length != Begin.Length + EpochDigits + end.Length
            || !name.StartsWith(Begin, StringComparison.Ordinal)
            || !name.EndsWith(end, StringComparison.Ordinal))
        {
            return null;
        }

        return long.TryParse(
            name.AsSpan(Begin.Length, EpochDigits),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var epoch) && epoch > 0
            ? epoch
            : null;
    }

    /// <summary>Which one it is of the files set aside, and its name before; null for every
    /// other.</summary>
    public static (int Number, string Name)? SetAsideOf(string name)
    {
        const int length = AsideDigits;
        if (name.Length <= Aside.Length + length
            || !name.StartsWith(Aside, StringComparison.Ordinal)
            || name[Aside.Length + length] != '-'
            || !int.TryParse(
                name.AsSpan(Aside.Length, length),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number))
        {
            return null;
        }

        return (number, name[(Aside.Length + length + 1)..]);
    }
}
