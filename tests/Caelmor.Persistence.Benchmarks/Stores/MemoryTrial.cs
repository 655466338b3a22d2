using System.Diagnostics;

namespace Caelmor.Persistence.Benchmarks.Stores;

/// <summary>Has memory measured, in a process in which nothing else was ever done.</summary>
internal static class MemoryTrial
{
    public static void Run(string place, int size, int value)
    {
        if (!OperatingSystem.IsLinux())
        {
            Console.WriteLine("  memory: not measured, for only Linux tells the peak.");
            return;
        }

        var folder = Path.Combine(place, Path.GetRandomFileName());
        Directory.CreateDirectory(folder);
        try
        {
            var self = typeof(MemoryTrial).Assembly.Location;
            using var process = Process.Start(
                "dotnet", [self, "store-memory", folder, $"{size}", $"{value}"]);
            process.WaitForExit();
            Measuring.Outcome.Require(process.ExitCode == 0);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
