using Caelmor.CommandLine;
using Caelmor.CommandLine.Files;
using Caelmor.Conformance.Features;

namespace Caelmor.Persistence.Certify.Suites;

/// <summary>Reads the feature files of a folder that the caller names, and leaves alone what else
/// lies there.</summary>
/// <remarks>
/// Systems and editors leave files beside others: hidden ones, folders, names that are none. Only a
/// feature that is there and can't be read is the caller's to mend.
/// </remarks>
internal static class FeatureFiles
{
    private const string Pattern = "*.feature";
    private const long Longest = 4 * 1024 * 1024;

    // What the runtime puts in the place of bytes that are no letter.
    private const char NoLetter = '\uFFFD';

    // Hidden is what begins with a dot, folders too. Links may lead in circles.
    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 16,
        AttributesToSkip = FileAttributes.Hidden,
        IgnoreInaccessible = false,
    };

    /// <summary>The feature files in and under a folder, in ordinal order, by their path from
    /// it.</summary>
    /// <exception cref="StopException">A feature file can't be read, or is no text.</exception>
    public static IReadOnlyList<FeatureSource> In(string folder)
    {
        try
        {
            return
            [
                .. Directory.EnumerateFiles(folder, Pattern, Below)
                    .Where(IsAFeature)
                    .Select(file => Read(folder, file))
                    .OrderBy(source => source.Path, StringComparer.Ordinal),
            ];
        }
        catch (Exception unreadable)
            when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw StopException.Misuse(
                $"the folder '{folder}' can't be read: {unreadable.Message} Make what is in it "
                + "readable, or name another one.");
        }
    }

    // A name that is no text can't be opened by it.
    private static bool IsAFeature(string file) =>
        !Path.GetFileName(file).Contains(NoLetter) || File.Exists(file);

    private static FeatureSource Read(string folder, string file)
    {
        try
        {
            return new(
                Path.GetRelativePath(folder, file).Replace('\\', '/'),
                GivenFile.ReadText(file, Longest));
        }
        catch (IOException unreadable)
        {
            throw StopException.Misuse(
                $"the feature file '{file}' can't be read. {unreadable.Message} Mend it, or take "
                + "it out of the folder.");
        }
    }
}
