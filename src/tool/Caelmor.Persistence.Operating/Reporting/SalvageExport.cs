using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Persistence.Operating.Salvaging;
using Caelmor.Persistence.Operating.Stores;
using Caelmor.TruthStore.Files.Operators;

namespace Caelmor.Persistence.Operating.Reporting;

/// <summary>Makes the file that what could be read is written to.</summary>
internal static class SalvageExport
{
    /// <exception cref="StopException">The file must not be written there.</exception>
    public static void Demand(string path)
    {
        var full = Path.GetFullPath(path);
        if (File.Exists(full) || Directory.Exists(full))
        {
            throw StopException.Misuse(
                $"Found that '{path}' is there already; expected a new name for --out. Nothing is "
                + "ever written over.");
        }

        var parent = Path.GetDirectoryName(full)!;
        if (!Directory.Exists(parent))
        {
            throw StopException.Misuse(
                $"Found no folder '{parent}'; expected one to write the export to. Make it first.");
        }

        if (StorePath.IsStore(parent, new()))
        {
            throw StopException.Misuse(
                $"Found a truth store in '{parent}'; expected another folder for --out. Nothing "
                + "but truths is kept in a store.");
        }
    }

    public static void Write(string path, DateTimeOffset time, ImmutableArray<SalvagedFile> files)
    {
        try
        {
            NewFile.Write(path, stream => SalvageDocument.Write(stream, time, files));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw StopException.Refusal(
                $"Found that '{path}' cannot be written: {failure.Message} Expected a place with "
                + "room and permission. Name another with --out.");
        }
    }
}
