global using Caelmor.TruthStore.CrashProofs;
global using Caelmor.TruthStore.CrashProofs.Cast;
global using Caelmor.TruthStore.CrashProofs.Simulation;
