using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Persistence.Operating.Words;
using Caelmor.TruthStore.Files.Operators;

namespace Caelmor.Persistence.Operating.Reporting;

/// <summary>What else is in the folder of a store, and what to do about it.</summary>
internal static class OtherFilesReport
{
    /// <param name="screen">Where the report goes.</param>
    /// <param name="alarm">Where it is told what is wrong.</param>
    /// <param name="others">What else there is.</param>
    public static void Write(Screen screen, Screen alarm, IEnumerable<OtherFile> others)
    {
        foreach (var one in others)
        {
            var target = one.IsWrong ? alarm : screen;
            target.Line($"{one.Path} ({StoreWords.Size(one.Size)})");
            target.Line(2, $"{one.Meaning}");
        }
    }
}

/// <summary>For machines: something else in the folder of a store.</summary>
internal sealed record OtherFileAnswer(
    string Name, string Path, OtherFileKind Kind, long Size, string Meaning)
{
    public static ImmutableArray<OtherFileAnswer> Of(IEnumerable<OtherFile> others) =>
    [
        .. others.Select(one => new OtherFileAnswer(
            one.Name, one.Path, one.Kind, one.Size, one.Meaning)),
    ];
}
