using Caelmor.Storage.CrashProofs.Simulation;

namespace Caelmor.AuditLedger.CrashProofs.Cast;

/// <summary>What a ledger is given of a disk.</summary>
/// <param name="disk">The disk.</param>
internal delegate LedgerPlaces Subject(SimulatedDisk disk);
