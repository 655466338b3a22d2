using System.Runtime.InteropServices;

namespace Caelmor.Persistence.Operating.Tests.Running;

/// <summary>Runs work as a user to whom no file belongs, whoever runs the tests.</summary>
internal static partial class Stranger
{
    private const uint Nobody = 65534;

    /// <summary>On a thread of its own, for the kernel keeps this for each thread.</summary>
    public static Exception? Failure(Action work)
    {
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            var before = setfsuid(Nobody);
            try
            {
                work();
            }
            catch (Exception thrown)
            {
                failure = thrown;
            }
            finally
            {
                _ = setfsuid((uint)before);
            }
        });
        thread.Start();
        thread.Join();
        return failure;
    }

    [LibraryImport("libc")]
    private static partial int setfsuid(uint user);
}
