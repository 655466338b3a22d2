using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Caelmor.TruthStore.Postgres.Tests.Servers;

/// <summary>The programs of PostgreSQL on this machine, and a user to run them as.</summary>
internal static class PostgresPrograms
{
    private static readonly string[] Users = ["postgres", "nobody"];

    private static readonly Lazy<string?> Folder = new(FindFolder);
    private static readonly Lazy<string?> User = new(FindUser);

    /// <summary>Why no server can be started here; null if one can.</summary>
    public static string? ReasonToSkip { get; } =
        Folder.Value is null
            ? "Found no 'initdb' of PostgreSQL. Install it (Debian: postgresql), or put it on the path."
            : Environment.UserName == "root" && User.Value is null
                ? "Found no user 'postgres' or 'nobody' to run a server as, which does not run as root."
                : null;

    /// <summary>Whether this machine can take folders into memory, as root can.</summary>
    public static string? ReasonToSkipMounts => ReasonToSkip
        ?? (OperatingSystem.IsLinux() && Environment.UserName == "root"
            ? null
            : "A small disk is mounted for this, and only root may.");

    /// <summary>Runs a program as the server's user, and waits for its end.</summary>
    /// <returns>What it printed.</returns>
    public static string Run(string program, params IEnumerable<string> arguments)
    {
        var path = Path.Combine(Folder.Value!, program);
        return User.Value is { } user
            ? Execute("runuser", ["-u", user, "--", path, .. arguments])
            : Execute(path, [.. arguments]);
    }

    /// <summary>Gives a folder to the server's user.</summary>
    public static void HandOver(string folder)
    {
        if (User.Value is { } user)
        {
            Execute("chown", ["-R", user, folder]);
        }
    }

    public static string Execute(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = "/",
        })!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException(
            $"Found that '{program} {string.Join(' ', arguments)}' ended with {process.ExitCode}: "
            + $"{output} {errors.Result}");
    }

    private static string? FindFolder()
    {
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var ofDebian = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending()
                .Select(version => Path.Combine(version, "bin"))
            : [];
        return ofDebian.Concat(onPath).FirstOrDefault(one =>
            File.Exists(Path.Combine(one, "initdb")) && File.Exists(Path.Combine(one, "pg_ctl")));
    }

    private static string? FindUser()
    {
        if (Environment.UserName != "root")
        {
            return null;
        }

        var users = File.ReadLines("/etc/passwd").Select(line => line.Split(':')[0]).ToHashSet();
        return Users.FirstOrDefault(users.Contains);
    }
}

/// <summary>Tests that need a server of their own; where none can be started, they say so and are
/// skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute([CallerMemberName] string test = "")
    : ConditionalFactAttribute(PostgresPrograms.ReasonToSkip, test);

/// <summary>Likewise, with examples.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresTheoryAttribute([CallerMemberName] string test = "")
    : ConditionalTheoryAttribute(PostgresPrograms.ReasonToSkip, test);
