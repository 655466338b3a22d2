using System.Runtime.InteropServices;

namespace Caelmor.Persistence.Benchmarks.Stores;

/// <summary>The few calls of libsqlite3 that are needed.</summary>
internal static partial class Sqlite
{
    public const int Row = 100;
    public const int Done = 101;

    private const string Library = "libsqlite3.so.0";

    /// <exception cref="InvalidOperationException">SQLite said no.</exception>
    public static void Require(int result, int expected = 0)
    {
        if (result != expected)
        {
            throw new InvalidOperationException(
                $"Found {result} from SQLite; expected {expected}. Its list of results tells why.");
        }
    }

    [LibraryImport(
        Library, EntryPoint = "sqlite3_open", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(string path, out nint database);

    [LibraryImport(Library, EntryPoint = "sqlite3_close")]
    public static partial int Close(nint database);

    [LibraryImport(
        Library, EntryPoint = "sqlite3_exec", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Execute(
        nint database, string sql, nint callback, nint argument, nint error);

    [LibraryImport(
        Library, EntryPoint = "sqlite3_prepare_v2", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Prepare(
        nint database, string sql, int length, out nint statement, nint tail);

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    public static partial int Step(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_reset")]
    public static partial int Reset(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_finalize")]
    public static partial int Dispose(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_text16")]
    public static unsafe partial int BindText(
        nint statement, int index, char* text, int bytes, nint lifetime);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_blob")]
    public static unsafe partial int BindBytes(
        nint statement, int index, byte* bytes, int length, nint lifetime);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_text16")]
    public static partial nint ColumnText(nint statement, int index);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_blob")]
    public static partial nint ColumnBytes(nint statement, int index);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_bytes")]
    public static partial int ColumnLength(nint statement, int index);
}
