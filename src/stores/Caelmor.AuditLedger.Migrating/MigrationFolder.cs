using System.Globalization;
using System.Text.RegularExpressions;
using Caelmor.AuditLedger.Hosting;

namespace Caelmor.AuditLedger.Migrating;

/// <summary>A folder with migrations: <c>0001-what-it-does.sql</c>, <c>0002-…</c>.</summary>
public static partial class MigrationFolder
{
    /// <summary>All migrations of a folder, by number: 10 comes after 9.</summary>
    /// <param name="path">The folder. Files of other kinds than <c>.sql</c> are nobody's.</param>
    /// <exception cref="IOException">There is none, a file's name has no number, or two have the
    /// same.</exception>
    public static IReadOnlyList<Migration> Read(string path)
    {
        Migration[] all =
        [
            .. Directory.EnumerateFiles(path, "*.sql").Order(StringComparer.Ordinal).Select(
                file => new Migration(NumberOf(file), File.ReadAllText(file))),
        ];
        return all.GroupBy(one => one.Number).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw new IOException(
                $"Found two migrations with number {twice.Key} in '{path}'; expected one. Give the "
                + "later one the next number.")
            : [.. all.OrderBy(one => one.Number)];
    }

    private static int NumberOf(string file)
    {
        var name = Path.GetFileName(file);
        return Numbered().Match(name) is { Success: true } match
            && int.TryParse(
                match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture,
                out var number)
            && number is > 0 and < 1_000_000
            ? number
            : throw new IOException(
                $"Found '{name}'; expected a number from 1 to 999999 and a word, such as "
                + "'0001-words.sql'. Rename it, or move it out of the folder.");
    }

    [GeneratedRegex(@"^(?<number>[0-9]+)-.+\.sql$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbered();
}
