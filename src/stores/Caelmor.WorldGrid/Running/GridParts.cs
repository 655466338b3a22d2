using Caelmor.WorldGrid.Embedded.Places;
using Caelmor.WorldGrid.Embedded.Shelves;

namespace Caelmor.WorldGrid.Embedded.Running;

/// <summary>What an open grid and an operator's work are made of.</summary>
internal sealed class GridParts
{
    public GridParts(IGridHost host, GridDisks disks, GridOptions options, GridGenesis genesis)
    {
        Alarms = new(host, disks);
        Finder = new(Alarms);
        Soundness = new(disks);
        Saver = new(disks, Alarms, host.Time);
        Maker = new(genesis, options, Finder, Soundness, Saver, host.Time);
        Folding = new(disks, Saver, Soundness, genesis);
        Health = new(host, options, Soundness, Alarms);
        Reader = new(host, genesis, Finder, Alarms, Soundness);
    }

    public Alarms Alarms { get; }

    public CopyFinder Finder { get; }

    public Soundness Soundness { get; }

    public LayerSaver Saver { get; }

    public SaveMaker Maker { get; }

    public Folding Folding { get; }

    public HealthCheck Health { get; }

    public WorldReader Reader { get; }
}
