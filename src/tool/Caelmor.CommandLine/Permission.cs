using System.Runtime.InteropServices;

namespace Caelmor.CommandLine;

/// <summary>Tells a lack of permission from everything else that a disk may say.</summary>
/// <remarks>Who may not look knows nothing about what is there: neither that it is broken, nor that
/// it is not there.</remarks>
public static partial class Permission
{
    /// <summary>Whether something failed because the user of this process may not do it.</summary>
    public static bool IsLacking(Exception? failure) => Refusal(failure) is not null;

    /// <summary>Who may not do what; a sentence without its beginning.</summary>
    public static string Words(Exception failure) =>
        $"{User} has no permission. {Sentences.OneLine((Refusal(failure) ?? failure).Message)}";

    /// <summary>Stops a command that may not do what it was asked for.</summary>
    public static StopException Stop(Exception failure) => Stop(Words(failure));

    /// <summary>Likewise, in words that tell who may not do what.</summary>
    public static StopException Stop(string words) => new(
        ExitCode.NoPermission,
        $"Found that {words} Expected a user who may do that. Nothing is known about what is "
        + "there. Act as the user to whom it belongs ('ls -ld' tells), or as root.");

    /// <summary>Makes sure that what is not found at a path is not there.</summary>
    /// <exception cref="StopException">This user may not look.</exception>
    public static void DemandSight(string path)
    {
        try
        {
            _ = File.GetAttributes(path);
        }
        catch (Exception refusal) when (IsLacking(refusal))
        {
            throw Stop(refusal);
        }
        catch (Exception other) when (other is IOException or UnauthorizedAccessException)
        {
            // It is not there, or something else is the matter with it.
        }
    }

    // A name, or where the system has none for it, the number.
    private static string User => Environment.UserName is { Length: > 0 } name ? $"user '{name}'"
        : OperatingSystem.IsWindows() ? "this user"
        : $"user {geteuid()}";

    // EPERM and EACCES; what else is no file to write to is a lack of permission to the runtime.
    private static Exception? Refusal(Exception? failure) => failure switch
    {
        null => null,
        IOException { HResult: 1 or 13 } => failure,
        UnauthorizedAccessException { InnerException: null or IOException { HResult: 1 or 13 } } =>
            failure,
        _ => Refusal(failure.InnerException),
    };

#pragma warning disable IDE1006, SA1300 // The name of the system.
    [LibraryImport("libc")]
    private static partial uint geteuid();
#pragma warning restore IDE1006, SA1300
}
