global using Caelmor.Storage.CrashProofs.Simulation;
global using Caelmor.TruthStore.CrashProofs;
global using Caelmor.TruthStore.CrashProofs.Cast;
