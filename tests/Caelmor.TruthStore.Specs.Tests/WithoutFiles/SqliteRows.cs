using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Caelmor.Persistence;
using Microsoft.Data.Sqlite;

namespace Caelmor.TruthStore.Specs.Tests.WithoutFiles;

/// <summary>The rows of a place, each a part.</summary>
public class SqliteRows : ITruthStoreMedium
{
    private const string Head = "head";
    private const string Truth = "truth";

    /// <inheritdoc/>
    public ImmutableArray<StoredPart> Read(string place)
    {
        if (!File.Exists(SqliteDatabase.FileOf(place)))
        {
            return [];
        }

        using var database = SqliteDatabase.Open(place, SqliteOpenMode.ReadOnly);
        using var command = SqliteDatabase.Command(
            database,
            $"SELECT '{Head}', '{Head}', epoch FROM head "
            + $"UNION ALL SELECT '{Truth} ' || epoch, '{Truth}', content FROM truth ORDER BY 1");
        using var reader = command.ExecuteReader();
        var parts = ImmutableArray.CreateBuilder<StoredPart>();
        while (reader.Read())
        {
            parts.Add(new(
                reader.GetString(0),
                reader.GetString(1),
                ImmutableCollectionsMarshal.AsImmutableArray(Bytes(reader.GetValue(2)))));
        }

        return parts.DrainToImmutable();
    }

    /// <inheritdoc/>
    public virtual void Write(string place, string part, ImmutableArray<byte> content) =>
        Act(
            place,
            part == Head ? "UPDATE head SET epoch = $1" : "UPDATE truth SET content = $1 WHERE epoch = $2",
            part,
            Value(part, content.AsSpan()));

    /// <inheritdoc/>
    public void Delete(string place, string part) => Act(
        place, part == Head ? "DELETE FROM head" : "DELETE FROM truth WHERE epoch = $2", part, 0);

    /// <inheritdoc/>
    public virtual void Copy(string place, string other) =>
        File.Copy(SqliteDatabase.FileOf(place), SqliteDatabase.FileOf(other));

    /// <inheritdoc/>
    public void Remove(string place) => File.Delete(SqliteDatabase.FileOf(place));

    private static void Act(string place, string sql, string part, object value)
    {
        using var database = SqliteDatabase.Open(place, SqliteOpenMode.ReadWrite);
        using var command = SqliteDatabase.Command(
            database,
            sql,
            value,
            part == Head ? 0 : long.Parse(part[Truth.Length..], CultureInfo.InvariantCulture));
        if (command.ExecuteNonQuery() != 1)
        {
            throw new InvalidOperationException($"Found no row '{part}'.");
        }
    }

    private static byte[] Bytes(object value)
    {
        if (value is byte[] content)
        {
            return content;
        }

        var number = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(number, (long)value);
        return number;
    }

    // A column takes anything: a number that is cut is no number any more.
    private static object Value(string part, ReadOnlySpan<byte> content) =>
        part == Head && content.Length == sizeof(long)
            ? BinaryPrimitives.ReadInt64BigEndian(content)
            : content.ToArray();
}
