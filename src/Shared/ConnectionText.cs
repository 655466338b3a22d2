using System.Net;
using Npgsql;

namespace Caelmor.PostgresConnections;

/// <summary>Reads connection strings that somebody wrote, and never repeats what stands in
/// them.</summary>
internal static class ConnectionText
{
    /// <summary>The settings of a connection string; null if it is none.</summary>
    /// <remarks>The driver's own message could quote what stands behind a forgotten quotation
    /// mark.</remarks>
    public static NpgsqlConnectionStringBuilder? TryRead(string connection)
    {
        try
        {
            return new(connection);
        }
        catch (Exception mistake) when (mistake is ArgumentException or FormatException
            or InvalidOperationException or KeyNotFoundException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>The first host that is another machine and is not asked to prove who it is; null if
    /// there is none.</summary>
    /// <remarks>Who sits between could answer in its name, and read what everybody owns.</remarks>
    public static string? UnprovenHost(NpgsqlConnectionStringBuilder settings) =>
        settings.SslMode == SslMode.VerifyFull
            ? null
            : settings.Host?.Split(',').FirstOrDefault(host => !IsNear(host.Trim()));

    private static bool IsNear(string host)
    {
        if (host.StartsWith('/') || host.StartsWith('@'))
        {
            return true;
        }

        var name = host.StartsWith('[') ? host[1..].Split(']')[0]
            : host.Count(sign => sign == ':') == 1 ? host.Split(':')[0] : host;
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address));
    }
}
