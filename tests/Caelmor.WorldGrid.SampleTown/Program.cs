using Caelmor.Persistence.Reference;
using Caelmor.TruthStore.Files;
using Caelmor.WorldGrid.Embedded;
using Caelmor.WorldGrid.Embedded.Places;
using Caelmor.WorldGrid.Joining;
using Caelmor.WorldGrid.SampleTown;

if (args is not [var folder, "look" or "take" or "put", .. [] or ["--die"]])
{
    Console.Error.WriteLine(
        "Found other arguments; expected a folder, and 'look', 'take' or 'put': Mara looks where "
        + "her lantern is, takes it out of the chest or puts it there, and the town is saved. "
        + "--die ends the program when the grid is saved and the truth is not.");
    return 2;
}

// Two folders, best on one disk: losing one of them alone is losing both.
using var truths = FileTruthStore.Open(Path.Combine(folder, "truths"));
using var place = GridFolder.ToWriteAt(Path.Combine(folder, "grid"));

// The truth in force says at which save the grid is opened, before anybody is restored.
await using var stores = await JoinedStores.OpenAsync(
    args.Contains("--die") ? new DyingTruthStore(truths) : truths,
    new(new EmbeddedWorldGrid(), new TownHost(place), TownHost.Genesis, GridOptions.Usual),
    CancellationToken.None);
var chest = await Chest.OfAsync(stores.Grid);
var town = new Town(stores.Truth);

// An orchestrator is given the joined store, and knows of no grid.
var orchestrator = new ReferenceOrchestrator(town, CanonSteps.Canonical);
if (await stores.Truth.ReadEpochAsync(CancellationToken.None) == Epoch.None)
{
    town.Found();
    await chest.PutAsync(Town.Lantern);
}
else
{
    var restored = await orchestrator.RestoreAsync(Requester.Server, CancellationToken.None);
    Console.WriteLine($"Alderford is {restored.OrThrow()}.");
    town.Activate();
}

switch (args[1])
{
    case "take" when await chest.TryTakeAsync(Town.Lantern):
        town.GiveMara(Town.Lantern);
        break;
    case "put" when town.TryTakeFromMara(Town.Lantern):
        await chest.PutAsync(Town.Lantern);
        break;
}

if (args[1] != "look")
{
    var saved = await orchestrator.SaveAsync(Requester.Server, CancellationToken.None);
    Console.WriteLine($"Alderford is {saved.OrThrow()}.");
}

Console.WriteLine($"In the chest: {chest}. In Mara's hands: {town.MarasThings}.");
return 0;
