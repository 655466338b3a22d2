using System.Collections.Immutable;
using System.Text.Json;
using Caelmor.CommandLine;
using Caelmor.CommandLine.Operating;
using Caelmor.Persistence.Operating.Salvaging;
using Caelmor.Persistence.Operating.Stores;
using Caelmor.Persistence.Operating.Words;
using Caelmor.Storage.Writing;

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
            Permission.DemandSight(parent);
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
            throw Permission.IsLacking(failure) ? Permission.Stop(failure) : StopException.Refusal(
                $"Found that '{path}' cannot be written: {failure.Message} Expected a place with "
                + "room and permission. Name another with --out.");
        }
    }
}

/// <summary>What could be read, as JSON, which says of itself that it is no truth.</summary>
internal static class SalvageDocument
{
    private const string Notice =
        "This is no truth and cannot be made one. It is what could still be read of broken files; "
        + "data may be missing, and what is here may refer to what is not.";

    // Written as it is made, however much it is.
    public static void Write(
        Stream stream, DateTimeOffset time, ImmutableArray<SalvagedFile> files) =>
        JsonSerializer.Serialize(
            stream,
            new { IsTruth = false, Notice, Time = time, Files = files.Select(Of) },
            JsonAnswer.Options);

    private static object Of(SalvagedFile file) => new
    {
        file.Path,
        Epoch = file.Salvage.Epoch?.Number,
        States = file.Salvage.States.Select(state => new
        {
            System = Texts.Whole(state.System.Text),
            state.Expected,
            Data = state.Data.Select(DatumAnswer.Of),
        }),
        Strays = file.Salvage.Strays.Select(DatumAnswer.Of),
        file.Salvage.Gaps,
    };
}
