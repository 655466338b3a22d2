using Caelmor.WorldGrid.Embedded.Shelves;

namespace Caelmor.WorldGrid.Embedded.Running;

/// <summary>Validates all checksums of an idle server, if that is due (pv-12.1 to 12.3).</summary>
/// <param name="host">The server.</param>
/// <param name="options">What the operator sets.</param>
/// <param name="soundness">Looks at layers.</param>
/// <param name="alarms">Tells operators.</param>
internal sealed class HealthCheck(
    IGridHost host, GridOptions options, Soundness soundness, Alarms alarms)
{
    private readonly HashSet<string> _told = [];
    private DateTimeOffset _last = host.Time.GetUtcNow();
    private int _toldBackups = int.MaxValue;

    /// <summary>The disk has refused something: it is looked at as soon as the server is
    /// idle.</summary>
    public void Hurry() => _last = DateTimeOffset.MinValue;

    /// <summary>Looks at everything, if it is time.</summary>
    public void RunIfDue(Chain chain)
    {
        var now = host.Time.GetUtcNow();
        if (now - _last < options.CheckEvery)
        {
            return;
        }

        _last = now;
        foreach (var finding in chain.Links.SelectMany(soundness.Check))
        {
            if (_told.Add(finding.Key))
            {
                Tell(finding, now);
            }
        }

        var backups = chain.Listed.Skip(1).Count(link => soundness.IsSound(chain, link.Number));
        if (backups < options.MinimumBackups && backups < _toldBackups)
        {
            alarms.Tell(new(
                GridReportKind.TooFewBackups,
                now,
                $"Found {backups} sound backups; expected at least {options.MinimumBackups}. Save, "
                + "and look at the disk."));
        }

        _toldBackups = backups < options.MinimumBackups ? backups : int.MaxValue;
    }

    private void Tell(LayerFinding finding, DateTimeOffset now) => alarms.Tell(new(
        GridReportKind.FailedCheck,
        now,
        $"A check found {finding.Actual} as the checksum of {finding.What} in '{finding.Piece}'"
        + $"{(finding.IsMirror ? " of the mirror" : "")}; expected {finding.Expected}.")
    {
        Piece = finding.Piece,
        Expected = finding.Expected,
        Actual = finding.Actual,
    });
}
