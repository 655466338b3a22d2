namespace Caelmor.WorldGrid.Reference;

/// <summary>Validates all checksums of an idle server, if that is due (pv-12.1 to 12.3).</summary>
internal sealed class HealthCheck(
    IGridHost host, GridOptions options, GridSteps steps, SaveReader reader)
{
    private readonly HashSet<string> _told = [];
    private DateTimeOffset _last = host.Time.GetUtcNow();
    private int _toldBackups = int.MaxValue;

    /// <summary>What could not be tidied up is looked at as soon as the server is idle.</summary>
    public void Postpone() => _last = DateTimeOffset.MinValue;

    public async ValueTask RunIfDueAsync()
    {
        var now = host.Time.GetUtcNow();
        if (now - _last < options.CheckEvery)
        {
            return;
        }

        _last = now;
        var judged = new List<JudgedSave>();
        foreach (var save in reader.Saves)
        {
            var faults = await Rotation.FaultsAsync(host.Place, save);
            judged.Add(new(save, faults.Count == 0));
            foreach (var fault in faults.Where(one => _told.Add(one.Piece)))
            {
                Tell(fault, now);
            }
        }

        TellOfBackups(judged, now);
    }

    private void Tell(GridFinding fault, DateTimeOffset now) => reader.Say(new(
        GridReportKind.FailedCheck,
        now,
        $"A check found that the checksum of '{fault.Piece}' is {fault.Actual}, and "
        + $"{fault.Expected} was expected.")
    {
        Piece = fault.Piece,
        Expected = fault.Expected,
        Actual = fault.Actual,
    });

    private void TellOfBackups(List<JudgedSave> judged, DateTimeOffset now)
    {
        var sound = steps.CountBackups(judged);
        if (sound < options.MinimumBackups && sound < _toldBackups)
        {
            reader.Say(new(
                GridReportKind.TooFewBackups,
                now,
                $"{sound} sound backups are left, and {options.MinimumBackups} are the minimum."));
        }

        _toldBackups = sound < options.MinimumBackups ? sound : int.MaxValue;
    }
}
