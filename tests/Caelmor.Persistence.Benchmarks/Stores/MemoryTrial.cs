using System.Diagnostics;
using Caelmor.Persistence.Benchmarks.Measuring;

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

        using var folder = ScratchFolder.In(place);
        var self = typeof(MemoryTrial).Assembly.Location;
        using var process = Process.Start(
            "dotnet", [self, "store-memory", folder.FullName, $"{size}", $"{value}"]);
        process.WaitForExit();
        Outcome.Require(process.ExitCode == 0);
    }
}
